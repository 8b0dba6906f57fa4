package import Files
import StrictJSON

/// The reading on the disk, in `reading.json` of the data folder.
///
/// What somebody reads about tells of them, as their answers do: it lives with the history, moves
/// with it to another disk, and each folder that `--data` names has its own.
package struct ReadingFile: Sendable {
  /// What was found: the reading, and what must be said of the file.
  package struct Loaded: Sendable, Equatable {
    /// The reading; of nothing where there is no file or it cannot be read.
    package var reading = Reading()
    /// Why the file does not count; `nil` when all is well.
    package var notice: String?
  }

  /// Far above any number of topics; more is something else.
  private static let mostTopics = 1_000
  /// Far above the blocks and the characters that any topic has.
  private static let places = 0...1_000_000

  private let file: SmallFile

  /// Makes the reading of a data folder; nothing is read yet.
  ///
  /// - Parameters:
  ///   - folder: The path of the data folder, which may not exist yet.
  ///   - name: The name of the file in it.
  ///   - fileSystem: Where the folder is.
  package init(
    folder: String, name: String, fileSystem: any FileSystem = PosixFileSystem()
  ) {
    file = SmallFile(
      folder: folder, name: name, format: "gamut-reading",
      meanwhile: "No place in a text is kept", subject: "Your place in the text",
      fileSystem: fileSystem)
  }

  /// Reads the file; never fails, because the program works without it.
  package func load() -> Loaded {
    let loaded = file.load(Self.reading)
    return Loaded(reading: loaded.content ?? Reading(), notice: loaded.notice)
  }

  private static func reading(_ root: ContentNode, _ reader: inout ContentReader) -> Reading {
    reader.allowFields(["format", "version", "topics"], of: root)
    var reading = Reading()
    let nodes = reader.list("topics", of: root, count: 0...mostTopics)
    var names: [(name: String, node: ContentNode)] = []
    for node in nodes {
      reader.allowFields(["id", "block", "offset", "read"], of: node)
      let id = reader.identifier("id", of: node)
      names.append((id, node))
      reading.topics[id] = Reading.Progress(
        block: reader.integer("block", of: node, in: places),
        offset: reader.integer("offset", of: node, in: places),
        isRead: reader.flag("read", of: node, missing: nil))
    }
    reader.requireUnique(names, what: "topic")
    return reading
  }

  /// Writes the reading, with what another gamut has added to the file meanwhile.
  ///
  /// A file that cannot be read is not overwritten.
  ///
  /// - Parameter reading: The reading.
  /// - Throws: Why it was not kept; the earlier file is then still there.
  package func save(_ reading: Reading) throws(SettingsError) {
    let topics = reading.merged(over: load().reading).topics.sorted { $0.key < $1.key }.map {
      id, progress in
      JSONValue.object([
        "id": .string(id), "block": .number(JSONNumber(progress.block)),
        "offset": .number(JSONNumber(progress.offset)), "read": .bool(progress.isRead),
      ])
    }
    try file.save(["topics": .array(topics)], over: Self.reading)
  }
}
