@testable import Interface
import Testing

@Suite struct `The frame that is painted in between` {
  private func frame(_ rows: String...) -> Frame {
    var frame = Frame(size: Size(columns: 5, rows: rows.count))
    for (row, text) in rows.enumerated() {
      for (column, character) in text.enumerated() {
        frame.cells[row][column] = Cell(String(character))
      }
    }
    return frame
  }

  @Test func `has those rows blank that move`() {
    let between = frame("one", "two", "three").withMovedRowsBlank(in: frame("two", "six", "nine"))
    #expect(between == frame("", "six", "nine"))
  }

  @Test func `is not needed where no row moves`() {
    #expect(frame("one", "two").withMovedRowsBlank(in: frame("one", "six")) == nil)
    #expect(frame("one", "").withMovedRowsBlank(in: frame("one", "six")) == nil)
    #expect(frame("one").withMovedRowsBlank(in: frame("one", "six")) == nil)
  }

  @Test func `has a second blank row where the only one moves`() {
    let between = frame("one", "", "three").withMovedRowsBlank(in: frame("two", "six", ""))
    #expect(between == frame("two", "", ""))
  }
}
