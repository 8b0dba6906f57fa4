import CivilTime
import StrictJSON

/// The parts of FHIR R4 (version 4.0.1) that gamut writes, typed so that what the standard demands
/// cannot be left out.
///
/// Only what has a value is written: FHIR knows no `null` and no empty list, object or text.
enum FHIR {
  /// What has a form in FHIR's JSON.
  protocol Element {
    var json: JSONValue { get }
  }

  /// A code of a code system, with the words for it.
  struct Coding: Element {
    var system: String
    var code: String
    var display: String?

    var json: JSONValue {
      object(["system": text(system), "code": text(code), "display": display.flatMap(text)])
    }
  }

  /// What is meant: codes where there are some, and words.
  struct Concept: Element {
    var coding: Coding?
    var text: String?

    var json: JSONValue {
      object(["coding": coding.map { [$0.json] }, "text": text.flatMap(FHIR.text)])
    }
  }

  /// Another resource of the same bundle.
  struct Reference: Element {
    var target: Identity

    var json: JSONValue { ["reference": .string(target.url)] }
  }

  /// An amount with its unit, which has a code where UCUM has one for it.
  struct Quantity: Element {
    var value: JSONNumber
    var unit: String
    var ucum: String?

    /// A point of a score, which has no unit.
    static func score(_ value: Double) -> Quantity {
      Quantity(value: JSONNumber(value), unit: "{score}", ucum: "{score}")
    }

    var json: JSONValue {
      object([
        "value": .number(value), "unit": text(unit),
        "system": ucum.map { _ in "http://unitsofmeasure.org" }, "code": ucum.flatMap(text),
      ])
    }
  }

  /// Days from the first to the last, both included; without a last one it goes on.
  struct Period: Element {
    var start: CivilDate
    var end: CivilDate?

    var json: JSONValue {
      object([
        "start": .string(start.description), "end": end.map { .string($0.description) },
      ])
    }
  }

  /// Who or what a resource is: the same in every export of the same record.
  struct Identity: Equatable {
    /// A UUID of version 8 (RFC 9562, section 5.8) that follows from the name alone.
    let uuid: String

    /// Derives the identity.
    ///
    /// - Parameter name: A name that no other resource of the history has.
    init(_ name: String) {
      // FNV-1a in 128 bits. Names are not chosen to collide, so no cryptographic hash is needed.
      var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
      for byte in name.utf8 {
        hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
      }
      hash = hash & ~(0xF << 76) | 0x8 << 76
      hash = hash & ~(0x3 << 62) | 0x2 << 62
      let digits = String(hash, radix: 16)
      let padded = String(repeating: "0", count: 32 - digits.utf8.count) + digits
      var uuid = ""
      for (index, digit) in padded.enumerated() {
        if [8, 12, 16, 20].contains(index) { uuid.append("-") }
        uuid.append(digit)
      }
      self.uuid = uuid
    }

    /// What other resources call it, and its `fullUrl` in a bundle.
    var url: String { "urn:uuid:\(uuid)" }
  }

  /// An object of the members that have a value, an empty list or text being none.
  static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    var object = JSONObject()
    for (key, value) in members {
      if let value, value != [], value != "" { object[key] = value }
    }
    return .object(object)
  }

  /// A text in the form that FHIR's `string` allows; `nil` for a blank.
  static func text(_ text: String) -> JSONValue? {
    let trimmed = text.drop { $0.isWhitespace }
    return trimmed.isEmpty ? nil : .string(String(trimmed))
  }

  static func list(_ elements: [any Element]) -> JSONValue {
    .array(elements.map(\.json))
  }
}
