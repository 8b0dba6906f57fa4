/// A hash of 64 bits (FNV-1a) by which a change of a file is noticed.
///
/// It guards against accidents, not against anyone who means to deceive; a cryptographic hash would
/// cost a library and protect nothing more, since whoever can change the file can change the hash.
struct Fingerprint: Equatable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// The hash as 16 hexadecimal digits.
  var text: String { hexadecimal(value) }

  /// Its first 8 digits, for names.
  var shortText: String { String(text.prefix(8)) }
}
