@testable import Interface
import Testing

/// A screen reader speaks the row of the cursor, and a braille display shows it.
@Suite struct `The cursor, on every screen and at every size` {
  private static let sizes = [
    (1, 1), (12, 4), (39, 12), (40, 11), (40, 12), (41, 13), (46, 14), (60, 14), (79, 16), (80, 24),
    (81, 25), (100, 30), (120, 40), (200, 60),
  ]

  @Test(arguments: Scene.all)
  func `stands on the chosen row, or else on words`(scene: Scene) throws {
    var checker = FrameFaults()
    var rehearsal = try scene.rehearsal(on: Stage(size: (80, 24)))
    for (columns, rows) in Self.sizes {
      let size = Size(columns: columns, rows: rows)
      rehearsal.size = size
      rehearsal.send(.resized(size))
      let frame = rehearsal.frame
      let faults = checker.faults(in: frame, size: size, isASCII: false)
      #expect(faults.isEmpty, "\(columns) by \(rows)\n\(frame.text)")
      guard columns >= 40, rows >= 12 else { continue }
      let row = frame.cells[frame.cursor.row]
      let isOnSomething = row.contains { $0.glyph != " " || $0.role == .field }
      #expect(isOnSomething, "\(frame.cursor) at \(columns) by \(rows)\n\(frame.text)")
      #expect(frame.cursor.row > 0, "the header never changes: \(columns) by \(rows)")
    }
  }
}
