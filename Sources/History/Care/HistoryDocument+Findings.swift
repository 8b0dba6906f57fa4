import CivilTime
import Questionnaires
import Scoring
import StrictJSON

extension HistoryDocument {
  /// What is not as it should be in the records themselves.
  ///
  /// - Parameters:
  ///   - library: The questionnaires that are known.
  ///   - today: The present date.
  /// - Returns: A finding for each kind of fault.
  func findings(library: QuestionnaireLibrary, today: CivilDate) -> [Finding] {
    scoreFindings(library: library) + dateFindings(today: today) + versionFindings(library: library)
  }

  private func scoreFindings(library: QuestionnaireLibrary) -> [Finding] {
    let wrong = checkIns.filter { checkIn in
      let questionnaire = library.questionnaire(
        checkIn.questionnaire, version: checkIn.questionnaireVersion)
      guard let questionnaire, let stored = checkIn.storedScore else { return false }
      return !stored.isNearly(questionnaire.score(checkIn.answerSheet).json)
    }
    guard !wrong.isEmpty else { return [] }
    let ids = Self.list(wrong.map(\.id))
    return [
      Finding(
        .scores,
        "\(counted(wrong.count, "check-in")) \(wrong.count == 1 ? "has" : "have") a stored score "
          + "that is not that of the answers: \(ids).",
        remedy: "gamut goes by the answers, so what it shows is right. Other programs see the "
          + "stored score; gamut score works out what should stand there.")
    ]
  }

  private func dateFindings(today: CivilDate) -> [Finding] {
    let late =
      checkIns.filter { $0.deletedAt == nil && $0.weekEnding > today }.map(\.id)
      + events.filter { $0.deletedAt == nil && $0.date > today }.map(\.id)
    guard !late.isEmpty else { return [] }
    return [
      Finding(
        .dates,
        "\(counted(late.count, "record")) \(late.count == 1 ? "is" : "are") dated after today, "
          + "\(today), and \(late.count == 1 ? "takes" : "take") no part: \(Self.list(late)).",
        remedy: "Look whether this computer has the right date.", command: "date")
    ]
  }

  private func versionFindings(library: QuestionnaireLibrary) -> [Finding] {
    let unknown = checkIns.filter {
      library.questionnaire($0.questionnaire, version: $0.questionnaireVersion) == nil
    }
    guard !unknown.isEmpty else { return [] }
    let names = Set(unknown.map { "\($0.questionnaire) version \($0.questionnaireVersion)" })
    return [
      Finding(
        .versions,
        "\(counted(unknown.count, "check-in")) \(unknown.count == 1 ? "was" : "were") made with "
          + "questions that this gamut does not know: \(names.sorted().joined(separator: ", ")).",
        remedy: "Their stored scores are shown. Use the gamut that made them to see more.")
    ]
  }

  private static func list(_ ids: [String]) -> String {
    ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? " and \(ids.count - 3) more" : "")
  }
}

extension JSONValue {
  /// Whether both are the same but for what rounding may change.
  fileprivate func isNearly(_ other: JSONValue) -> Bool {
    switch (self, other) {
    case (.object(let left), .object(let right)):
      left.members.count == right.members.count
        && left.members.allSatisfy { right[$0.key]?.isNearly($0.value) ?? false }
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isNearly($1) }
    case (.number, .number):
      double.flatMap { left in other.double.map { abs(left - $0) <= 0.000001 } } ?? false
    default: self == other
    }
  }
}
