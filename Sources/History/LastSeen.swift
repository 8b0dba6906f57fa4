import StrictJSON

/// What gamut remembers of the history file as it last saw it, to notice changes from outside.
struct LastSeen: Equatable {
  /// The size in bytes.
  var size: Int
  /// The hash, as text.
  var fingerprint: String

  /// Looks at the bytes of a history file.
  init(of history: [UInt8]) {
    size = history.count
    fingerprint = Fingerprint(history).text
  }

  /// Reads the file that remembers it; `nil` for anything else, since nothing depends on it.
  init?(file bytes: [UInt8]) {
    guard let object = (try? JSONReader.read(bytes))?.object,
      object["format"] == "gamut-last-seen", object["version"] == 1,
      let size = object["size"]?.integer, let fingerprint = object["hash"]?.string
    else { return nil }
    self.size = size
    self.fingerprint = fingerprint
  }

  /// The file that remembers it.
  var file: [UInt8] {
    let object: JSONValue = [
      "format": "gamut-last-seen", "version": 1, "size": .number(JSONNumber(size)),
      "hash": .string(fingerprint),
    ]
    return Array("\(object.written)\n".utf8)
  }

  /// Whether these are the bytes that were seen.
  func matches(_ history: [UInt8]) -> Bool {
    size == history.count && fingerprint == Fingerprint(history).text
  }
}
