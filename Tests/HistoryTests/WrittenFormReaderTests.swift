import Questionnaires
import StrictJSON
import TestSupport
import Testing

@testable import History

/// The quick way through a file must lead to where the general one leads, or nowhere.
@Suite struct `The reader of the written form` {
  /// A file with ordinary records and odd ones.
  private static let file: [UInt8] = {
    var random = SplitMix64(seed: 11)
    var document = HistoryDocument()
    for number in 0..<3 {
      if var ordinary = try? checkIn("a\(number)", week: "2026-11-0\(number + 1)") {
        ordinary.note = number == 1 ? "wärmer, \"leise\"" : nil
        ordinary.context = ["bother": .point(10)]
        ordinary.storedScore = try? JSONReader.read(
          Array(#"{"bounds":[40.625,53.125],"facets":{"caring":50.0},"position":46.9}"#.utf8))
        if number == 2 { ordinary.changedAt = ordinary.recordedAt }
        document.add(ordinary)
      }
      document.add(CheckIn.random("b\(number)", using: &random))
      document.add(TimelineEvent.random("c\(number)", using: &random))
    }
    return HistoryWriter.bytes(of: document)
  }()

  /// What the general reader makes of a file, in the written form; `nil` when it refuses it.
  private func general(_ bytes: [UInt8]) -> [UInt8]? {
    guard case .document(let document) = HistoryReader.readGenerally(bytes) else { return nil }
    return HistoryWriter.bytes(of: document)
  }

  /// Whether the quick reader takes a file, and comes to the same when it does.
  private func isTakenAlike(_ bytes: [UInt8]) -> Bool {
    guard let quick = WrittenFormReader.read(bytes) else { return false }
    let written = HistoryWriter.bytes(of: quick)
    #expect(written == general(bytes), "\(String(decoding: bytes, as: UTF8.self))")
    return true
  }

  @Test func `takes what gamut writes`() {
    #expect(isTakenAlike(Self.file))
    #expect(isTakenAlike(Array(writtenExample.utf8)))
    #expect(isTakenAlike(Array(writtenEmpty.utf8)))
  }

  @Test func `comes to what the general reader comes to, whichever byte is another one`() {
    var taken = 0
    for place in Self.file.indices {
      for byte in Array("\"\\{}[],:.-+0129eEtnx \n\u{0}\u{7F}ü".utf8) {
        var bytes = Self.file
        bytes[place] = byte
        if isTakenAlike(bytes) { taken += 1 }
      }
    }
    #expect(taken > 1000)
  }

  @Test func `comes to the same when a piece is lost or doubled`() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<4000 {
      var bytes = Self.file
      let start = Int.random(in: bytes.indices, using: &random)
      let end = min(start + Int.random(in: 1...12, using: &random), bytes.count)
      let piece = bytes[start..<end]
      if Bool.random(using: &random) {
        bytes.removeSubrange(start..<end)
      } else {
        bytes.insert(contentsOf: piece, at: start)
      }
      _ = isTakenAlike(bytes)
    }
  }

  @Test(arguments: [
    #"{"a":1,"a":2}"#, #"{"b":1,"a":2}"#, #"{"a":1,"b":2,"a":3}"#, #"{"a":01}"#, #"{"a":1.}"#,
    #"{"a":1e999}"#,
    #"{"a":-}"#, #"{"a":.5}"#, #"[1,]"#, #"{"a":1,}"#, #"{,}"#, #"[,]"#, #"truex"#, #""\x""#,
    #""\ud800""#, "\"\u{1}\"", #"{"a" :1}"#, #"{"a":{"b":[{}]}}"#, #"-0.5"#, #"[[],{},""]"#,
    #""ü""#,
  ])
  func `is as strict about a score as the general reader`(score: String) {
    let text = writtenExample.replacing(
      "\"score\":{\"band\"", with: "\"score\":\(score),\"x\":{\"band\"")
    _ = isTakenAlike(Array(text.utf8))
    let field = #""score":\#(score),"weekEnding""#
    let start = writtenExample.firstRange(of: "\"score\"")
    let end = writtenExample.firstRange(of: "\"weekEnding\"")
    guard let start, let end else { return }
    var other = writtenExample
    other.replaceSubrange(start.lowerBound..<end.upperBound, with: field)
    _ = isTakenAlike(Array(other.utf8))
  }

  @Test func `leaves ids that stand twice, or out of order, to the general reader`() {
    for answers in ["\"a\":1,\"b\":2,\"a\":3", "\"a\":1,\"a\":1", "\"b\":1,\"a\":2"] {
      let start = writtenExample.replacing("\"laugh\":3", with: "\"laugh\":3,\(answers)")
      _ = isTakenAlike(Array(start.utf8))
    }
  }

  @Test func `shares one list of ids among check-ins`() throws {
    let document = try #require(WrittenFormReader.read(Self.file))
    let ordinary = document.checkIns.filter { $0.id.hasPrefix("a") }
    #expect(ordinary.count == 3)
    for checkIn in ordinary { #expect(checkIn.answerSheet.ids == ["laugh", "tears", "warmth"]) }
  }
}
