import Glibc

extension Span<UInt8> {
  /// Whether a range of other bytes stands at a place.
  ///
  /// - Parameters:
  ///   - other: The other bytes.
  ///   - range: A range of them.
  ///   - place: Where it would begin here, at least as far from the end as it is long.
  /// - Returns: Whether all its bytes stand there.
  package func holds(_ other: Span<UInt8>, _ range: Range<Int>, at place: Int) -> Bool {
    precondition(place >= 0 && place <= count - range.count && range.upperBound <= other.count)
    return unsafe withUnsafeBufferPointer { bytes in
      unsafe other.withUnsafeBufferPointer { other in
        guard let bytes = bytes.baseAddress, let other = other.baseAddress else {
          return range.isEmpty
        }
        return unsafe memcmp(bytes + place, other + range.lowerBound, range.count) == 0
      }
    }
  }

  /// The place of the next byte of a kind, as the C library finds it, which looks at many at once.
  ///
  /// - Parameters:
  ///   - byte: The byte.
  ///   - place: Where the search begins.
  /// - Returns: The place; `nil` when there is none from there on.
  package func place(of byte: UInt8, from place: Int) -> Int? {
    precondition(place >= 0)
    guard place < count else { return nil }
    return unsafe withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress,
        let found = unsafe memchr(start + place, Int32(byte), bytes.count - place)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }
  }
}
