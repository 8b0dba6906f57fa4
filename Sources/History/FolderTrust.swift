import Files

/// Whether a folder is safe to keep private things in.
enum FolderTrust: Equatable {
  /// It is, or will be once it is made private.
  case trusted(mustBeTightened: Bool)
  /// It is not, for the reason of the sentence.
  case refused(String)

  /// Judges a folder.
  ///
  /// - Parameters:
  ///   - status: What the folder is.
  ///   - path: Its path, for the sentence.
  ///   - user: The user who runs the program.
  ///   - names: What is in it; `nil` for a folder that is never gamut's own.
  init(_ status: FileStatus, path: String, user: UInt32, names: [String]?) {
    if status.owner != user {
      self = .refused(
        "The folder \(path) belongs to another user, so gamut keeps nothing in it. "
          + "Name a folder of your own with --data FOLDER.")
    } else if status.permissions & 0o022 != 0 {
      self = .refused(
        "Other users of this computer can write into the folder \(path), so gamut keeps nothing "
          + "in it. Make it your own with chmod 700, or name another with --data FOLDER.")
    } else {
      let isOwn = names?.allSatisfy(Self.isOwn) ?? false
      self = .trusted(mustBeTightened: isOwn && status.permissions & 0o077 != 0)
    }
  }

  /// Judges an open data folder.
  init(
    of folder: Descriptor, _ data: DataFolder, by fileSystem: any FileSystem
  ) throws(SystemError) {
    self.init(
      try fileSystem.status(of: folder), path: data.path, user: fileSystem.user,
      names: try fileSystem.names(in: folder))
  }

  private static func isOwn(_ name: String) -> Bool {
    DataFolder.Name.all.contains(name) || name.hasPrefix(temporaryPrefix)
  }
}
