import Glibc

extension FileSystem {
  /// Opens a folder by its path, and first creates it, and its parents, where they are missing.
  ///
  /// Each new name is brought to the disk before the next is created in it.
  package func openOrCreateFolder(at path: String) throws(SystemError) -> Descriptor {
    do throws(SystemError) {
      return try openFolder(at: path)
    } catch {
      guard error.isMissing, let name = path.split(separator: "/").last.map(String.init) else {
        throw error
      }
      let parent = try openOrCreateFolder(at: parentPath(of: path))
      defer { closeQuietly(parent) }
      try createFolderIfMissing(name, in: parent)
      return try openFolder(at: path)
    }
  }

  /// Opens a folder inside another, and first creates it where it is missing.
  package func openOrCreateFolder(
    _ name: String, in folder: Descriptor
  ) throws(SystemError) -> Descriptor {
    do throws(SystemError) {
      return try openFolder(name, in: folder)
    } catch {
      guard error.isMissing else { throw error }
      try createFolderIfMissing(name, in: folder)
      return try openFolder(name, in: folder)
    }
  }

  /// Brings the names of the folders on the way to this one to the disk.
  ///
  /// Folders that may not be read belong to somebody else, who has created what is in them.
  package func synchronizeFolders(above path: String) throws(SystemError) {
    var path = path
    while path != "/" && path != "." {
      path = parentPath(of: path)
      let folder: Descriptor
      do throws(SystemError) {
        folder = try openFolder(at: path)
      } catch {
        if error.code == EACCES { continue }
        throw error
      }
      defer { closeQuietly(folder) }
      try synchronizeNames(of: folder)
    }
  }

  private func createFolderIfMissing(_ name: String, in folder: Descriptor) throws(SystemError) {
    do throws(SystemError) {
      try createFolder(name, in: folder)
    } catch {
      if error.code != EEXIST { throw error }
    }
    try synchronizeNames(of: folder)
  }
}

/// The path of the folder that holds this one; `.` for a name without a folder.
package func parentPath(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  let parent = path[..<slash]
  return parent.isEmpty ? "/" : String(parent)
}
