import CivilTime
import History
import Testing

@Suite struct `An id` {
  @Test func `is a UUID of version 7 that begins with its time`() throws {
    // The example of RFC 9562, appendix A.6.
    let moment = try #require(Timestamp("2022-02-22T19:22:22.000Z"))
    let id = RecordIdentifier.make(at: moment)
    #expect(id.hasPrefix("017f22e2-79b0-7"))
    #expect(id.utf8.count == 36)
    #expect(id.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
    #expect("89ab".contains(try #require(id.dropFirst(19).first)))
    #expect(RecordIdentifier.isValid(id))
  }

  @Test func `sorts by its time`() throws {
    let earlier = try #require(Timestamp("2026-11-22T19:04:11.998+01:00"))
    let later = try #require(Timestamp("2026-11-22T19:04:11.999+01:00"))
    #expect(RecordIdentifier.make(at: earlier) < RecordIdentifier.make(at: later))
  }

  @Test func `is new every time`() throws {
    let moment = try #require(Timestamp("2026-11-22T19:04:11Z"))
    #expect(Set((0..<1000).map { _ in RecordIdentifier.make(at: moment) }).count == 1000)
  }

  @Test(arguments: ["1900-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
  func `can be made at any time`(text: String) throws {
    #expect(RecordIdentifier.isValid(RecordIdentifier.make(at: try #require(Timestamp(text)))))
  }

  @Test(arguments: ["a", "0193-Z", String(repeating: "x", count: 64)])
  func `may have letters, digits and hyphens`(id: String) {
    #expect(RecordIdentifier.isValid(id))
  }

  @Test(arguments: ["", "a_b", "a b", "é", "a\n", "../x", String(repeating: "x", count: 65)])
  func `may have nothing else`(id: String) {
    #expect(!RecordIdentifier.isValid(id))
  }
}
