/// How many colours a terminal offers.
package enum ColorDepth: Sendable, Hashable, CaseIterable {
  /// None, or the person wants none: attributes alone.
  case none
  /// The eight colours of the terminal's own palette.
  case eight
  /// The fixed palette of 256.
  case full
}

/// How a cell is shown; the background is always the terminal's own.
package struct Style: Sendable, Hashable {
  /// An index in the palette, or nil for the terminal's own colour of text.
  package var ink: Int?
  /// Whether the strokes are heavy.
  package var isBold = false
  /// Whether a line is drawn below.
  package var isUnderlined = false
  /// Whether ink and ground change places.
  package var isReversed = false
}

/// The looks of all roles: the table of colours in one place.
///
/// The indices of the 256 colours keep one luminance and lose saturation from full range to numb;
/// each has a contrast of at least 3 on black, white and both Solarized grounds. Words keep the
/// terminal's own colour. No dim, black, white or background is ever used.
package enum Theme {
  /// Magenta in the palette of eight.
  private static let magenta = 5
  /// Violet, the accent of the palette of 256.
  private static let violet = 99
  /// Inks of the bands from full range to numb, in the palette of 256.
  private static let bands = [99, 98, 97, 103, 102]

  /// Every ink that any role uses.
  package static let inks = [magenta, violet, 244] + bands.dropFirst()

  /// The look of a cell.
  ///
  /// - Parameters:
  ///   - role: What the cell means.
  ///   - isSelected: Whether it lies in the chosen row; such a cell has the terminal's own colours,
  ///     reversed, because their contrast is the only one that is known to be good both ways. It is
  ///     bold only as a hit: each change of attributes in a row costs a dozen bytes a key.
  ///   - depth: The colours there are.
  /// - Returns: Ink and attributes.
  package static func style(of role: Role, isSelected: Bool = false, at depth: ColorDepth) -> Style
  {
    var style = style(of: role, at: depth)
    if isSelected {
      style.ink = nil
      style.isBold = role == .hit
      style.isReversed = true
    }
    return style
  }

  private static func style(of role: Role, at depth: ColorDepth) -> Style {
    switch (role, depth) {
    case (.text, _), (.faint, .none), (.faint, .eight), (.band, .none): Style()
    case (.title, _), (.alert, _), (.key, .none), (.key, .eight), (.accent, .none):
      Style(isBold: true)
    case (.key, .full): Style(ink: violet, isBold: true)
    case (.accent, .eight): Style(ink: magenta)
    case (.accent, .full): Style(ink: violet)
    case (.faint, .full): Style(ink: 244)
    case (.band(let band), .eight): Style(ink: band < 3 ? magenta : nil)
    case (.band(let band), .full): Style(ink: bands[min(max(band, 0), bands.count - 1)])
    case (.field, _): Style(isUnderlined: true)
    case (.hit, _): Style(isBold: true, isUnderlined: true)
    }
  }
}
