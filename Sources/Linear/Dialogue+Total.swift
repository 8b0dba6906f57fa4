import CivilTime
import History
import Interface
import Learn
import Questionnaires
import Scoring
import Sentences

extension Dialogue {
  // MARK: The offer

  /// Offers the second questionnaire, right after a week was saved, and asks it.
  ///
  /// - Parameters:
  ///   - checkIn: The week.
  ///   - doubt: Why the disk may not have kept it.
  /// - Returns: Whether it was begun; what it came to has then been said.
  /// - Throws: How the conversation ended, if it did.
  mutating func takesCompanion(
    after checkIn: CheckIn, doubt: String?
  ) throws(End) -> Bool {
    guard let companion = session.companion else { return false }
    try begin("\(companion.title).")
    if let doubt { try say(doubt) }
    let count = Wording.number(companion.items.count).lowercased()
    try say("Your week is kept. Now \(count) more questions, if you like?")
    try say([companion.about, companion.companion?.beside ?? ""].filter { !$0.isEmpty })
    try say(companion.licence)
    let time = "about \(Wording.count(companion.minutes, "minute"))"
    let begins = try ask(
      Question(
        options: [.init("1", "Begin \(companion.title), \(time)", true)],
        commands: [
          .init("s", "skip this time", false), .init("q", "skip it and hear the result", false),
        ],
        hint: "1 begins, s skips"))
    guard begins else { return false }
    // Asked of the last days, whatever week was told of before.
    try take(CheckInWalk.begin(companion, weekEnding: nil, in: &session))
    return true
  }

  // MARK: The result

  private enum Way {
    case read(Topic)
    case week(CheckIn)
    case helpNow, details, finish
  }

  /// What the answers of a questionnaire that gives a total come to, and the ways on.
  mutating func total(
    of checkIn: CheckIn, by questionnaire: Questionnaire, doubt: String?
  ) throws(End) {
    let saved = doubt == nil ? "Saved: " : ""
    try begin(
      "\(saved)\(questionnaire.recallDays) days to \(checkIn.weekEnding.longFormWithWeekday).")
    if let doubt { try say(doubt) }
    try sayTotal(of: checkIn, by: questionnaire)
    let beside = questionnaire.companion?.beside ?? ""
    if !beside.isEmpty { try say(beside) }
    let offersHelp = questionnaire.offersHelp(with: questionnaire.score(checkIn.answerSheet))
    if offersHelp, let help = questionnaire.companion?.help { try say(help) }
    let ways = ways(after: checkIn, by: questionnaire, offersHelp: offersHelp)
    while true {
      switch try ask(Question(ways: ways, leaving: "finish", end: .finish, label: label)) {
      case .read(let topic): try read(topic)
      case .week(let week): return try result(of: week)
      case .helpNow: try sayHelpNow()
      case .details: try sayAnswers(of: checkIn)
      case .finish: return
      }
    }
  }

  /// Says a total, what its scale means, and how it has moved.
  func sayTotal(of checkIn: CheckIn, by questionnaire: Questionnaire) throws(End) {
    let score = questionnaire.score(checkIn.answerSheet)
    try say(
      "\(TotalWording.result(score, of: questionnaire, answered: checkIn.answeredItems)).")
    try say("\(TotalWording.direction(of: questionnaire)).")
    let earlier = session.history.scored(questionnaire, through: session.today).last {
      $0.checkIn.weekEnding < checkIn.weekEnding
    }
    guard let total = score.total, let earlier, let before = earlier.score.total else { return }
    try say(
      TotalWording.movement(
        from: before, to: total, since: earlier.checkIn.weekEnding, in: checkIn.weekEnding))
  }

  private func ways(
    after checkIn: CheckIn, by questionnaire: Questionnaire, offersHelp: Bool
  ) -> [Way] {
    let topic = questionnaire.companion?.topic.flatMap { TopicLibrary.standard.topic($0) }
    let help = offersHelp ? [topic.map(Way.read), .helpNow].compactMap(\.self) : []
    let week = session.scoredCheckIns.last?.checkIn
    let isOther = week?.questionnaire != checkIn.questionnaire
    return help + (isOther ? [week.map(Way.week)].compactMap(\.self) : []) + [.details, .finish]
  }

  private func label(_ way: Way) -> String {
    switch way {
    case .read(let topic): "Read: \(topic.title)"
    case .week: "The result of the week"
    case .helpNow: "Help now"
    case .details: "All answers"
    case .finish: "Finish"
    }
  }
}
