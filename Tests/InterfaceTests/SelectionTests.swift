@testable import Interface
import Testing

/// What of a row is drawn as chosen; each cell of it costs two bytes a key.
@Suite struct `The chosen row` {
  private let row = [
    Span("1", role: .key), Span("日本語", column: 3), Span("late", column: 12, role: .hit),
  ]

  @Test(arguments: [
    (0, "", ["1", "日本語", "late"], [0, 3, 12]), (1, "1", ["日本語", "late"], [3, 12]),
    (7, "1  日本", ["語", "late"], [7, 12]), (8, "1  日本", ["語", "late"], [7, 12]),
    (9, "1  日本語", ["late"], [12]), (14, "1  日本語   la", ["te"], [14]),
  ])
  func `is drawn as chosen from its first cell on, and keeps all its words`(
    cells: Int, chosen: String, rest: [String], columns: [Int]
  ) {
    var spans = row
    spans.select(cells: cells)
    #expect(spans.map(\.isSelected) == [true] + rest.map { _ in false })
    #expect(spans[0].text == chosen)
    #expect(spans[0].column == 0)
    #expect(spans.dropFirst().map(\.text) == rest)
    #expect(spans.dropFirst().map(\.column) == columns)
    #expect(spans.last?.role == .hit)
  }

  @Test func `can be drawn as chosen as a whole`() {
    var spans = row
    spans.select()
    #expect(spans.map(\.text) == ["1  日本語   late"])
  }

  @Test(arguments: [
    (["History", "Chart"], EntryPart.digitAndLabel),
    ([String(repeating: "a", count: 40), String(repeating: "b", count: 14)], .digitAndLabel),
    ([String(repeating: "a", count: 40), "b", String(repeating: "c", count: 15)], .digit),
  ])
  func `of entries has its label drawn so where labels are short`(
    labels: [String], part: EntryPart
  ) {
    #expect(EntryPart(of: labels) == part)
  }

  @Test(arguments: Scene.all)
  func `has a block of its mark and few cells`(scene: Scene) throws {
    let frame = try scene.rehearsal(on: Stage(size: (80, 24))).frame
    let rows = frame.cells.map { cells in cells.indices.filter { cells[$0].isSelected } }
    for (row, columns) in zip(frame.cells, rows) {
      guard let first = columns.first else { continue }
      #expect(columns == Array(first..<first + columns.count), "one block\n\(frame.text)")
      #expect(row[first].glyph == ">" && row[first + 1].glyph == " ")
      #expect(columns.count <= 2 + 40, "\(frame.text)")
    }
  }
}
