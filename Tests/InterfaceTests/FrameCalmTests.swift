import Testing

@testable import Interface

@Suite struct `A picture that is painted in two steps` {
  /// A frame with a line in one of its columns, and words above.
  private func frame(line column: Int, words: String = "ab", rows: Int = 5) -> Frame {
    var frame = Frame(size: Size(columns: 8, rows: rows))
    for row in 1..<rows { frame.cells[row][column] = Cell("│", role: .accent) }
    for (place, letter) in words.enumerated() { frame.cells[0][place] = Cell(String(letter)) }
    return frame
  }

  @Test func `takes away what becomes plain first`() throws {
    let earlier = frame(line: 3)
    let later = frame(line: 5, words: "xy")
    let between = try #require(later.withPlainChanges(from: earlier))
    #expect(between.text == "xy\n\n\n\n")
  }

  @Test func `is painted in one where little changes`() {
    #expect(frame(line: 3, words: "xy").withPlainChanges(from: frame(line: 3)) == nil)
    #expect(frame(line: 5, rows: 3).withPlainChanges(from: frame(line: 3, rows: 3)) == nil)
    #expect(frame(line: 5).withPlainChanges(from: frame(line: 3, rows: 6)) == nil)
  }

  @Test func `keeps what is chosen for the second step`() throws {
    var later = frame(line: 5)
    later.cells[0][0].isSelected = true
    let between = try #require(later.withPlainChanges(from: frame(line: 3)))
    #expect(!between.cells[0][0].isSelected)
  }
}
