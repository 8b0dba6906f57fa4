package import History

/// What gamut finds around itself: the terminal and the language of the computer.
package struct Surroundings: Sendable, Equatable {
  /// The kind of terminal, from `TERM`; `nil` when it is not set.
  package var terminalType: String?
  /// Whether the terminals of this computer's list include that kind.
  package var isKnownTerminal: Bool
  /// The name of the locale in effect; empty when none is set.
  package var locale: String
  /// Whether that locale is installed.
  package var isInstalledLocale: Bool
  /// Whether that locale writes UTF-8.
  package var isUTF8: Bool

  /// Makes surroundings.
  package init(
    terminalType: String?, isKnownTerminal: Bool, locale: String, isInstalledLocale: Bool,
    isUTF8: Bool
  ) {
    self.terminalType = terminalType
    self.isKnownTerminal = isKnownTerminal
    self.locale = locale
    self.isInstalledLocale = isInstalledLocale
    self.isUTF8 = isUTF8
  }

  /// What keeps the screens from being drawn as they should be.
  package var findings: [Finding] { [terminalFinding, localeFinding].compactMap(\.self) }

  private var terminalFinding: Finding? {
    guard let terminalType else {
      return Finding(
        .terminal, "The kind of terminal is not known: TERM is not set.",
        remedy: "Set it as your terminal's manual says, such as this.",
        command: "export TERM=xterm-256color")
    }
    // A terminal that cannot be drawn on is no fault; gamut then talks line by line.
    guard !isKnownTerminal, terminalType != "dumb" else { return nil }
    return Finding(
      .terminal, "This computer does not know terminals of the kind \(terminalType).",
      remedy: "Install more descriptions (ncurses-term), or name a kind that is like yours.",
      command: "export TERM=xterm-256color")
  }

  private var localeFinding: Finding? {
    let command = "export LC_ALL=C.UTF-8"
    guard isInstalledLocale else {
      return Finding(
        .locale, "The locale \(locale) is not installed here, so only ASCII is drawn.",
        remedy: "Install it, or choose one that is everywhere.", command: command)
    }
    guard !isUTF8 else { return nil }
    let name = locale.isEmpty ? "No locale is set" : "The locale \(locale) does not write UTF-8"
    return Finding(
      .locale, "\(name), so only ASCII is drawn.",
      remedy: "Choose one that writes UTF-8, such as this, which is everywhere.", command: command)
  }
}
