import History
import TestSupport
import Testing

/// Many programs that save into one history at once.
@Suite struct `Many programs at once` {
  private static let programs = 16
  private static let each = AttackRun.count(8, full: 50)

  @Test func `leave every check-in exactly once`() throws {
    let shell = try Shell(history: ExampleHistory.weekly(2))
    var written: Set<String> = []
    for program in 1...Self.programs {
      for number in 1...Self.each {
        let id = "\(program)-\(number)"
        written.insert(id)
        let record = ExampleHistory.record(id, "2026-08-09")
        try shell.folder.put(ExampleHistory.document([record]), at: "../\(id).json")
      }
    }
    // One that found the folder busy for five seconds has saved nothing, says so and is begun again.
    let outcome = try shell.run(
      """
      for program in $(seq \(Self.programs)); do
        (for number in $(seq \(Self.each)); do
          until gamut import "$program-$number.json" > /dev/null; do :; done
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
    let ids = opened.document.checkIns.map(\.id)
    #expect(ids.count == written.count + 2)
    #expect(Set(ids).subtracting(written).count == 2)
    #expect(written.isSubset(of: ids))
    #expect(opened.notices == [])
    AttackRun.report("check-ins that 16 programs save at once", written.count, "each exactly once")
  }
}
