import Glibc
@testable import Linear
import Testing

@Suite struct `The reader of lines` {
  /// The lines that a reader finds in pieces which are written one after another.
  private func lines(_ pieces: [[UInt8]]) -> [String] {
    var ends: [Int32] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    defer { close(ends[0]) }
    let reader = LineReader(file: ends[0])
    var lines: [String] = []
    for piece in pieces {
      #expect(unsafe write(ends[1], piece, piece.count) == piece.count)
      if piece.last == UInt8(ascii: "\n") { lines += [reader.next()].compactMap(\.self) }
    }
    close(ends[1])
    while let line = reader.next() { lines.append(line) }
    #expect(reader.next() == nil)
    return lines
  }

  @Test func `loses nothing between two lines`() {
    #expect(lines([Array("a\nb\n\nc".utf8)]) == ["a", "b", "", "c"])
    #expect(lines([Array("a".utf8), Array("b\nc\nd\n".utf8)]) == ["ab", "c", "d"])
    #expect(lines([]).isEmpty)
    #expect(lines([Array("\n".utf8)]) == [""])
  }

  @Test func `takes line ends of other systems, and repairs what is no UTF-8`() {
    #expect(lines([Array("a\r\nb\r".utf8)]) == ["a", "b"])
    #expect(lines([[0xFF, 0x31, 0x0A]]) == ["\u{FFFD}1"])
  }

  @Test func `takes no more of a line than it can keep`() throws {
    var template = Array("/tmp/gamut-lines-XXXXXX".utf8CString)
    let file = unsafe mkstemp(&template)
    defer {
      close(file)
      unsafe unlink(template)
    }
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 3_000_001) + Array("\nnext\n".utf8)
    #expect(unsafe write(file, long, long.count) == long.count)
    lseek(file, 0, SEEK_SET)
    let reader = LineReader(file: file)
    let line = try #require(reader.next())
    #expect(line.utf8.count == LineReader.mostBytes)
    #expect(reader.next() == "next")
    #expect(reader.next() == nil)
  }

  @Test func `a file that cannot be read has no lines`() {
    #expect(LineReader(file: -1).next() == nil)
  }
}
