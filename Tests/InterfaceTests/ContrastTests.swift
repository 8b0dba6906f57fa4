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

  @Test(arguments: ThemeTests.roles)
  func `is never below the table's, whatever the ground`(role: Role) {
    let ink = Theme.style(of: role, at: .full).ink.map(Ink.init(index:))
    let least = ink.flatMap { ink in Ink.grounds.map(ink.contrast).min() }
    #expect(least.map { ($0 * 100).rounded() / 100 } == role.leastContrast)
    #expect(least.map { $0 >= 3 } ?? true)
  }

  @Test(arguments: ThemeTests.roles)
  func `with eight colours is the terminal's own, or that of magenta`(role: Role) {
    #expect([nil, 5].contains(Theme.style(of: role, at: .eight).ink))
    #expect(Theme.style(of: role, at: .none).ink == nil)
  }

  @Test(arguments: [
    ("xterm", [0xCD, 0x00, 0xCD], [[0x00, 0x00, 0x00], [0xFF, 0xFF, 0xFF]]),
    ("the Linux console", [0xAA, 0x00, 0xAA], [[0x00, 0x00, 0x00]]),
    ("Tango", [0x75, 0x50, 0x7B], [[0x00, 0x00, 0x00], [0xFF, 0xFF, 0xFF]]),
    ("Solarized", [0xD3, 0x36, 0x82], [[0x00, 0x2B, 0x36], [0xFD, 0xF6, 0xE3]]),
  ])
  func `of magenta is enough in the palettes that are common`(
    palette: String, magenta: [Int], grounds: [[Int]]
  ) {
    for ground in grounds {
      #expect(Ink(channels: magenta).contrast(on: Ink(channels: ground)) >= 3, "\(palette)")
    }
  }

  @Test func `of the bands hardly differs in luminance`() throws {
    let inks = try (0...4).map {
      Ink(index: try #require(Theme.style(of: .band($0), at: .full).ink)).luminance + 0.05
    }
    #expect((inks.max() ?? 0) / (inks.min() ?? 1) < 1.5)
  }
}

extension Role {
  /// The least contrast of the role's colour by the table of the design, rounded to hundredths;
  /// `nil` for the terminal's own colour of text, which all that is read has.
  ///
  /// It names every role, so that a new one cannot go without.
  fileprivate var leastContrast: Double? {
    switch self {
    case .text, .title, .field, .hit, .alert: nil
    case .key, .accent, .band(0): 3.65
    case .faint: 3.66
    case .band(1): 3.32
    case .band(2): 3.06
    case .band(3): 3.18
    case .band: 3.33
    }
  }
}
