import Questionnaires
import TestSupport
import Testing

@Suite struct `Broken files` {
  @Test func `cut off anywhere are refused with a sentence`() {
    for count in 0..<SampleDocument.bytes.count {
      do {
        _ = try QuestionnaireReader.read(Array(SampleDocument.bytes.prefix(count)))
        Issue.record("the first \(count) bytes were taken")
      } catch {
        #expect(error.sentences.count == 1)
      }
    }
  }

  /// Deletes, replaces and doubles pieces by chance; whatever comes of it is read or refused with
  /// sentences, each with its line, and nothing traps.
  @Test func `with pieces deleted, exchanged and doubled never trap`() {
    var generator = SplitMix64(seed: 16)
    let tokens = SampleDocument.text.split(separator: "\"").map(String.init)
    var refused = 0
    for _ in 0..<1500 {
      var tokens = tokens
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        change(&tokens, &generator)
      }
      let faults = SampleDocument.faults(in: tokens.joined(separator: "\""))
      refused += faults.isEmpty ? 0 : 1
      for fault in faults {
        #expect(fault.split(separator: ":").first.flatMap { Int($0) } != nil, "\(fault)")
      }
    }
    #expect(refused > 1000)
  }

  @Test func `with any byte changed never trap`() {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<1500 {
      var bytes = SampleDocument.bytes
      let place = Int.random(in: bytes.indices, using: &generator)
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
      do {
        _ = try QuestionnaireReader.read(bytes)
      } catch {
        #expect(!error.sentences.isEmpty)
      }
    }
  }

  /// Values of the wrong kind, in place of each value in turn.
  @Test(arguments: ["null", "true", "-1", "1e300", #""""#, #""x""#, "[]", "{}", "[{}]", "[[]]"])
  func `with a value of another kind never trap`(value: String) {
    let pieces = SampleDocument.text.split(separator: ":", omittingEmptySubsequences: false)
    for index in pieces.indices.dropFirst() {
      var changed = pieces.map(String.init)
      let rest = changed[index].drop { !",}]\n".contains($0) }
      changed[index] = value + rest
      let faults = SampleDocument.faults(in: changed.joined(separator: ":"))
      #expect(faults.allSatisfy { $0.hasSuffix(".") })
    }
  }

  private func change(_ tokens: inout [String], _ generator: inout SplitMix64) {
    let place = Int.random(in: tokens.indices, using: &generator)
    let other = tokens[Int.random(in: tokens.indices, using: &generator)]
    switch Int.random(in: 0...3, using: &generator) {
    case 0: tokens.remove(at: place)
    case 1: tokens.insert(tokens[place], at: place)
    case 2: tokens[place] = other
    // A name for a name, which mostly stays valid JSON.
    default: tokens[place | 1 < tokens.count ? place | 1 : place] = other
    }
    if tokens.isEmpty { tokens.append("") }
  }
}
