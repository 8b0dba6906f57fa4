import History
import TestSupport
import Testing

/// Many programs that save into one history at once.
@Suite struct `Many programs at once` {
  @Test func `leave every event exactly once`() throws {
    let shell = try Shell(history: ExampleHistory.weekly(2))
    let programs = 16
    let each = AttackRun.count(4, full: 50)
    // One that found the folder busy for five seconds has saved nothing, says so and is begun again.
    let outcome = try shell.run(
      """
      for program in $(seq \(programs)); do
        (for number in $(seq \(each)); do
          until gamut event add life --title "$program-$number" > /dev/null; do :; done
        done) &
      done
      wait
      """, seconds: 600)
    #expect(outcome.status == 0)
    #expect(
      outcome.complaint.split(separator: "\n").allSatisfy {
        $0.contains("another gamut has been saving") || $0.contains("What had changed in the file")
      }, "\(outcome.complaint)")
    var file = HistoryFile(folder: shell.folder.data)
    let opened = file.open()
    let titles = opened.document.events.compactMap(\.title)
    #expect(titles.count == programs * each)
    #expect(Set(titles).count == programs * each)
    #expect(opened.notices == [])
    #expect(opened.document.checkIns.count == 2)
    AttackRun.report("saves of 16 programs at once", titles.count, "each exactly once")
  }
}
