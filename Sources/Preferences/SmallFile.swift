import Files
import StrictJSON

/// A small JSON file of the person's own, such as what they have chosen.
///
/// It is read strictly. One that cannot be read is told of and never overwritten, because a person
/// may have written it by hand.
struct SmallFile: Sendable {
  /// What was found: the content, and what must be said of the file.
  struct Loaded<Content> {
    /// The content; `nil` when there is no file or it cannot be read.
    var content: Content?
    /// Why the file does not count; `nil` when all is well.
    var notice: String?
  }

  /// The folder, if one can be named.
  let folder: String?
  /// The name of the file inside the folder.
  let name: String
  /// The value of its field `format`.
  let format: String
  /// What holds while the file does not count, as the end of a notice.
  let meanwhile: String
  /// What the file keeps, as the beginning of a sentence.
  var subject = "This choice"
  /// Where the folder is.
  let fileSystem: any FileSystem

  /// Reads the file; never fails, because the program works without it.
  ///
  /// - Parameter parse: Makes the content from the document's own value, and collects its faults.
  /// - Returns: What was found.
  func load<Content>(
    _ parse: (ContentNode, inout ContentReader) -> Content
  ) -> Loaded<Content> {
    guard let folder else { return Loaded() }
    do throws(ReadingRefusal) {
      let bytes = try bytes(in: folder)
      do throws(JSONFault) {
        return content(of: ContentNode(try JSONReader.read(bytes)), in: bytes, parse)
      } catch {
        return Loaded(notice: unusable("\(error)"))
      }
    } catch {
      return error.isMissing ? Loaded() : Loaded(notice: unusable("\(error)"))
    }
  }

  private func bytes(in folder: String) throws(ReadingRefusal) -> [UInt8] {
    let descriptor: Descriptor
    do throws(SystemError) {
      descriptor = try fileSystem.openFolder(at: folder)
    } catch {
      throw .system(error)
    }
    defer { fileSystem.closeQuietly(descriptor) }
    return try fileSystem.readWhole(name, in: descriptor).bytes
  }

  private func content<Content>(
    of root: ContentNode, in bytes: [UInt8], _ parse: (ContentNode, inout ContentReader) -> Content
  ) -> Loaded<Content> {
    var reader = ContentReader()
    if let format = reader.required("format", of: root), format.value.string != self.format {
      reader.fault("\"format\" must be \"\(self.format)\".", at: format)
    }
    _ = reader.integer("version", of: root, in: 1...1)
    let content = parse(root, &reader)
    guard let fault = reader.faults.first else { return Loaded(content: content) }
    return Loaded(notice: unusable(fault.described(in: bytes)))
  }

  private func unusable(_ reason: String) -> String {
    "\(name) is not used: \(reason) \(meanwhile) until it is mended."
  }

  /// Writes the file in place of the earlier one, readable by its owner alone.
  ///
  /// - Parameters:
  ///   - members: Its fields, but for `format` and `version`.
  ///   - parse: Reads the earlier file, which is left as it is when it has a fault.
  /// - Throws: Why it was not kept; the earlier file is then still there.
  func save<Content>(
    _ members: JSONObject, over parse: (ContentNode, inout ContentReader) -> Content
  ) throws(SettingsError) {
    guard let folder else {
      throw SettingsError(
        sentence: "No home folder is known, so this choice holds only until gamut ends.")
    }
    if let notice = load(parse).notice { throw SettingsError(sentence: notice) }
    var object = members
    object["format"] = .string(format)
    object["version"] = 1
    do throws(SystemError) {
      let descriptor = try fileSystem.openOrCreateFolder(at: folder)
      defer { fileSystem.closeQuietly(descriptor) }
      try fileSystem.replace(
        name, with: Array("\(JSONValue.object(object).written)\n".utf8), in: descriptor)
    } catch {
      throw SettingsError(
        sentence: "\(name) is not saved: \(error). \(subject) holds until gamut ends.")
    }
  }
}

extension SmallFile {
  /// Whether there is something of that name, readable or not.
  var exists: Bool {
    guard let folder, let descriptor = try? fileSystem.openFolder(at: folder) else { return false }
    defer { fileSystem.closeQuietly(descriptor) }
    return (try? fileSystem.status(of: name, in: descriptor)) != nil
  }

  /// Removes the file, and its folder when nothing else is in it.
  ///
  /// - Throws: Why it is still there.
  func remove() throws(SettingsError) {
    guard let folder else { return }
    do throws(SystemError) {
      let descriptor = try fileSystem.openFolder(at: folder)
      defer { fileSystem.closeQuietly(descriptor) }
      try fileSystem.remove(name, in: descriptor)
      try fileSystem.synchronizeNames(of: descriptor)
    } catch {
      if error.isMissing { return }
      throw SettingsError(sentence: "\(name) is still there: \(error).\(error.advice)")
    }
    guard let last = folder.split(separator: "/").last,
      let parent = try? fileSystem.openFolder(at: parentPath(of: folder))
    else { return }
    defer { fileSystem.closeQuietly(parent) }
    try? fileSystem.removeFolder(String(last), in: parent)
  }
}
