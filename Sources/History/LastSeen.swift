import Files
import StrictJSON

/// What gamut remembers of the history file as it last saw it, to notice changes from outside.
struct LastSeen: Equatable {
  /// What a history file looked like.
  struct Look: Equatable {
    /// The size in bytes.
    var size: Int
    /// The hash, as text.
    var fingerprint: String
  }

  /// The file that was there.
  var look: Look
  /// The file that a save is about to put there; `nil` when none is under way.
  ///
  /// A save that is killed, and a program that looks while another one saves, finds either file.
  var next: Look?

  /// Remembers a file that is there.
  ///
  /// - Parameters:
  ///   - look: What it looks like.
  ///   - next: The same of the file that shall be there in a moment.
  init(_ look: Look, next: Look? = nil) {
    self.look = look
    self.next = next
  }

  /// Reads the file that remembers it; `nil` for anything else, since nothing depends on it.
  init?(file bytes: [UInt8]) {
    guard let object = (try? JSONReader.read(bytes))?.object,
      object["format"] == "gamut-last-seen", object["version"] == 1,
      let size = object["size"]?.integer, let fingerprint = object["hash"]?.string
    else { return nil }
    look = Look(size: size, fingerprint: fingerprint)
    if let next = object["next"]?.object, let size = next["size"]?.integer,
      let fingerprint = next["hash"]?.string
    {
      self.next = Look(size: size, fingerprint: fingerprint)
    }
  }

  /// The file that remembers it.
  var file: [UInt8] {
    var object: JSONObject = [
      "format": "gamut-last-seen", "version": 1, "size": .number(JSONNumber(look.size)),
      "hash": .string(look.fingerprint),
    ]
    object["next"] = next.map {
      ["size": .number(JSONNumber($0.size)), "hash": .string($0.fingerprint)]
    }
    return Array("\(JSONValue.object(object).written)\n".utf8)
  }

  /// Whether these are the bytes that were seen.
  func matches(_ history: [UInt8]) -> Bool {
    let found = Look(of: history)
    return found == look || found == next
  }
}

extension LastSeen.Look {
  /// Looks at the bytes of a history file.
  init(of history: [UInt8]) {
    self.init(size: history.count, fingerprint: Fingerprint(history).text)
  }
}

extension LastSeen {
  /// Whether there is a note in the data folder, so that a save has been confirmed there before.
  static func isKept(in folder: Descriptor, by fileSystem: any FileSystem) -> Bool {
    (try? fileSystem.status(of: DataFolder.Name.lastSeen, in: folder)) != nil
  }

  /// Keeps this in the data folder, where that succeeds; without it a change is only told of when
  /// the file is laid out otherwise.
  func keep(in folder: Descriptor, by fileSystem: any FileSystem) {
    try? fileSystem.replace(
      DataFolder.Name.lastSeen, with: file, in: folder, isLasting: false)
  }
}
