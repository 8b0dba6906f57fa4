import TestSupport
import Testing

/// Clocks and zones that are wrong, odd or change.
@Suite struct `A clock that is not to be trusted` {
  @Test(arguments: [
    "UTC", "nonsense", "XXX-99", "XXX+99", "XXX-24:59:59", ":", "/dev/null", "right/UTC",
    "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "<a>-14<b>,0/0,J365/25",
  ])
  func `may live in any zone, and what it writes is read again`(zone: String) throws {
    var shell = try Shell(history: ExampleHistory.weekly(2))
    shell.variables["TZ"] = zone
    let outcome = try shell.run(
      "gamut event add life --title here && gamut event list --json && gamut history")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output.contains("\"title\":\"here\""))
    #expect(outcome.complaint == "")
  }

  @Test func `may change its zone between two saves, whose order is that of the moments`() throws {
    let shell = try Shell(history: ExampleHistory.weekly(2))
    let outcome = try shell.run(
      """
      TZ=Pacific/Kiritimati gamut event add life --title first --date today
      TZ=Pacific/Pago_Pago gamut event add life --title second --date today
      gamut event list --json
      """)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("first") && outcome.output.contains("second"))
  }

  @Test(arguments: ["1900-01-01", "2000-02-29", "2038-01-19", "9999-12-31"])
  func `may show any day`(day: String) throws {
    let shell = try Shell(history: ExampleHistory.weekly(2))
    let outcome = try shell.run(
      """
      gamut event add life --title then --today \(day) && gamut event list --json &&
      gamut status --json --today \(day) && gamut trend --json --today \(day) &&
      gamut history --today \(day)
      """)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output.contains("\"date\":\"\(day)\""))
  }

  @Test func `may go back, and the backups keep their order`() throws {
    let shell = try Shell(history: ExampleHistory.weekly(2))
    let outcome = try shell.run(
      """
      for day in 2026-11-22 2020-01-01 2026-11-23; do
        gamut event add life --title "$day" --today $day > /dev/null
        touch -d 1980-01-01 "$GAMUT_DATA/history.json"
      done
      ls "$GAMUT_DATA/backups"; gamut restore --list
      """)
    let names = outcome.output.split(separator: "\n").filter { $0.hasPrefix("history.") }
    #expect(
      names.prefix(3) == [
        "history.000001.2026-11-22.json", "history.000002.2020-01-01.json",
        "history.000003.2026-11-23.json",
      ], "\(outcome.output)")
    #expect(outcome.status == 0)
  }
}
