package import CivilTime

extension CheckIn {
  /// Completes a draft; the check-in keeps its id, so that saving it twice stores it once.
  ///
  /// - Parameters:
  ///   - draft: The draft, whose blank note becomes none.
  ///   - recordedAt: The present moment.
  package init(completing draft: Draft, recordedAt: Timestamp) {
    let isBlank = draft.note?.allSatisfy(\.isWhitespace) ?? true
    self.init(
      id: draft.id, questionnaire: draft.questionnaire,
      questionnaireVersion: draft.questionnaireVersion, weekEnding: draft.weekEnding,
      recordedAt: recordedAt, answers: draft.answers, context: draft.context,
      note: isBlank ? nil : draft.note)
  }
}
