import Files

/// What a scheduler runs: it shows a notice when a check-in is due, and else nothing.
package struct ReminderCommand: Sendable, Equatable {
  /// The path of gamut, because a scheduler seeks programs in few folders.
  package var program: String
  /// The data folder to name; `nil` where gamut finds it by itself.
  package var dataFolder: String?

  /// Makes a command, or `nil` when a path holds a line end, which no schedule can.
  package init?(program: String, dataFolder: String? = nil) {
    guard !"\(program)\(dataFolder ?? "")".unicodeScalars.contains(where: { $0.value < 0x20 })
    else { return nil }
    self.program = program
    self.dataFolder = dataFolder
  }

  /// The command in the language of `sh`.
  ///
  /// - Parameters:
  ///   - title: What the notice says.
  ///   - prefix: Words before `notify-send`, such as a variable that it needs.
  /// - Returns: One line.
  func script(title: String, prefix: String = "") -> String {
    var words = [program.shellWord, "status", "--quiet"]
    if let dataFolder { words += ["--data", dataFolder.shellWord] }
    return "test -z \"$(\(words.joined(separator: " ")))\" || "
      + "\(prefix)notify-send \(title.shellWord)"
  }
}
