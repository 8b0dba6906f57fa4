import ArgumentParser
import StrictJSON

/// Finds the command that a mistyped word may mean, which the library does for options alone.
enum CommandSuggestion {
  /// The question to ask, such as `Did you mean 'history'?`.
  ///
  /// - Parameter arguments: What was typed after `gamut`.
  /// - Returns: `nil` when no word comes near a command.
  static func sentence(for arguments: some Sequence<String>) -> String? {
    var commands = Gamut.configuration.subcommands
    for word in arguments where !word.hasPrefix("-") {
      let names = commands.map { $0._commandName }
      if let index = names.firstIndex(of: word) {
        commands = commands[index].configuration.subcommands
        continue
      }
      // Nothing that long resembles a name, and the comparison takes the product of both lengths.
      let typed = String(word.lowercased().prefix(32))
      let nearest = names.map { (distance: Spelling.distance(typed, $0), name: $0) }
        .filter { $0.distance <= max(1, $0.name.count / 3) }
        .min { $0.distance < $1.distance }
      if let nearest { return "Did you mean '\(nearest.name)'?" }
    }
    return nil
  }
}
