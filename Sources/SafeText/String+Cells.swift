import CTerminal

/// What ncurses puts into one cell, or into two that belong together.
package struct Glyph: Sendable, Hashable {
  /// What is printed: mostly one character.
  package let text: String
  /// The cells it takes, 1 or 2.
  package let cells: Int

  /// Makes a piece; the text must take these cells.
  package init(text: String, cells: Int) {
    self.text = text
    self.cells = cells
  }
}

extension Unicode.Scalar {
  /// The cells that ncurses gives to this: 0 to 2, or −1 if it is not printable.
  var cells: Int {
    isOneCell ? 1 : Int(ct_cells(value))
  }

  /// Whether this is printable, safe, one cell wide, and never joined to another.
  ///
  /// Nearly all texts and pictures are made of such ones: Latin, lines and blocks.
  var isOneCell: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x2500..<0x25A0: true
    default: false
    }
  }
}

extension Character {
  /// The cells this takes on the screen in its displayable form.
  package var cellWidth: Int { String(self).cellWidth }
}

extension String {
  /// How many scalars this has, if each takes one cell and is safe; `nil` for any other text.
  var oneCellScalars: Int? {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    var count = 0
    for scalar in unicodeScalars {
      guard scalar.isOneCell else { return nil }
      count += 1
    }
    return count
  }

  /// The cells this takes on the screen in its displayable form.
  ///
  /// ncurses measures scalar by scalar with `wcwidth` of the C library; so does this.
  package var cellWidth: Int {
    if let cells = oneCellScalars { return cells }
    return displayable.unicodeScalars.reduce(0) { $0 + max($1.cells, 0) }
  }

  /// The displayable form in pieces, each of which fits one cell, or two that belong together.
  ///
  /// A character is never divided, unless it takes more than two cells.
  package var glyphs: [Glyph] {
    if oneCellScalars != nil {
      return unicodeScalars.map { Glyph(text: String($0), cells: 1) }
    }
    var glyphs: [Glyph] = []
    for character in displayable {
      let widths = character.unicodeScalars.map { max($0.cells, 0) }
      let cells = widths.reduce(0, +)
      if (1...2).contains(cells), widths.first != 0 {
        glyphs.append(Glyph(text: String(character), cells: cells))
      } else {
        for scalar in character.unicodeScalars { glyphs.append(scalar: scalar) }
      }
    }
    return glyphs
  }

  /// The longest beginning of the displayable form that fits.
  ///
  /// - Parameter limit: The most cells it may take; a wide character is left out rather than cut.
  /// - Returns: Text of at most `limit` cells.
  package func clipped(toCells limit: Int) -> String {
    var rest = limit
    return glyphs.prefix {
      rest -= $0.cells
      return rest >= 0
    }.map(\.text).joined()
  }

  /// The displayable form, clipped or filled up with spaces, of exactly the given width.
  ///
  /// - Parameters:
  ///   - width: The cells it takes; a negative number is taken as 0.
  ///   - side: Where the text stands.
  /// - Returns: Text of `width` cells.
  package func padded(toCells width: Int, at side: CellSide = .left) -> String {
    let text = clipped(toCells: width)
    let room = max(width - text.cellWidth, 0)
    let before =
      switch side {
      case .left: 0
      case .middle: room / 2
      case .right: room
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: room - before)
  }
}

/// The side of its field at which a text stands.
package enum CellSide: Sendable, Hashable {
  /// A side, or half of the room on each.
  case left, middle, right
}

extension [Glyph] {
  /// Adds a scalar as a piece of its own, or to the piece before if it takes no cell.
  fileprivate mutating func append(scalar: Unicode.Scalar) {
    let text = String(Character(scalar))
    if scalar.cells > 0 {
      append(Glyph(text: text, cells: scalar.cells))
    } else if let last = popLast() {
      append(Glyph(text: last.text + text, cells: last.cells))
    }
  }
}
