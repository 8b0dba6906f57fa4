package import CivilTime
package import History
package import Questionnaires
import StrictJSON

/// Histories as a person could have kept them, the same ones for the same seed.
///
/// Feelings wander from week to week and lean towards a level that moves slowly; weeks are missed,
/// answers are left out, some are written down late, doses are missed, and notes are rare.
package struct BelievableHistory {
  /// The history so far.
  private var document = HistoryDocument()
  private var random: SplitMix64
  private let questionnaire: Questionnaire
  private let companion: Questionnaire?

  /// Check-ins for so many weeks, the last of which ends on a day.
  ///
  /// - Parameters:
  ///   - weeks: How many weeks, 20 or more for all that can happen.
  ///   - last: The end of the last week.
  ///   - questionnaire: The questionnaire that is answered.
  ///   - companion: One that is scored by its sum, answered every fourth week.
  ///   - seed: What the numbers come from.
  /// - Returns: The history, with a start and two changes of dose.
  package static func history(
    weeks: Int = 104, through last: CivilDate, of questionnaire: Questionnaire,
    companion: Questionnaire? = nil, seed: UInt64 = 2026
  ) -> HistoryDocument {
    var person = BelievableHistory(
      random: SplitMix64(seed: seed), questionnaire: questionnaire, companion: companion)
    person.live(weeks: weeks, through: last)
    return person.document
  }

  private init(random: SplitMix64, questionnaire: Questionnaire, companion: Questionnaire?) {
    self.random = random
    self.questionnaire = questionnaire
    self.companion = companion
  }

  private mutating func live(weeks: Int, through last: CivilDate) {
    let turns = [weeks / 5: 50, weeks * 2 / 5: 100, weeks * 4 / 5: 50]
    var level = 46.0
    var wanted = 46.0
    for index in 0..<weeks {
      let ending = last.advanced(by: -7 * (weeks - 1 - index))
      if let dose = turns[index] {
        add(dose: dose, isStart: index == weeks / 5, on: ending.advanced(by: -3))
        wanted = dose == 100 ? 68 : index == weeks / 5 ? 55 : 40
      }
      level += (wanted - level) * 0.2 + Double.random(in: -4...4, using: &random)
      if Int.random(in: 0..<12, using: &random) > 0 {
        answer(ending, level: level, index: index, isOnMedicine: index > weeks / 5)
      }
      if index.isMultiple(of: 4), let companion {
        answer(companion, ending, level: 14 - Double(index) / Double(weeks) * 9)
      }
    }
  }

  private mutating func add(dose: Int, isStart: Bool, on day: CivilDate) {
    document.add(
      TimelineEvent(
        id: "event-\(day)", kind: isStart ? .start : .doseChange, date: day,
        recordedAt: Timestamp(date: day, secondOfDay: 30_000, offset: 3600), medicine: "sertraline",
        dose: TimelineEvent.Dose(amount: JSONNumber(dose), unit: "mg", perDay: JSONNumber(1))))
  }

  private mutating func answer(
    _ ending: CivilDate, level: Double, index: Int, isOnMedicine: Bool
  ) {
    var answers: [String: Answer] = [:]
    let isHasty = Int.random(in: 0..<30, using: &random) == 0
    for (place, item) in questionnaire.items.enumerated() {
      // Pleasant feelings fade a little more than the others.
      let own = level + (place % 6 < 2 ? 8 : -4) + Double.random(in: -14...14, using: &random)
      let highest = Double(item.highest)
      let numb = Int(min(max(own / 100 * highest, 0), highest).rounded())
      answers[item.id] = .point(item.keying == .presence ? item.highest - numb : numb)
      if item.mayBeUntested, Int.random(in: 0..<6, using: &random) == 0 {
        answers[item.id] = .nothingHappened
      }
      if isHasty, place < 5 { answers[item.id] = .skipped }
    }
    let late = Int.random(in: 0..<20, using: &random) == 0 ? 5 : 0
    var checkIn = CheckIn(
      id: "week-\(ending)", questionnaire: questionnaire.id,
      questionnaireVersion: questionnaire.version, weekEnding: ending,
      recordedAt: Timestamp(
        date: ending.advanced(by: late), secondOfDay: 68_000, offset: 3600), answers: answers)
    for question in questionnaire.context {
      guard question.when == .always || isOnMedicine, index.isMultiple(of: question.every),
        let value = value(of: question, level: level)
      else { continue }
      checkIn.context[question.id] = .point(value)
    }
    if Int.random(in: 0..<9, using: &random) == 0 { checkIn.note = Self.notes[index % 4] }
    document.add(checkIn)
  }

  private static let notes = [
    "A quiet week. My sister called, and I laughed.",
    "Watched the film everybody cries at, and waited for it to reach me.",
    "The holidays. Glad to be home, I think.",
    "Walked every day. The evenings are getting longer.",
  ]

  private mutating func value(of question: ContextQuestion, level: Double) -> Int? {
    let scale = question.responseOptions.filter { !$0.isOffScale }
    guard !scale.isEmpty else { return nil }
    switch question.role {
    case .adherence:
      return Int.random(in: 0..<10, using: &random) < 8 ? 0 : Int.random(in: 1...2, using: &random)
    case .bother:
      let wanted = level / 100 * Double(scale.count) + Double.random(in: -1...1, using: &random)
      return scale[min(max(Int(wanted), 0), scale.count - 1)].value
    default: return scale.randomElement(using: &random)?.value
    }
  }

  /// Answers a questionnaire that is scored by its sum so that it comes near to a level.
  private mutating func answer(_ companion: Questionnaire, _ ending: CivilDate, level: Double) {
    var left = max(Int(level + Double.random(in: -2...2, using: &random)), 0)
    var answers: [String: Answer] = [:]
    for (index, item) in companion.items.enumerated() {
      let items = companion.items.count - index
      let value = min(item.highest, (left + items - 1) / items)
      answers[item.id] = .point(value)
      left -= value
    }
    document.add(
      CheckIn(
        id: "sum-\(ending)", questionnaire: companion.id,
        questionnaireVersion: companion.version, weekEnding: ending,
        recordedAt: Timestamp(date: ending, secondOfDay: 68_400, offset: 3600), answers: answers))
  }
}
