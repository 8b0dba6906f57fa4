import Glibc
import Interface
import Testing

/// A colour of the palette of 256, or a background.
struct Ink {
  /// Red, green and blue, 0 to 255.
  let channels: [Int]

  /// The backgrounds a terminal is likely to have: black, white, and the two of Solarized.
  static let grounds = [
    Ink(channels: [0, 0, 0]), Ink(channels: [255, 255, 255]), Ink(channels: [0x00, 0x2B, 0x36]),
    Ink(channels: [0xFD, 0xF6, 0xE3]),
  ]

  init(channels: [Int]) {
    self.channels = channels
  }

  /// A colour of the fixed part of xterm's palette: the cube from 16, the greys from 232.
  init(index: Int) {
    guard index < 232 else {
      self.init(channels: Array(repeating: 8 + 10 * (index - 232), count: 3))
      return
    }
    let place = index - 16
    let steps = [place / 36, place / 6 % 6, place % 6]
    self.init(channels: steps.map { $0 == 0 ? 0 : 55 + 40 * $0 })
  }

  /// The relative luminance of WCAG 2.1, 0 to 1.
  var luminance: Double {
    let linear = channels.map { channel in
      let value = Double(channel) / 255
      return value <= 0.040_45 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The contrast of WCAG 2.1, 1 to 21.
  func contrast(on ground: Ink) -> Double {
    let values = [luminance, ground.luminance].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }
}

@Suite struct `The contrast of the colours` {
  @Test func `is the formula of WCAG`() {
    let (black, white) = (Ink.grounds[0], Ink.grounds[1])
    #expect(abs(white.contrast(on: black) - 21) < 0.000_001)
    #expect(abs(black.contrast(on: black) - 1) < 0.000_001)
    #expect(Ink(index: 99).channels == [135, 95, 255])
    #expect(Ink(index: 244).channels == [128, 128, 128])
  }

  @Test(arguments: [
    (Role.key, 3.65), (.accent, 3.65), (.faint, 3.66), (.band(0), 3.65), (.band(1), 3.32),
    (.band(2), 3.06), (.band(3), 3.18), (.band(4), 3.33),
  ])
  func `is never below the table's, whatever the ground`(role: Role, least: Double) throws {
    let ink = Ink(index: try #require(Theme.style(of: role, at: .full).ink))
    let found = Ink.grounds.map(ink.contrast).min() ?? 0
    #expect((found * 100).rounded() / 100 >= least)
  }

  @Test func `of the bands hardly differs in luminance`() throws {
    let inks = try (0...4).map {
      Ink(index: try #require(Theme.style(of: .band($0), at: .full).ink)).luminance + 0.05
    }
    #expect((inks.max() ?? 0) / (inks.min() ?? 1) < 1.5)
  }

  @Test func `is the terminal's own for all that is read`() {
    for role in [Role.text, .title, .field, .hit, .alert] {
      #expect(Theme.style(of: role, at: .full).ink == nil)
    }
  }
}
