import Testing

@testable import Reports

@Suite struct `Separated values` {
  private func rows(_ text: String) throws -> [[String]] {
    try SeparatedValues(Array(text.utf8)).rows.map(\.cells)
  }

  @Test(arguments: [
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a;b\r\n1;2,5", [["a", "b"], ["1", "2,5"]]),
    ("a\tb\n1\t", [["a", "b"], ["1", ""]]), ("", []), ("\n\n", []), (",,\n", []),
    ("\"a\"\"b\",\"c\r\nd\"\n", [["a\"b", "c\nd"]]), ("\"\",x", [["", "x"]]),
    ("a,b\n\n,\nc,d", [["a", "b"], ["c", "d"]]), ("\"x\"", [["x"]]), ("é,日\n", [["é", "日"]]),
  ])
  func `may be laid out in many ways`(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test func `keep the numbers of their rows`() throws {
    let rows = try SeparatedValues(Array("a,b\n\n\"x\ny\",1\nz,2".utf8)).rows
    #expect(rows.map(\.number) == [1, 3, 4])
  }

  @Test(arguments: [
    ("a,b\n\"x,1\n", 2, "never closed"), ("a,b\n\"x\"y,1", 2, "follows the closing"),
    ("a,b\n1,2\nx\"y,1", 3, "must begin with one"),
  ])
  func `tell of a quotation mark out of place`(text: String, row: Int, words: String) throws {
    let fault = #expect(throws: TableFault.self) { try rows(text) }
    #expect(fault?.row == row && fault?.reason.contains(words) == true)
  }
}
