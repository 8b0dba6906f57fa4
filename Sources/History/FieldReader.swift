import CivilTime
import Questionnaires
import StrictJSON

/// Takes the fields out of a JSON object one by one, by the letter, and knows which were left.
struct FieldReader {
  private let object: JSONObject
  private var isTaken: [Bool]
  /// Where the next key is sought first; a file in the written form is sorted as the fields are
  /// asked for.
  private var cursor = 0

  init(_ object: JSONObject) {
    self.object = object
    isTaken = Array(repeating: false, count: object.members.count)
  }

  private var members: [JSONObject.Member] { object.members }

  /// The fields that nobody has taken, in their order.
  var rest: JSONObject {
    object.filtered { !isTaken[$0] }
  }

  /// The value of a field that may be missing, in a form that is demanded if it is there.
  mutating func optional<Value>(
    _ key: String, _ form: FieldForm<Value>
  ) throws(RecordFault) -> Value? {
    guard let index = index(of: key) else { return nil }
    guard let value = form.read(members[index].value) else {
      throw RecordFault(path: [.key(key)], reason: "\(key) must be \(form.words)")
    }
    isTaken[index] = true
    return value
  }

  /// The value of a field that must be there.
  mutating func required<Value>(
    _ key: String, _ form: FieldForm<Value>
  ) throws(RecordFault) -> Value {
    guard let value = try optional(key, form) else {
      throw RecordFault(path: [.key(key)], reason: "\(key) is missing")
    }
    return value
  }

  /// The value of a field that means something here only in this form; in any other it is left.
  mutating func lenient<Value>(_ key: String, _ form: FieldForm<Value>) -> Value? {
    try? optional(key, form)
  }

  /// The answers by their ids, in a field that must be an object.
  mutating func answers(_ key: String) throws(RecordFault) -> [String: Answer]? {
    guard let object = try optional(key, .object) else { return nil }
    var answers: [String: Answer] = [:]
    answers.reserveCapacity(object.members.count)
    for member in object.members {
      guard let answer = Answer(member.value) else {
        let reason =
          "an answer must be a whole number such as 3, \"nothing-happened\" or \"skipped\""
        throw RecordFault(path: [.key(key), .key(member.key)], reason: reason)
      }
      answers[member.key] = answer
    }
    return answers
  }

  private mutating func index(of key: String) -> Int? {
    for step in members.indices {
      let sum = cursor + step
      let index = sum < members.count ? sum : sum - members.count
      if members[index].key == key {
        cursor = index + 1 < members.count ? index + 1 : 0
        return index
      }
    }
    return nil
  }
}

/// A form that the value of a field must have.
struct FieldForm<Value> {
  private let spell: () -> String
  /// The value, or `nil` when it is in another form.
  let read: (JSONValue) -> Value?

  /// The form in words, as in `weekEnding must be a date such as 2026-11-22`.
  var words: String { spell() }

  /// Makes a form, whose words are put together only where a fault needs them.
  init(words: @autoclosure @escaping () -> String, read: @escaping (JSONValue) -> Value?) {
    spell = words
    self.read = read
  }
}

extension FieldForm where Value == String {
  static var text: FieldForm { FieldForm(words: "text") { $0.string } }

  /// `[0-9A-Za-z-]{1,64}`, kept as it is spelt.
  static var identifier: FieldForm {
    FieldForm(words: "an id of 1 to 64 letters, digits and hyphens") { value in
      value.string.flatMap { RecordIdentifier.isValid($0) ? $0 : nil }
    }
  }
}

extension FieldForm where Value == Int {
  /// A version is counted from 1.
  static var version: FieldForm {
    FieldForm(words: "a whole number from 1") { value in
      value.integer.flatMap { $0 >= 1 ? $0 : nil }
    }
  }
}

extension FieldForm where Value == CivilDate {
  static var date: FieldForm {
    FieldForm(words: "a date such as 2026-11-22") { $0.string.flatMap { CivilDate($0) } }
  }
}

extension FieldForm where Value == Timestamp {
  static var timestamp: FieldForm {
    FieldForm(words: "a time such as 2026-11-22T19:04:11+01:00") { value in
      value.string.flatMap { Timestamp($0) }
    }
  }
}

extension FieldForm where Value == JSONObject {
  static var object: FieldForm { FieldForm(words: "an object") { $0.object } }
}

extension FieldForm where Value == [JSONValue] {
  static var list: FieldForm { FieldForm(words: "a list") { $0.array } }
}

extension FieldForm where Value == JSONNumber {
  static var number: FieldForm {
    FieldForm(words: "a number") { value in
      guard case .number(let number) = value else { return nil }
      return number
    }
  }
}

extension FieldForm where Value == JSONValue {
  static var anything: FieldForm { FieldForm(words: "a value") { $0 } }
}
