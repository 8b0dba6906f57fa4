import CivilTime
package import History
import Questionnaires
import StrictJSON

extension HistoryDocument {
  /// A history with up to eight records in each list, full of odd but valid content.
  package static func odd(using generator: inout SplitMix64) -> HistoryDocument {
    HistoryDocument(
      checkIns: (0..<Int.random(in: 0...8, using: &generator)).map { index in
        CheckIn.random("c\(index)", using: &generator)
      },
      events: (0..<Int.random(in: 0...8, using: &generator)).map { index in
        TimelineEvent.random("e\(index)", using: &generator)
      })
  }
}

extension CheckIn {
  /// A record with odd but valid content.
  package static func random(_ id: String, using generator: inout SplitMix64) -> CheckIn {
    let day = CivilDate(dayNumber: Int.random(in: 20_000...21_000, using: &generator))
    let second = Int.random(in: 0..<86_400, using: &generator)
    var checkIn = CheckIn(
      id: id, questionnaire: "q", questionnaireVersion: Int.random(in: 1...3, using: &generator),
      weekEnding: day, recordedAt: Timestamp(date: day, secondOfDay: second, offset: 3600),
      answers: [:], note: Bool.random(using: &generator) ? oddText(&generator) : nil)
    for item in 0..<Int.random(in: 0...6, using: &generator) {
      let answers = [Answer.point(item), .nothingHappened, .skipped]
      checkIn.answers["item\(item)"] = answers[Int.random(in: 0...2, using: &generator)]
      checkIn.context[oddText(&generator)] = .point(Int.random(in: -9...9, using: &generator))
    }
    if Bool.random(using: &generator) { checkIn.deletedAt = checkIn.recordedAt }
    if Bool.random(using: &generator) { checkIn.changedAt = checkIn.recordedAt }
    if Bool.random(using: &generator) { checkIn.unknownFields["odd"] = ["deep": [1, true]] }
    if Bool.random(using: &generator) { checkIn.amended = ["weekEnding": "2026-01-01"] }
    return checkIn
  }
}

extension TimelineEvent {
  /// A record with odd but valid content.
  package static func random(_ id: String, using generator: inout SplitMix64) -> TimelineEvent {
    let day = CivilDate(dayNumber: Int.random(in: 20_000...21_000, using: &generator))
    let kinds = TimelineEvent.Kind.allCases
    var event = TimelineEvent(
      id: id, kind: kinds[Int.random(in: 0..<kinds.count, using: &generator)], date: day,
      recordedAt: Timestamp(date: day, secondOfDay: 0, offset: -5400))
    if Bool.random(using: &generator) { event.medicine = oddText(&generator) }
    if Bool.random(using: &generator) { event.title = oddText(&generator) }
    if Bool.random(using: &generator) { event.previousMedicine = oddText(&generator) }
    if Bool.random(using: &generator) {
      let amount = JSONNumber(Double.random(in: 0...100, using: &generator))
      event.dose = TimelineEvent.Dose(amount: amount, unit: "mg", perDay: JSONNumber(2))
    }
    return event
  }
}

/// A text with characters that files and terminals stumble over.
package func oddText(_ generator: inout SplitMix64) -> String {
  let odd: [Unicode.Scalar] = [
    "a", "\"", "\\", "/", "\n", "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "é",
    "e\u{301}".unicodeScalars.last ?? "x",
    "\u{2028}", "\u{202E}", "日", "👩", "\u{200D}", "\u{FEFF}", "\u{10FFFF}",
  ]
  var text = ""
  for _ in 0..<Int.random(in: 0...9, using: &generator) {
    text.unicodeScalars.append(odd[Int.random(in: 0..<odd.count, using: &generator)])
  }
  return text
}
