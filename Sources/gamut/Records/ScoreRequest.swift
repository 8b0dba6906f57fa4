import Questionnaires
import StrictJSON

/// What `gamut score` reads: a questionnaire's name and answers to it.
enum ScoreRequest {
  /// Why there is nothing to score, as a sentence.
  struct Fault: Error {
    let sentence: String
  }

  /// The most bytes that are read.
  static let limit = 1 << 20

  /// Reads answers and checks that the questionnaire offers every one of them.
  ///
  /// - Parameters:
  ///   - bytes: The input.
  ///   - library: The questionnaires that are known.
  /// - Returns: The questionnaire and the answers.
  /// - Throws: ``Fault`` for the first thing that is wrong.
  static func read(
    _ bytes: [UInt8], library: QuestionnaireLibrary
  ) throws(Fault) -> (Questionnaire, [String: Answer]) {
    let document: JSONValue
    do {
      document = try JSONReader.read(bytes)
    } catch {
      throw Fault(sentence: "The input is no JSON. \(error.position): \(error.reason).")
    }
    guard let id = document.object?["questionnaire"]?.string else {
      throw Fault(sentence: "The input names no \"questionnaire\".")
    }
    guard let questionnaire = library.questionnaire(id) else {
      throw Fault(sentence: "There is no questionnaire '\(id.printable)'.")
    }
    guard let members = document.object?["answers"]?.object?.members else {
      throw Fault(sentence: "The input has no \"answers\".")
    }
    var answers: [String: Answer] = [:]
    for member in members {
      answers[member.key] = try answer(member, in: questionnaire)
    }
    return (questionnaire, answers)
  }

  private static func answer(
    _ member: JSONObject.Member, in questionnaire: Questionnaire
  ) throws(Fault) -> Answer {
    guard let item = questionnaire.item(member.key) else {
      throw Fault(sentence: "\(questionnaire.id) has no item '\(member.key.printable)'.")
    }
    guard let answer = Answer(member.value) else {
      throw Fault(
        sentence: "The answer to '\(item.id)' must be a whole number, \"nothing-happened\" or "
          + "\"skipped\".")
    }
    guard item.offers(answer) else {
      throw Fault(
        sentence: answer == .nothingHappened
          ? "'\(item.id)' does not offer \"nothing-happened\"."
          : "The answer to '\(item.id)' must lie between 0 and \(item.highest).")
    }
    return answer
  }
}
