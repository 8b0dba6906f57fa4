import FuzzDriver

/// Changes one word, number or text of a file at a time, which libFuzzer calls for each new input.
///
/// Bytes that change anywhere seldom get past the syntax of a file, so what its fields mean would
/// hardly be tried. One of eight inputs is still left to libFuzzer's own ways.
@_cdecl("LLVMFuzzerCustomMutator")
func mutateToken(
  _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  var mutator = TokenMutator(input, seed: seed)
  guard let output = mutator.output(), output.count <= limit else {
    return unsafe LLVMFuzzerMutate(bytes, count, limit)
  }
  _ = unsafe UnsafeMutableBufferPointer(start: bytes, count: limit).update(fromContentsOf: output)
  return output.count
}

/// One change of one file.
private struct TokenMutator {
  private let input: [UInt8]
  private let tokens: [Range<Int>]
  private var random: UInt64

  init(_ input: [UInt8], seed: UInt32) {
    self.input = input
    random = UInt64(seed)
    tokens = Self.tokens(of: input)
  }

  /// The changed file; `nil` when the change is left to libFuzzer.
  mutating func output() -> [UInt8]? {
    guard next(8) != 0, !tokens.isEmpty else { return nil }
    let token = tokens[next(tokens.count)]
    let other = tokens[next(tokens.count)]
    switch next(12) {
    case 0...2: return replacing(token, with: input[other])
    case 3:
      // Everything from one token to another, once more: members, records, rows.
      let span = min(token.lowerBound, other.lowerBound)..<max(token.lowerBound, other.lowerBound)
      return replacing(span.upperBound..<span.upperBound, with: input[span])
    case 4: return replacing(min(token.lowerBound, other.lowerBound)..<token.upperBound, with: [])
    default: return replacing(token, with: changed(token))
    }
  }

  /// A token as it may stand in the same place, most often: a text without its quotation marks, or
  /// another number.
  private mutating func changed(_ token: Range<Int>) -> ArraySlice<UInt8> {
    let isQuoted = token.lowerBound > 0 && input[token.lowerBound - 1] == UInt8(ascii: "\"")
    if !isQuoted && next(2) == 0 {
      return Array(Self.numbers[next(Self.numbers.count)].utf8)[...]
    }
    let bytes = mutated(input[token])
    guard isQuoted && next(8) != 0 else { return bytes[...] }
    return bytes.filter { $0 >= 0x20 && $0 != UInt8(ascii: "\"") }[...]
  }

  private static let numbers = [
    "0", "-0", "1", "2", "7", "16", "-1", "0.5", "40.625", "99999999999999999999", "1e999", "1e-9",
    "true", "null",
  ]

  private func replacing(_ range: Range<Int>, with new: ArraySlice<UInt8>) -> [UInt8] {
    Array(input[..<range.lowerBound] + new + input[range.upperBound...])
  }

  /// A token as libFuzzer changes it.
  private func mutated(_ token: ArraySlice<UInt8>) -> [UInt8] {
    let room = token.count + 16
    var bytes = token + Array(repeating: 0, count: room - token.count)
    let count = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe LLVMFuzzerMutate($0, token.count, room) } ?? 0
    }
    return Array(bytes.prefix(count))
  }

  /// Runs of letters, digits and their like; what stands between quotation marks is one.
  private static func tokens(of input: [UInt8]) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    var start: Int?
    var isQuoted = false
    for (index, byte) in input.enumerated() {
      let isQuote = byte == UInt8(ascii: "\"")
      let isPart = isQuoted ? !isQuote : isWord(byte)
      if let begun = start, !isPart {
        tokens.append(begun..<index)
        start = nil
      } else if start == nil, isPart {
        start = index
      }
      if isQuote { isQuoted.toggle() }
    }
    if let start { tokens.append(start..<input.count) }
    return tokens
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  /// A number below a limit; by the generator of Knuth, "The Art of Computer Programming", 3.3.4.
  private mutating func next(_ limit: Int) -> Int {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(random >> 33) % limit
  }
}
