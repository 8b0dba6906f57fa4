import Glibc

/// A file that is handed to the person, at a place that they name: whole or not there at all.
///
/// It is written beside its place under another name, private to its owner (0600), brought to the
/// disk, and only then given its name. What stands there already stays unless it may be replaced.
package struct OutputFile: Sendable {
  /// The path, as it was named.
  package let path: String
  /// The folders and files that gamut keeps, into which nothing is written from here.
  private let guarded: [String]
  private let fileSystem: any FileSystem

  /// Makes the file; nothing is touched yet.
  ///
  /// - Parameters:
  ///   - path: Where it shall be; relative to the working folder if it does not begin with `/`.
  ///   - guarded: The paths of folders, and of single files, that it must not lie in.
  ///   - fileSystem: Where the path leads.
  package init(
    path: String, guarding guarded: [String] = [], fileSystem: any FileSystem = PosixFileSystem()
  ) {
    self.path = path
    self.guarded = guarded
    self.fileSystem = fileSystem
  }

  /// Reads a path as it was typed where no shell has read it: `~/` is the home folder.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - home: The home folder, if one is known.
  /// - Returns: The path.
  package static func path(_ typed: String, home: String?) -> String {
    guard let home, !home.isEmpty, typed == "~" || typed.hasPrefix("~/") else { return typed }
    return home + typed.dropFirst()
  }

  /// Writes the file and waits until the disk has it.
  ///
  /// - Parameters:
  ///   - bytes: What it shall hold.
  ///   - isReplacing: Whether a file that is there already may give way.
  /// - Throws: Why it was not written; what was there before is then unchanged. Only
  ///   ``OutputRefusal/Cause/notConfirmed`` comes after the file is in its place.
  package func write(_ bytes: [UInt8], replacing isReplacing: Bool = false) throws(OutputRefusal) {
    let place = try Place(path: path, fileSystem: fileSystem)
    defer { fileSystem.closeQuietly(place.folder) }
    try refuseGuarded(place)
    let existing = try existing(at: place)
    guard existing == nil || isReplacing else { throw .exists(path) }
    let temporary = temporaryName()
    do throws(SystemError) {
      let status = try fileSystem.writeNew(temporary, bytes, in: place.folder)
      removeLeftovers(in: place.folder, asOf: status)
    } catch {
      throw .notWritten(path, error, in: place.path)
    }
    do throws(SystemError) {
      try give(place, to: temporary, replacing: isReplacing)
    } catch {
      try? fileSystem.remove(temporary, in: place.folder)
      // Something of that name has come meanwhile.
      if error.code == EEXIST { throw .exists(path) }
      throw .notWritten(path, error, in: place.path)
    }
    do throws(SystemError) {
      try fileSystem.synchronizeNames(of: place.folder)
    } catch {
      throw .notConfirmed(path, error)
    }
  }

  /// Gives the finished file its name; without leave to replace, in one step that cannot.
  private func give(
    _ place: Place, to temporary: String, replacing isReplacing: Bool
  ) throws(SystemError) {
    if !isReplacing {
      do throws(SystemError) {
        try fileSystem.link(temporary, in: place.folder, to: place.name, in: place.folder)
        // The second name must not outlive the file, so one refusal is not the end of it.
        for _ in 0..<2 where (try? fileSystem.remove(temporary, in: place.folder)) != nil { return }
        return
      } catch {
        guard error.forbidsLinks else { throw error }
      }
    }
    try fileSystem.rename(temporary, in: place.folder, to: place.name, in: place.folder)
  }

  /// Removes what earlier writes have left that were killed: it is private, and nobody else will.
  ///
  /// Only what is more than an hour older than the new file goes, so that another program may write
  /// into the same folder at the same time.
  private func removeLeftovers(in folder: Descriptor, asOf new: FileStatus) {
    let hour = 3_600_000_000_000
    for name in (try? fileSystem.names(in: folder)) ?? [] where name.hasPrefix(temporaryPrefix) {
      guard let status = try? fileSystem.status(of: name, in: folder), status.kind == .file,
        status.owner == fileSystem.user, status.modified < new.modified - hour
      else { continue }
      try? fileSystem.remove(name, in: folder)
    }
  }

  /// What stands at the place already, which must be an ordinary file.
  private func existing(at place: Place) throws(OutputRefusal) -> FileStatus? {
    let status: FileStatus
    do throws(SystemError) {
      status = try fileSystem.status(of: place.name, in: place.folder)
    } catch {
      if error.isMissing { return nil }
      throw .notWritten(path, error, in: place.path)
    }
    switch status.kind {
    case .file: return status
    case .folder: throw .isFolder(path)
    case .link, .other: throw .isNoFile(path)
    }
  }

  private func refuseGuarded(_ place: Place) throws(OutputRefusal) {
    for guarded in guarded {
      guard let kept = try? fileSystem.resolve(guarded) else { continue }
      let target = place.path == "/" ? "/\(place.name)" : "\(place.path)/\(place.name)"
      if target == kept || target.hasPrefix("\(kept)/") { throw .isGuarded(path) }
    }
  }
}

/// Where an output file will be: an open folder and a name in it, links followed.
private struct Place {
  let folder: Descriptor
  /// The path of the folder, without links.
  let path: String
  let name: String

  init(path: String, fileSystem: any FileSystem) throws(OutputRefusal) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .isNameless }
    guard let last = path.split(separator: "/").last, !path.hasSuffix("/"), last != ".",
      last != ".."
    else { throw .isFolder(path) }
    // A link stays one, and what it leads to is the file.
    var target = path
    if let folder = try? fileSystem.openFolder(at: parentPath(of: path)) {
      let kind = try? fileSystem.status(of: String(last), in: folder).kind
      fileSystem.closeQuietly(folder)
      if kind == .link {
        guard let resolved = try? fileSystem.resolve(path) else { throw .isNoFile(path) }
        target = resolved
      }
    }
    let parent = parentPath(of: target)
    do throws(SystemError) {
      self.path = try fileSystem.resolve(parent)
      folder = try fileSystem.openFolder(at: self.path)
    } catch {
      throw .noFolder(path, error, folder: parent)
    }
    name = target.split(separator: "/").last.map(String.init) ?? String(last)
  }
}
