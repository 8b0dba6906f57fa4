import Glibc
import SafeText

/// The variables of the environment.
enum Environment {
  /// All of them, as they were when one was first asked for; what is no UTF-8 is repaired.
  static let variables: [String: String] = {
    var variables: [String: String] = [:]
    var entry = unsafe environ
    while let pair = unsafe entry.pointee {
      let bytes = unsafe UnsafeBufferPointer(start: pair, count: strlen(pair))
      let text = unsafe bytes.map(UInt8.init(bitPattern:))
      if let split = text.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(decoding: text[..<split], as: UTF8.self)
        variables[name] = String(decoding: text[(split + 1)...], as: UTF8.self)
      }
      unsafe entry += 1
    }
    return variables
  }()

  /// A variable that is set and not empty.
  static func value(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The name of the locale in which messages are wanted.
  static var locale: String {
    value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG") ?? ""
  }

  /// The name of the locale by which characters are written.
  static var characterLocale: String {
    value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? ""
  }
}

extension String {
  /// The text with everything escaped that could steer a terminal.
  var printable: String { displayable }
}
