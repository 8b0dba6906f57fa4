/// Rows of cells from a text of separated values (RFC 4180), as gamut or a spreadsheet writes it.
///
/// Cells stand between commas, semicolons or tabs, whichever the first row has most of; rows end
/// with any line end; a byte order mark is passed over. Inside quotes every line end is a line feed.
struct SeparatedValues {
  /// The rows with at least one cell that is not empty, each with its number in the file from 1,
  /// as a spreadsheet counts them.
  private(set) var rows: [(number: Int, cells: [String])] = []

  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private var place: Int

  /// Reads a whole table.
  ///
  /// - Parameter bytes: The text in UTF-8.
  /// - Throws: The first fault, with its row.
  init(_ bytes: [UInt8]) throws(TableFault) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    separator = Self.separator(of: self.bytes)
    place = self.bytes.startIndex
    var number = 0
    while place < self.bytes.endIndex {
      number += 1
      let cells = try row(number)
      if cells.contains(where: { !$0.isEmpty }) { rows.append((number, cells)) }
    }
  }

  private static let (quote, lineFeed) = (UInt8(ascii: "\""), UInt8(ascii: "\n"))
  private static let carriageReturn = UInt8(ascii: "\r")

  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let first = bytes.prefix { $0 != lineFeed && $0 != carriageReturn }
    let candidates = [",", ";", "\t"].map { (sign: Unicode.Scalar) in UInt8(ascii: sign) }
    let counts = candidates.map { sign in first.count { $0 == sign } }
    let most = zip(candidates, counts).max { $0.1 < $1.1 }
    return (most?.1 ?? 0) > counts[0] ? most?.0 ?? candidates[0] : candidates[0]
  }

  private mutating func row(_ number: Int) throws(TableFault) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try cell(number))
      guard place < bytes.endIndex else { return cells }
      let sign = bytes[place]
      place += 1
      if sign == separator { continue }
      if sign == Self.carriageReturn, place < bytes.endIndex, bytes[place] == Self.lineFeed {
        place += 1
      }
      return cells
    }
  }

  private mutating func cell(_ number: Int) throws(TableFault) -> String {
    guard place < bytes.endIndex, bytes[place] == Self.quote else {
      let start = place
      while place < bytes.endIndex, !endsCell(bytes[place]) {
        guard bytes[place] != Self.quote else {
          throw TableFault(
            row: number,
            reason: "a cell that holds a quotation mark must begin with one, too")
        }
        place += 1
      }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }
    return try quotedCell(number)
  }

  private mutating func quotedCell(_ number: Int) throws(TableFault) -> String {
    var text: [UInt8] = []
    place += 1
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      switch byte {
      case Self.quote where place < bytes.endIndex && bytes[place] == Self.quote:
        text.append(byte)
        place += 1
      case Self.quote:
        guard place == bytes.endIndex || endsCell(bytes[place]) else {
          throw TableFault(
            row: number, reason: "text follows the closing quotation mark of a cell")
        }
        return String(decoding: text, as: UTF8.self)
      case Self.carriageReturn:
        if place < bytes.endIndex, bytes[place] == Self.lineFeed { place += 1 }
        text.append(Self.lineFeed)
      default: text.append(byte)
      }
    }
    throw TableFault(row: number, reason: "a quotation mark is opened and never closed")
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }
}

/// Why a table cannot be taken, and where.
struct TableFault: Error, Equatable {
  /// The row, counted from 1 with the row of names; `nil` for the table as a whole.
  var row: Int?
  /// The name of the column.
  var column: String?
  /// What is wrong, as the end of a sentence that begins with the place.
  var reason: String
}
