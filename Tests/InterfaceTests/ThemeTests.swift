import Interface
import Testing

@Suite struct ThemeTests {
  static let roles: [Role] =
    [.text, .title, .key, .accent, .faint, .field, .hit, .alert] + (0...4).map(Role.band)

  @Test(arguments: [
    (Role.text, nil as Int?, nil as Int?, ""), (.title, nil, nil, "bold"), (.key, nil, 99, "bold"),
    (.faint, nil, 244, ""), (.field, nil, nil, "underline"), (.hit, nil, nil, "bold underline"),
    (.alert, nil, nil, "bold"), (.band(0), 5, 99, ""), (.band(1), 5, 98, ""),
    (.band(2), 5, 97, ""), (.band(3), nil, 103, ""), (.band(4), nil, 102, ""),
  ])
  func `each role has its row of the table`(role: Role, eight: Int?, full: Int?, without: String) {
    #expect(Theme.style(of: role, at: .eight).ink == eight)
    #expect(Theme.style(of: role, at: .full).ink == full)
    let plain = Theme.style(of: role, at: .none)
    #expect(plain.ink == nil)
    let words = [plain.isBold ? "bold" : nil, plain.isUnderlined ? "underline" : nil]
    #expect(words.compactMap(\.self).joined(separator: " ") == without)
  }

  @Test func `the accent is coloured where there is colour and bold where there is none`() {
    let styles = [ColorDepth.none, .eight, .full].map { Theme.style(of: .accent, at: $0) }
    #expect(styles.map(\.ink) == [nil, 5, 99])
    #expect(styles.map(\.isBold) == [true, false, false])
  }

  @Test(arguments: roles, ColorDepth.allCases)
  func `a chosen cell has the terminal's own colours reversed`(role: Role, depth: ColorDepth) {
    let style = Theme.style(of: role, isSelected: true, at: depth)
    #expect(style.ink == nil)
    #expect(style.isReversed)
    #expect(!Theme.style(of: role, at: depth).isReversed)
  }

  @Test(arguments: roles, ColorDepth.allCases)
  func `no ink is missing from the list of inks`(role: Role, depth: ColorDepth) {
    let ink = Theme.style(of: role, at: depth).ink
    #expect(ink.map(Theme.inks.contains) ?? true)
  }

  @Test func `a band beyond the line takes the nearest ink`() {
    #expect(Theme.style(of: .band(9), at: .full) == Theme.style(of: .band(4), at: .full))
    #expect(Theme.style(of: .band(-1), at: .full) == Theme.style(of: .band(0), at: .full))
  }
}
