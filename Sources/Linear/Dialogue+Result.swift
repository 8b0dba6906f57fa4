import CivilTime
import History
import Interface
import Questionnaires
import SafeText
import Scoring
import Sentences

extension Dialogue {
  private enum Way {
    case details, explanation, finish
  }

  /// Where a week lies, how it compares with the week before, and the ways on.
  ///
  /// - Parameters:
  ///   - checkIn: The week.
  ///   - isNew: Whether it has just been saved.
  ///   - doubt: Why the disk may not have kept it.
  /// - Throws: How the conversation ended, if it did.
  mutating func result(
    of checkIn: CheckIn, isNew: Bool, doubt: String? = nil
  ) throws(End) {
    let week = checkIn.weekEnding.longFormWithWeekday
    try begin(isNew && doubt == nil ? "Saved: week ending \(week)." : "Week ending \(week).")
    if let doubt { try say(doubt) }
    try sayPlace(of: checkIn, isNew: isNew)
    while true {
      let way = try ask(
        Question<Way>(
          options: [
            .init("1", "All answers", .details), .init("2", "How this is worked out", .explanation),
            .init("3", "Finish", .finish),
          ],
          commands: [.init("q", "finish", .finish)], prompt: "Choice"))
      switch way {
      case .details: try sayAnswers(of: checkIn)
      case .explanation: try sayPage("how-it-is-worked-out")
      case .finish: return
      }
    }
  }

  /// Says where a week lies, what has changed, and the sides of feeling.
  func sayPlace(of checkIn: CheckIn, isNew: Bool) throws(End) {
    guard case .position(let score) = session.questionnaire.score(checkIn.answers) else { return }
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
