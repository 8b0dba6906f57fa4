import StrictJSON

/// A value that the history hands on as it is: its text suffices until somebody asks for more.
struct FiledValue: Sendable, Equatable {
  private enum Form: Sendable {
    case value(JSONValue)
    case text(String)
  }

  private let form: Form

  /// Takes a value.
  init(_ value: JSONValue) {
    form = .value(value)
  }

  /// Takes a text that is known to be valid.
  init(validText: String) {
    form = .text(validText)
  }

  /// The value; read anew each time where only the text is there.
  var value: JSONValue {
    switch form {
    case .value(let value): value
    case .text(let text): (try? JSONReader.read(Array(text.utf8))) ?? .null
    }
  }

  static func == (left: FiledValue, right: FiledValue) -> Bool {
    if case .text(let one) = left.form, case .text(let other) = right.form, one == other {
      return true
    }
    return left.value == right.value
  }
}
