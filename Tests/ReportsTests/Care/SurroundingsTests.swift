import History
import Reports
import Testing

@Suite struct `What is around gamut` {
  static func findings(
    terminal: String? = "xterm", isKnown: Bool = true, locale: String = "de_AT.UTF-8",
    isInstalled: Bool = true, isUTF8: Bool = true
  ) -> [Finding] {
    Surroundings(
      terminalType: terminal, isKnownTerminal: isKnown, locale: locale,
      isInstalledLocale: isInstalled, isUTF8: isUTF8
    ).findings
  }

  @Test func `is in order when the terminal is known and the locale writes UTF-8`() {
    #expect(Self.findings() == [])
  }

  @Test func `may be a terminal that nothing can be drawn on`() {
    #expect(Self.findings(terminal: "dumb", isKnown: false) == [])
  }

  @Test(arguments: [nil, "martian"])
  func `is amiss when the terminal is not known`(type: String?) {
    let findings = Self.findings(terminal: type, isKnown: false)
    #expect(findings.map(\.check) == [.terminal])
    #expect(findings[0].command == "export TERM=xterm-256color")
    #expect(findings[0].what.contains(type ?? "not set"))
  }

  @Test(arguments: [("de_AT.ISO-8859-1", true), ("tlh_QO.UTF-8", false), ("", true)])
  func `is amiss when the locale is missing or writes no UTF-8`(name: String, isInstalled: Bool) {
    let findings = Self.findings(locale: name, isInstalled: isInstalled, isUTF8: false)
    #expect(findings.map(\.check) == [.locale])
    #expect(findings[0].command == "export LC_ALL=C.UTF-8")
    #expect(findings[0].what.contains(name))
  }
}
