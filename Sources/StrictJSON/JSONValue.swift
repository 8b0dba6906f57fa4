/// A value of a JSON document.
///
/// Numbers keep their spelling and objects the order of their members, so that what gamut does not
/// know survives a rewrite.
package enum JSONValue: Sendable, Equatable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number in its own spelling.
  case number(JSONNumber)
  /// A text, with its escapes resolved.
  case string(String)
  /// A list of values.
  case array([JSONValue])
  /// Members in their order.
  case object(JSONObject)

  /// The whole number that is written here, or `nil` for anything else, `1.0` included.
  package var integer: Int? {
    guard case .number(let number) = self else { return nil }
    return number.integer
  }

  /// The number that is written here, or `nil` for anything else.
  package var double: Double? {
    guard case .number(let number) = self else { return nil }
    return number.double
  }

  /// The text that is written here, or `nil` for anything else.
  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The truth value that is written here, or `nil` for anything else.
  package var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The elements, or `nil` for anything but an array.
  package var array: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The object, or `nil` for anything else.
  package var object: JSONObject? {
    guard case .object(let object) = self else { return nil }
    return object
  }

  /// What kind of value this is, with its article, for a sentence about a fault.
  package var kindInWords: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// A number as it is spelt in a document.
package struct JSONNumber: Sendable, Equatable {
  /// The spelling, valid by the grammar of RFC 8259.
  package let spelling: String

  /// Takes over a spelling that the reader has found valid.
  init(validSpelling: String) {
    spelling = validSpelling
  }

  /// A whole number.
  package init(_ value: Int) {
    spelling = String(value)
  }

  /// A finite number in its shortest spelling that reads back to the same value, such as `50.0`.
  ///
  /// - Precondition: `value` is finite; JSON has no other numbers.
  package init(_ value: Double) {
    precondition(value.isFinite, "JSON has no number that is not finite")
    spelling = value.description
  }

  /// The value when it is spelt as a whole number that fits, as `1`; `nil` for `1.0` and `1e2`.
  package var integer: Int? { Int(spelling) }

  /// The value, rounded to the nearest double; `nil` when it is beyond the range of doubles.
  package var double: Double? {
    guard let value = Double(spelling), value.isFinite else { return nil }
    return value
  }
}

/// The members of a JSON object, in the order in which they are written.
package struct JSONObject: Sendable {
  /// A key with its value.
  package struct Member: Sendable, Equatable {
    /// The key, unique in its object.
    package var key: String
    /// The value.
    package var value: JSONValue

    /// Makes a member.
    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members, no key twice.
  package private(set) var members: [Member] = []

  /// An object without members.
  package init() {}

  /// Takes over members whose keys the reader has found unique.
  init(uniqueMembers: [Member]) {
    members = uniqueMembers
  }

  /// Takes over the members of a dictionary, sorted by their keys.
  package init(_ values: [String: JSONValue]) {
    members = values.map { Member(key: $0, value: $1) }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// Adds a member whose key is not there yet.
  package mutating func append(_ value: JSONValue, for key: String) {
    members.append(Member(key: key, value: value))
  }

  /// The object with only those members whose place fulfils a condition.
  package func filtered(_ isKept: (Int) -> Bool) -> JSONObject {
    JSONObject(uniqueMembers: members.indices.filter(isKept).map { members[$0] })
  }

  /// The value of a key; setting it keeps the member's place, setting `nil` removes it.
  package subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension JSONObject: Equatable {
  /// Whether both have the same keys with equal values, in whatever order.
  package static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.members.count == right.members.count else { return false }
    return left.members == right.members || left.sorted == right.sorted
  }

  private var sorted: [Member] {
    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Makes an object; of two members with one key the later one stays.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    for (key, value) in elements { self[key] = value }
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// Makes a string.
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  /// Makes a whole number.
  package init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// Makes `true` or `false`.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// Makes an array.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Makes an object; of two members with one key the later one stays.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    var object = JSONObject()
    for (key, value) in elements { object[key] = value }
    self = .object(object)
  }
}
