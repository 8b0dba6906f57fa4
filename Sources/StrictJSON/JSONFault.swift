/// A place in a text: the line and the column, both counted from 1; a column is one character of
/// Unicode (a scalar).
package struct TextPosition: Sendable, Hashable, CustomStringConvertible {
  /// The line, counted from 1.
  package let line: Int
  /// The column, counted from 1.
  package let column: Int

  /// Finds the place of a byte.
  ///
  /// - Parameters:
  ///   - offset: The number of bytes before the place; past the end it means the end.
  ///   - bytes: The text in UTF-8; `\n`, `\r\n` and `\r` each end a line. A byte order mark
  ///     has no column, as editors do not show it.
  init(offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    let mark = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    for byte in bytes.prefix(offset).dropFirst(mark) {
      if byte == UInt8(ascii: "\n") && previous == UInt8(ascii: "\r") {
        // The line has ended at the carriage return already.
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      previous = byte
    }
    self.line = line
    self.column = column
  }

  /// The place in words, such as `line 3, column 14`.
  package var description: String { "line \(line), column \(column)" }
}

/// What makes a text no valid JSON document, and where.
package struct JSONFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, as the end of a sentence that begins with a place: `a comma has nothing after
  /// it`.
  package let reason: String
  /// Where it is wrong.
  package let position: TextPosition

  /// The place and what is wrong there, without a full stop.
  package var description: String { "\(position): \(reason)" }
}

/// A step from a value to one inside it.
package enum JSONPathStep: Sendable, Hashable {
  /// To the member of an object with this key.
  case key(String)
  /// To the element of an array with this index, from 0.
  case index(Int)
}
