@testable import Interface

extension Rehearsal {
  /// The keys that the footer and the help name, with the words in which they do; without those
  /// that only move, which do nothing at an end.
  var namedKeys: [(words: String, keys: [Key])] {
    let footer = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let hints = Self.columns(of: footer) + helpLines
    return hints.compactMap { hint in
      let keys = hint.split(separator: " ").prefix { Self.keys(for: String($0)) != nil }
        .flatMap { Self.keys(for: String($0)) ?? [] }
      guard !keys.isEmpty else { return nil }
      return (hint, hint.contains(" to ") ? Self.digits(in: hint) : keys)
    }
  }

  /// The lines that the help has for the screen's own keys.
  private var helpLines: [String] {
    var copy = self
    copy.press("<f1>")
    copy.size = Size(columns: 120, rows: 60)
    let lines = copy.text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
    guard let first = lines.first, first.hasPrefix("Keys: ") else { return [] }
    return lines.drop { $0 != "On this screen" }.dropFirst()
      .prefix { $0 != "On every screen" }.map { $0.replacing("  ", with: " ") }
  }

  private static func columns(of footer: Substring) -> [String] {
    footer.split(separator: "   ").map { String($0.drop { $0 == " " }) }
  }

  private static func digits(in hint: String) -> [Key] {
    let numbers = hint.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] < numbers[1] else { return [] }
    return (numbers[0]...numbers[1]).map { .character(Character("\($0 % 10)")) }
  }

  /// The keys of a word; none for keys that only move, `nil` for what names no key.
  private static func keys(for word: String) -> [Key]? {
    let named: [String: [Key]] = [
      "Enter": [.enter], "Esc": [.escape], "Tab": [.tab], "Shift-Tab": [.backTab],
      "F1": [.function(1)], "F2": [.function(2)], "←": [.left], "→": [.right], "Space": [],
      "PgDn": [], "↑": [], "↓": [], "k": [], "j": [], "arrows": [], "digits": [.character("2")],
    ]
    if let keys = named[word] { return keys }
    let ends = word.split(separator: "-").compactMap { Int($0) }
    if ends.count == 2 { return digits(in: "\(ends[0]) to \(ends[1])") }
    return word.count == 1 ? word.first.map { [.character($0)] } : nil
  }
}
