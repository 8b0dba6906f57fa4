extension JSONReader {
  /// Finds where a value stands, so that a fault in its meaning can be told with its line.
  ///
  /// A document that is read without a fault keeps no places; only a fault pays for finding one.
  ///
  /// - Parameters:
  ///   - path: The steps from the document's value to the one that is sought. Where a step leads
  ///     nowhere, as with a missing key, the last value on the way is the answer.
  ///   - bytes: A document that `read` has taken.
  /// - Returns: The place of the value's first character; for a member of an object, of its key.
  package static func position(of path: [JSONPathStep], in bytes: [UInt8]) -> TextPosition {
    var reader = JSONReader(bytes: bytes)
    let offset = (try? reader.locate(path)) ?? reader.offset
    return TextPosition(offset: offset, in: bytes)
  }

  private mutating func locate(_ path: [JSONPathStep]) throws(JSONFault) -> Int {
    if bytes.starts(with: byteOrderMark) { offset = byteOrderMark.count }
    skipWhitespace()
    var found = offset
    for step in path {
      guard let place = try enter(step) else { return found }
      found = place
    }
    return found
  }

  /// Moves to the value that a step leads to; `nil` when there is none.
  private mutating func enter(_ step: JSONPathStep) throws(JSONFault) -> Int? {
    let close: UInt8
    switch (step, next) {
    case (.key, UInt8(ascii: "{")): close = UInt8(ascii: "}")
    case (.index, UInt8(ascii: "[")): close = UInt8(ascii: "]")
    default: return nil
    }
    try enter()
    var index = 0
    while try hasElement(before: close, isFirst: index == 0) {
      let place = offset
      switch step {
      case .key(let wanted):
        let key = try string()
        skipWhitespace()
        offset += 1
        skipWhitespace()
        if key == wanted { return place }
      case .index(let wanted):
        if index == wanted { return place }
      }
      _ = try value()
      index += 1
    }
    return nil
  }
}
