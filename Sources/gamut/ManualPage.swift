import ArgumentParser
import StrictJSON

/// The manual page, in the language of `man` (groff_man(7)), from the library's description of all
/// commands.
struct ManualPage {
  /// The page.
  private(set) var text: String

  /// Writes the page, or nothing when that is no description.
  ///
  /// - Parameter root: The description of the program, as `--experimental-dump-help` prints it.
  init?(of root: JSONValue) {
    guard let name = root.text("commandName"), let abstract = root.text("abstract") else {
      return nil
    }
    let version = Gamut.configuration.version
    text = ".TH \(name.uppercased()) 1 \"\" \"\(version.roff)\" \"\"\n.nh\n.ad l\n"
    text += ".SH NAME\n\(name.roff) \\- \(abstract.roff)\n"
    text += ".SH SYNOPSIS\n\\fB\(name.roff)\\fR [\\fIoptions\\fR]\n.br\n"
    text += "\\fB\(name.roff)\\fR \\fIcommand\\fR [\\fIoptions\\fR]\n"
    text += ".SH DESCRIPTION\n"
    add(paragraphs: root.text("discussion") ?? "")
    text += ".SH COMMANDS\n"
    let everywhere = Set(root.arguments.map(\.names))
    add(commandsOf: root, path: name, leavingOut: everywhere)
    text += ".SH OPTIONS\nEvery command takes these.\n"
    for argument in root.arguments { add(argument) }
    text += Self.rest
  }

  private mutating func add(
    commandsOf parent: JSONValue, path: String, leavingOut everywhere: Set<String>
  ) {
    for command in parent.commands {
      guard let name = command.text("commandName"), name != "help" else { continue }
      let path = "\(path) \(name)"
      let own = command.arguments.filter { !everywhere.contains($0.names) }
      let usage = own.map(\.usage).joined(separator: " ")
      // A nested command stands in a paragraph of its own, as its parent has the heading.
      text += ".SS \(path.roff)\n\\fB\(path.roff)\\fR \(usage)\n.PP\n"
      add(paragraphs: command.text("abstract") ?? "")
      add(paragraphs: command.text("discussion") ?? "")
      for argument in own { add(argument) }
      add(commandsOf: command, path: path, leavingOut: everywhere)
    }
  }

  private mutating func add(paragraphs words: String) {
    guard !words.isEmpty else { return }
    for paragraph in words.split(separator: "\n\n") {
      // A line of its own in the help stays one here.
      let lines = paragraph.split(separator: "\n").map { String($0).roff }
      text += lines.joined(separator: "\n.br\n") + "\n.PP\n"
    }
  }

  private mutating func add(_ argument: JSONValue) {
    let initial = argument.text("defaultValue").map { " (default: \($0))" } ?? ""
    text += ".TP\n\(argument.heading)\n"
    text += "\((argument.text("abstract") ?? "").roff)\(initial.roff)\n"
  }

  /// What no command says of itself.
  private static let rest = """
    .SH EXIT STATUS
    0 done; 1 failed, and for doctor: there is something to look at; 3 nothing of the history can be
    read, or it is read\\-only; 64 wrong use.
    .SH ENVIRONMENT
    .TP
    \\fBGAMUT_DATA\\fR
    The data folder; \\fB\\-\\-data\\fR goes before it.
    .TP
    \\fBXDG_DATA_HOME\\fR, \\fBXDG_CONFIG_HOME\\fR
    Where the data folder and the settings are, in a folder \\fIgamut\\fR.
    .TP
    \\fBACCESSIBLE\\fR
    Set to anything: ask and tell line by line.
    .TP
    \\fBNO_COLOR\\fR
    Set to anything: use no colour.
    .SH FILES
    .TP
    \\fI~/.local/share/gamut/\\fR
    History, backups and all else; \\fBgamut paths\\fR names each place.
    .TP
    \\fI~/.config/gamut/settings.json\\fR
    The settings, which \\fISettings\\fR on Home writes: \\fBcheckInDay\\fR, \\fBcountry\\fR,
    \\fBwashInDays\\fR, \\fBquestionnaire\\fR, \\fBcompanion\\fR, \\fBcolor\\fR, \\fBascii\\fR and
    \\fBanimation\\fR.

    """
}

extension JSONValue {
  fileprivate func text(_ key: String) -> String? { object?[key]?.string }

  fileprivate func list(_ key: String) -> [JSONValue] {
    (object?[key]?.array ?? []).filter { $0.object?["shouldDisplay"]?.bool ?? true }
  }

  /// The commands below a command.
  fileprivate var commands: [JSONValue] { list("subcommands") }

  /// The arguments of a command.
  fileprivate var arguments: [JSONValue] { list("arguments") }

  /// The names of an argument, such as `-h, --help`; that of its value where it has none.
  fileprivate var names: String {
    let names = (object?["names"]?.array ?? []).map { name in
      (name.text("kind") == "long" ? "--" : "-") + (name.text("name") ?? "")
    }
    return names.isEmpty ? text("valueName") ?? "" : names.joined(separator: ", ")
  }

  /// An argument as it stands before its explanation.
  fileprivate var heading: String {
    switch text("kind") {
    case "positional": "\\fI\(names.roff)\\fR"
    case "option": "\\fB\(names.roff)\\fR \\fI\((text("valueName") ?? "").roff)\\fR"
    default: "\\fB\(names.roff)\\fR"
    }
  }

  /// An argument as it stands in a line of usage.
  fileprivate var usage: String {
    let isOptional = object?["isOptional"]?.bool ?? true
    let more = object?["isRepeating"]?.bool == true ? " ..." : ""
    return isOptional ? "[\(heading)\(more)]" : heading + more
  }
}

extension String {
  /// The text with nothing in it that `man` would take for its own; a line may end after a comma.
  fileprivate var roff: String {
    let text = replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\"", with: "\\(dq").replacing(",", with: ",\\:")
    return [".", "'"].contains { text.hasPrefix($0) } ? "\\&\(text)" : text
  }
}
