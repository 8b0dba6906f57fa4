extension String {
  /// This text with nothing left in it that a terminal could act on, for showing on one line.
  ///
  /// Every control and formatting character becomes visible text of the form `\u{1B}`, each one by
  /// itself, so that no two halves can join to a sequence. A base keeps at most four combining
  /// marks, as many as ncurses stores; joined emoji fall apart into their parts and lose variation
  /// selectors and skin tones, because terminals disagree about the width of the whole. Taking the
  /// form twice changes nothing.
  package var displayable: String { displayable(keepingNewlines: false) }

  /// This text with nothing left in it that a terminal could act on, see ``displayable``.
  ///
  /// - Parameter keepingNewlines: Whether `\n` stays a line end, or is made visible like the rest.
  /// - Returns: Text that is safe to print.
  package func displayable(keepingNewlines: Bool) -> String {
    if oneCellScalars != nil { return self }
    var form = DisplayForm(keepsNewlines: keepingNewlines)
    for scalar in unicodeScalars { form.append(scalar) }
    return String(form.text)
  }
}

/// Collects the displayable form of a text, scalar by scalar.
private struct DisplayForm {
  /// The form so far.
  var text = String.UnicodeScalarView()
  /// Whether `\n` is a line end rather than a character to be made visible.
  let keepsNewlines: Bool
  /// What a combining mark would combine with.
  private var base: Unicode.Scalar?
  /// The marks that the base has already.
  private var marks = 0

  /// The marks ncurses keeps beside a base (`CCHARW_MAX` is 5).
  private static let mostMarks = 4

  init(keepsNewlines: Bool) {
    self.keepsNewlines = keepsNewlines
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == "\n", keepsNewlines {
      text.append(scalar)
      base = nil
    } else if scalar.isUnsafe {
      for digit in "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars {
        appendBase(digit)
      }
    } else if !isDropped(scalar) {
      if scalar.cells == 0 { appendMark(scalar) } else { appendBase(scalar) }
    }
  }

  private mutating func appendBase(_ scalar: Unicode.Scalar) {
    text.append(scalar)
    base = scalar
    marks = 0
  }

  private mutating func appendMark(_ scalar: Unicode.Scalar) {
    if base == nil { appendBase("\u{25CC}") }
    guard marks < Self.mostMarks else { return }
    text.append(scalar)
    marks += 1
  }

  /// Whether a scalar only modifies the emoji before it.
  private func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE0E, 0xFE0F: true
    case 0x200D, 0x1F3FB...0x1F3FF: base.map(\.isEmoji) ?? false
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether this stands for a picture rather than for a letter or digit.
  fileprivate var isEmoji: Bool { value > 0xFF && properties.isEmoji }

  /// Whether a terminal, or the eye, could be misled by this character.
  fileprivate var isUnsafe: Bool {
    switch value {
    case _ where isOneCell: false
    case 0..<0xA0, 0xAD, 0xE0000...0xE007F: true
    case 0x200C, 0x200D: false
    default:
      switch properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
      case .format: cells < 1  // a few Arabic signs are printed
      default: cells < 0 || properties.isNoncharacterCodePoint
      }
    }
  }
}
