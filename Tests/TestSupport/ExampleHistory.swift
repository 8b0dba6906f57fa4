/// Histories in the written form, with the items that are really asked.
package enum ExampleHistory {
  /// The answers of the worked example: presence items 3, absence items 1, position 25.
  package static let answers = """
    {"ahead":1,"blank":1,"far-away":1,"funny":3,"guest":1,"joy":3,"mattered":3,"moods":3,\
    "myself":3,"others":1,"outcome":3,"sad":3,"shown":3,"unfair":3,"warmth":3,"wish":3}
    """

  /// Three check-ins: `first` of 8 November 2026 with a position, `second` of 15 November without
  /// one, and `third` of 16 November, which is deleted.
  package static let three = document([
    record("first", "2026-11-08", fields: #""note":"a quiet week","#),
    record("second", "2026-11-15", answers: #"{"funny":"skipped","joy":2}"#),
    record("third", "2026-11-16", fields: #""deletedAt":"2026-11-17T08:00:00+01:00","#),
  ])

  /// A history of weekly check-ins, the last of which ends on 15 November 2026.
  ///
  /// - Parameter weeks: How many, at most 15.
  /// - Returns: The file.
  package static func weekly(_ weeks: Int) -> String {
    let days = [
      "2026-08-09", "2026-08-16", "2026-08-23", "2026-08-30", "2026-09-06", "2026-09-13",
      "2026-09-20", "2026-09-27", "2026-10-04", "2026-10-11", "2026-10-18", "2026-10-25",
      "2026-11-01", "2026-11-08", "2026-11-15",
    ]
    return document(days.suffix(weeks).map { record("week-\($0)", $0) })
  }

  /// A file with these records.
  package static func document(_ checkIns: [String], events: [String] = []) -> String {
    """
    {"format":"gamut-history","version":1,
    "checkIns":[
    \(lines(checkIns))],
    "events":[
    \(lines(events))]}

    """
  }

  private static func lines(_ records: [String]) -> String {
    records.isEmpty ? "" : records.joined(separator: ",\n") + "\n"
  }

  /// A record; `fields` are those between the answers and the id, in the order of their names.
  package static func record(
    _ id: String, _ week: String, answers: String = answers, fields: String = ""
  ) -> String {
    let isDeletion = fields.contains("deletedAt")
    return #"{"answers":\#(answers),"# + (isDeletion ? fields : "") + #""id":"\#(id)","#
      + (isDeletion ? "" : fields)
      + #""questionnaire":"emotional-range","questionnaireVersion":1,"#
      + #""recordedAt":"\#(week)T19:04:11+01:00","weekEnding":"\#(week)"}"#
  }
}
