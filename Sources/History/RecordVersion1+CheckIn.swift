import CivilTime
import Questionnaires
import StrictJSON

extension RecordVersion1 {
  /// A check-in as it stands in the file.
  struct CheckInRecord: Equatable {
    /// The fields, those that this version does not know included.
    let fields: JSONObject
  }
}

extension RecordVersion1.CheckInRecord {
  /// Spells a check-in out.
  init(_ checkIn: CheckIn) {
    var fields = checkIn.unknownFields
    fields["amended"] = checkIn.amended
    fields["answers"] = Self.object(checkIn.answerSheet)
    fields["changedAt"] = checkIn.changedAt.map { .string($0.text) }
    if !checkIn.contextSheet.ids.isEmpty { fields["context"] = Self.object(checkIn.contextSheet) }
    fields["deletedAt"] = checkIn.deletedAt.map { .string($0.text) }
    fields["id"] = .string(checkIn.id)
    fields["note"] = checkIn.note.map { .string($0) }
    fields["questionnaire"] = .string(checkIn.questionnaire)
    fields["questionnaireVersion"] = .number(JSONNumber(checkIn.questionnaireVersion))
    fields["recordedAt"] = .string(checkIn.recordedAt.text)
    fields["score"] = checkIn.storedScore
    fields["weekEnding"] = .string(checkIn.weekEnding.description)
    self.fields = fields
  }

  /// The check-in that the record tells of.
  ///
  /// - Throws: The first field that is missing or has another form than it must have.
  func checkIn() throws(RecordFault) -> CheckIn {
    // In the order of the written form, which makes finding them quick.
    var reader = FieldReader(fields)
    let amended = try reader.optional("amended", .anything)
    guard let answers = try reader.answers("answers") else {
      throw RecordFault(path: [.key("answers")], reason: "answers is missing")
    }
    let changedAt = try reader.optional("changedAt", .timestamp)
    let context = try reader.answers("context") ?? [:]
    let deletedAt = try reader.optional("deletedAt", .timestamp)
    let id = try reader.required("id", .identifier)
    let note = try reader.optional("note", .text)
    let questionnaire = try reader.required("questionnaire", .text)
    let version = try reader.required("questionnaireVersion", .version)
    let recordedAt = try reader.required("recordedAt", .timestamp)
    let score = try reader.optional("score", .anything)
    let weekEnding = try reader.required("weekEnding", .date)
    var checkIn = CheckIn(
      id: id, questionnaire: questionnaire, questionnaireVersion: version, weekEnding: weekEnding,
      recordedAt: recordedAt, answers: answers, context: context, note: note)
    checkIn.amended = amended
    checkIn.changedAt = changedAt
    checkIn.deletedAt = deletedAt
    checkIn.storedScore = score
    checkIn.unknownFields = reader.rest
    // The model does not tell an empty context from none; the file may, and keeps what it says.
    if context.isEmpty { checkIn.unknownFields["context"] = fields["context"] }
    return checkIn
  }

  private static func object(_ sheet: AnswerSheet) -> JSONValue {
    var object = JSONObject()
    for (id, answer) in zip(sheet.ids, sheet.answers) { object.append(answer.json, for: id) }
    return .object(object)
  }
}

/// The answers by their ids, in the form of the files.
func answersObject(_ answers: [String: Answer]) -> JSONValue {
  .object(JSONObject(answers.mapValues(\.json)))
}
