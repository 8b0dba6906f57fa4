import CivilTime
import Questionnaires
import StrictJSON

/// Version 1 of the draft's file: one JSON object on one line.
struct DraftRecord1: Equatable {
  private static let format = "gamut-draft"
  private static let version = 1

  /// The fields of the file.
  let fields: JSONObject

  /// Spells a draft out.
  init(_ draft: Draft) {
    var fields: JSONObject = [
      "format": .string(Self.format), "version": .number(JSONNumber(Self.version)),
      "id": .string(draft.id), "questionnaire": .string(draft.questionnaire),
      "questionnaireVersion": .number(JSONNumber(draft.questionnaireVersion)),
      "weekEnding": .string(draft.weekEnding.description),
      "begunAt": .string(draft.begunAt.text),
      "answers": answersObject(draft.answers), "context": answersObject(draft.context),
    ]
    fields["note"] = draft.note.map { .string($0) }
    fields["place"] = draft.place.map { .string($0) }
    self.fields = fields
  }

  /// The file.
  var bytes: [UInt8] { Array("\(JSONValue.object(fields).written)\n".utf8) }

  /// Reads the file.
  static func read(_ bytes: [UInt8]) -> Result<Draft, DraftFault> {
    do {
      guard let fields = try JSONReader.read(bytes).object else {
        return .failure(DraftFault(description: "it holds no object"))
      }
      return .success(try draft(fields))
    } catch let fault as RecordFault {
      let position = JSONReader.position(of: fault.path, in: bytes)
      return .failure(DraftFault(description: "\(position): \(fault.reason)"))
    } catch {
      return .failure(DraftFault(description: "\(error)"))
    }
  }

  private static func draft(_ fields: JSONObject) throws(RecordFault) -> Draft {
    var reader = FieldReader(fields)
    guard try reader.required("format", .text) == format else {
      throw RecordFault(path: [.key("format")], reason: "this is not a draft of gamut")
    }
    guard try reader.required("version", .version) == version else {
      throw RecordFault(path: [.key("version")], reason: "it was written by a newer gamut")
    }
    return Draft(
      id: try reader.required("id", .identifier),
      questionnaire: try reader.required("questionnaire", .text),
      questionnaireVersion: try reader.required("questionnaireVersion", .version),
      weekEnding: try reader.required("weekEnding", .date),
      begunAt: try reader.required("begunAt", .timestamp),
      answers: try reader.answers("answers") ?? [:], context: try reader.answers("context") ?? [:],
      note: try reader.optional("note", .text), place: try reader.optional("place", .text))
  }
}

/// Why a draft cannot be read.
struct DraftFault: Error, CustomStringConvertible {
  let description: String
}
