import CivilTime
import StrictJSON

extension FHIR {
  /// A resource that can stand in a bundle.
  protocol Resource: Element {
    var identity: Identity { get }
  }

  /// The person, of whom nothing is told but that there is one.
  struct Patient: Resource {
    let identity: Identity

    var json: JSONValue { ["resourceType": "Patient", "id": .string(identity.uuid)] }
  }

  /// An option of an item, with its weight if it lies on the scale.
  struct AnswerOption: Element {
    var coding: Coding
    var weight: Int?

    var json: JSONValue {
      let url: JSONValue = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
      return object([
        "extension": weight.map {
          [["url": url, "valueDecimal": .number(JSONNumber($0))]]
        },
        "valueCoding": coding.json,
      ])
    }
  }

  /// An item of a questionnaire: a question with options.
  struct Item: Element {
    var linkId: String
    var text: String
    var codes: [Coding]
    var options: [AnswerOption]

    var json: JSONValue {
      object([
        "linkId": .string(linkId), "code": list(codes), "text": FHIR.text(text),
        "type": "choice", "answerOption": list(options),
      ])
    }
  }

  /// What was asked.
  struct Questionnaire: Resource {
    let identity: Identity
    var url: String
    var version: Int
    var name: String
    var title: String
    var description: String
    var copyright: String
    var items: [Item]

    /// What a response calls it.
    var canonical: String { "\(url)|\(version)" }

    var json: JSONValue {
      object([
        "resourceType": "Questionnaire", "id": .string(identity.uuid), "url": .string(url),
        "version": .string("\(version)"), "name": .string(name), "title": text(title),
        "status": "active", "subjectType": ["Patient"], "description": text(description),
        "copyright": text(copyright), "item": list(items),
      ])
    }
  }

  /// An item of a response; without a coding it was passed over.
  struct ResponseItem: Element {
    var linkId: String
    var text: String
    var answer: Coding?

    var json: JSONValue {
      object([
        "linkId": .string(linkId), "text": answer == nil ? FHIR.text(text) : nil,
        "answer": answer.map { [["valueCoding": $0.json]] },
      ])
    }
  }

  /// What was answered.
  struct QuestionnaireResponse: Resource {
    /// How far the response has come.
    enum Status: String {
      case completed, amended
    }

    let identity: Identity
    var identifier: (system: String, value: String)
    var questionnaire: String
    var status: Status
    var subject: Reference
    var authored: Timestamp
    var items: [ResponseItem]

    var json: JSONValue {
      object([
        "resourceType": "QuestionnaireResponse", "id": .string(identity.uuid),
        "identifier": ["system": .string(identifier.system), "value": .string(identifier.value)],
        "questionnaire": .string(questionnaire), "status": .string(status.rawValue),
        "subject": subject.json, "authored": .string(authored.inFHIR), "source": subject.json,
        "item": list(items),
      ])
    }
  }

  /// What was found: a value, a range, or the reason why there is none.
  enum Finding {
    case quantity(Quantity)
    case range(low: Quantity, high: Quantity)
    case absent(AbsenceReason, text: String)

    fileprivate var member: (String, JSONValue) {
      switch self {
      case .quantity(let quantity): ("valueQuantity", quantity.json)
      case .range(let low, let high): ("valueRange", ["low": low.json, "high": high.json])
      case .absent(let reason, let text):
        (
          "dataAbsentReason",
          Concept(
            coding: Coding(
              system: "http://terminology.hl7.org/CodeSystem/data-absent-reason",
              code: reason.rawValue),
            text: text
          ).json
        )
      }
    }
  }

  /// Why a score is missing, in the codes of FHIR.
  enum AbsenceReason: String {
    /// Items were passed over.
    case declined = "asked-declined"
    /// Nothing happened that could have been answered about.
    case notApplicable = "not-applicable"
    case unknown
  }

  /// A finding that belongs to another.
  struct Component: Element {
    var code: Concept
    var finding: Finding

    var json: JSONValue {
      let (key, value) = finding.member
      var json: JSONObject = ["code": code.json]
      json[key] = value
      return .object(json)
    }
  }

  /// What the answers of one check-in come to.
  struct Observation: Resource {
    let identity: Identity
    var code: Concept
    var subject: Reference
    var period: Period
    var issued: Timestamp
    var finding: Finding
    var notes: [String]
    var source: Reference
    var components: [Component]

    var json: JSONValue {
      let category = Concept(
        coding: Coding(
          system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "survey"))
      let (key, value) = finding.member
      var json =
        object([
          "resourceType": "Observation", "id": .string(identity.uuid), "status": "final",
          "category": [category.json], "code": code.json, "subject": subject.json,
          "effectivePeriod": period.json, "issued": .string(issued.inFHIR),
          "note": .array(notes.compactMap(text).map { ["text": $0] }),
          "derivedFrom": [source.json], "component": list(components),
        ]).object ?? JSONObject()
      json[key] = value
      return .object(json)
    }
  }
}

extension Timestamp {
  /// The moment as FHIR takes it, whose offsets end at 14 hours; beyond them in UTC.
  var inFHIR: String {
    let offset = text.utf8.suffix(6).dropFirst().prefix(2)
    let hours = text.utf8.last == UInt8(ascii: "Z") ? 0 : Int(String(Substring(offset))) ?? 0
    guard hours >= 14 else { return text }
    let seconds = Int((Double(millisecondsSince1970) / 1000).rounded(.down))
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    return Timestamp(
      date: CivilDate(dayNumber: day), secondOfDay: seconds - day * 86_400, offset: 0
    ).text
  }
}
