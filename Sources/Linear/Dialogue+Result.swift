import CivilTime
import History
import Interface
import Learn
import Questionnaires
import SafeText
import Scoring
import Sentences

extension Dialogue {
  private enum Way {
    case read(Topic)
    case helpNow, details, explanation, finish
  }

  /// Where a week that was just saved lies, how it compares with the week before, and the ways on.
  ///
  /// - Parameters:
  ///   - checkIn: The week.
  ///   - doubt: Why the disk may not have kept it.
  /// - Throws: How the conversation ended, if it did.
  mutating func result(
    of checkIn: CheckIn, doubt: String? = nil
  ) throws(End) {
    if let questionnaire = session.questionnaire(of: checkIn), questionnaire.scoring.method == .sum
    {
      return try total(of: checkIn, by: questionnaire, doubt: doubt)
    }
    let week = checkIn.weekEnding.longFormWithWeekday
    try begin(doubt == nil ? "Saved: week ending \(week)." : "Week ending \(week).")
    if let doubt { try say(doubt) }
    try sayPlace(of: checkIn, isNew: true)
    let ways = ways(after: checkIn)
    while true {
      switch try ask(Question(ways: ways, leaving: "finish", end: .finish, label: label)) {
      case .read(let topic): try read(topic)
      case .helpNow: try sayHelpNow()
      case .details: try sayAnswers(of: checkIn)
      case .explanation: try sayPage("how-it-is-worked-out")
      case .finish: return
      }
    }
  }

  /// The ways on: what fits the week to read, help where the person was much bothered and never for
  /// a score, the answers, and the end.
  private func ways(after checkIn: CheckIn) -> [Way] {
    let isMuchBother = Situation.isMuchBother(checkIn, in: session.questionnaire)
    return session.topicsOffered(beside: checkIn).map(Way.read)
      + (isMuchBother ? [.helpNow] : []) + [.details, .explanation, .finish]
  }

  private func label(_ way: Way) -> String {
    switch way {
    case .read(let topic): "Read: \(topic.title)"
    case .helpNow: HelpNowWording.offer
    case .details: "All answers"
    case .explanation: "How this is worked out"
    case .finish: "Finish"
    }
  }

  /// Says where a week lies, what has changed, and the sides of feeling.
  func sayPlace(of checkIn: CheckIn, isNew: Bool) throws(End) {
    guard let questionnaire = session.questionnaire(of: checkIn),
      session.isCurrent(questionnaire)
    else {
      let direction = checkIn.storedTotal == nil ? " \(Wording.spokenDirection)" : ""
      return try say("\(session.position(of: checkIn)).\(direction)")
    }
    guard case .position(let score) = questionnaire.score(checkIn.answerSheet) else {
      return try sayTotal(of: checkIn, by: questionnaire)
    }
    let summary = ResultSummary(checkIn: checkIn, score: score, isNew: isNew, in: session)
    try say("\(summary.spokenPlace). \(Wording.spokenDirection)")
    try say(summary.changes)
    if !summary.meaning.isEmpty { try say(summary.meaning) }
    if let open = summary.openBounds { try say(open) }
    try pause()
    try say(summary.facetSentences)
  }

  /// Says every question of a check-in with its answer.
  func sayAnswers(of checkIn: CheckIn) throws(End) {
    let known = session.library.questionnaire(
      checkIn.questionnaire, version: checkIn.questionnaireVersion)
    let questionnaire = known ?? session.questionnaire
    let first = checkIn.firstAnswers
    func line(_ text: String, _ answer: Answer?, _ id: String, _ options: [ResponseOption])
      -> String
    {
      let words = Wording.answer(answer, options: options, short: false)
      let before = first[id].map {
        " First: \(Wording.answer($0, options: options, short: false))."
      }
      return "\(text) \(words.capitalizedStart).\(before ?? "")"
    }
    try pause()
    try say("All answers, week ending \(checkIn.weekEnding.longForm).")
    for (index, item) in questionnaire.items.enumerated() {
      try say(
        line(
          "\(index + 1). \(item.text)", checkIn.answers[item.id], item.id, item.responseOptions),
        hang: 2)
    }
    for question in questionnaire.context {
      guard let answer = checkIn.context[question.id] else { continue }
      try say(
        line(
          "\(question.short.capitalizedStart):", answer, question.id, question.responseOptions),
        hang: 2)
    }
    if let note = checkIn.note { try say("Note: \(note)") }
  }

  /// Says a page of `Resources/Pages/`.
  func sayPage(_ name: String) throws(End) {
    for paragraph in BuiltInPage.paragraphs(of: name) {
      try pause()
      try say(paragraph.hasPrefix("# ") ? "\(paragraph.dropFirst(2))." : paragraph)
    }
  }
}
