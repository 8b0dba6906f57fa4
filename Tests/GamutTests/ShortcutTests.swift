import Testing

/// What goes past the parser does the same as what the parser chooses.
@Suite struct `gamut, and gamut status --quiet` {
  /// A history, as a script that puts it into its place.
  static let histories = [
    "", "mkdir gamut", "mkdir gamut; printf broken > gamut/history.json",
    "mkdir gamut; printf '{\"format\":\"gamut-history\",\"version\":9}' > gamut/history.json",
    "mkdir gamut; chmod 777 gamut", "export GAMUT_DATA=relative", "unset GAMUT_DATA HOME",
  ]

  private func expectEqual(_ short: String, _ long: String, after script: String) throws {
    let alone = try Shell().run("\(script)\n\(short)")
    let parsed = try Shell().run("\(script)\n\(long)")
    #expect(alone.status == parsed.status)
    // Each shell has a folder of its own, which sentences may name.
    func withoutFolder(_ text: String) -> String { text.replacing(/gamut-test-\w+/, with: "") }
    #expect(withoutFolder(alone.output) == withoutFolder(parsed.output))
    #expect(withoutFolder(alone.complaint) == withoutFolder(parsed.complaint))
  }

  @Test(arguments: histories)
  func `say whether a check-in is due, with options or without`(script: String) throws {
    try expectEqual("gamut status --quiet", "gamut status --quiet --color auto", after: script)
  }

  @Test func `say nothing when a check-in is not due`() throws {
    let shell = try Shell()
    let answers = String(repeating: "3\\n", count: 40)
    _ = try shell.run("printf '\(answers)' | gamut check-in --plain")
    let quiet = try shell.run("gamut status --quiet")
    let parsed = try shell.run("gamut status --quiet --color auto")
    #expect(quiet.output == parsed.output && quiet.status == parsed.status)
  }

  @Test(arguments: histories)
  func `open Home, with options or without`(script: String) throws {
    try expectEqual("gamut", "gamut --color auto", after: script)
    try expectEqual("gamut < /dev/null", "gamut --color auto < /dev/null", after: script)
    let linear = script + "\nexport ACCESSIBLE=1"
    try expectEqual("gamut < /dev/null", "gamut --color auto < /dev/null", after: linear)
  }
}
