/// A hash of 64 bits by which a change of a file is noticed: FNV-1a over words of eight bytes (the
/// first byte lowest), and over single bytes where fewer are left.
///
/// It guards against accidents, not against anyone who means to deceive; a cryptographic hash would
/// cost a library and protect nothing more, since whoever can change the file can change the hash.
package struct Fingerprint: Equatable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes the hash of these bytes.
  package init(_ bytes: [UInt8]) {
    let words = bytes.count / 8
    let span = unsafe bytes.span.bytes
    for word in 0..<words {
      let number = unsafe span.unsafeLoadUnaligned(fromByteOffset: word * 8, as: UInt64.self)
      add(number.littleEndian)
    }
    for byte in bytes[(words * 8)...] { add(UInt64(byte)) }
  }

  private mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x100_0000_01B3
    // A product carries changes upwards only; this brings those of the high bits down again.
    value ^= value >> 32
  }

  /// The hash as 16 hexadecimal digits.
  package var text: String { hexadecimal(value) }

  /// Its first 8 digits, for names.
  var shortText: String { String(text.prefix(8)) }
}
