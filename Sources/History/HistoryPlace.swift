import Files

/// Where the history file really is: `history.json` in the data folder, or where a link of that
/// name leads, as with dotfiles that are kept elsewhere.
struct HistoryPlace {
  /// The open folder that holds the file.
  let folder: Descriptor
  /// The path of that folder.
  let path: String
  /// The name in that folder.
  let name: String
  /// Whether the folder is another one than the data folder, and was opened for this place.
  let isElsewhere: Bool

  /// Follows a link, if there is one, once for the whole operation.
  ///
  /// - Throws: A link that leads nowhere or in a circle.
  static func find(
    in data: DataFolder, opened folder: Descriptor, by fileSystem: any FileSystem
  ) throws(SystemError) -> HistoryPlace {
    let name = DataFolder.Name.history
    let here = HistoryPlace(folder: folder, path: data.path, name: name, isElsewhere: false)
    do throws(SystemError) {
      guard try fileSystem.status(of: name, in: folder).kind == .link else { return here }
    } catch {
      guard error.isMissing else { throw error }
      return here
    }
    let target: String
    do throws(SystemError) {
      target = try fileSystem.resolve(data.path(of: name))
    } catch {
      throw error.about(name)
    }
    guard let name = target.split(separator: "/").last else { return here }
    let path = parentPath(of: target)
    let elsewhere = try fileSystem.openFolder(at: path)
    return HistoryPlace(folder: elsewhere, path: path, name: String(name), isElsewhere: true)
  }

  /// Why this is no place to keep private things, if a link leads to one where others may write.
  func refusal(by fileSystem: any FileSystem) throws(SystemError) -> String? {
    guard isElsewhere else { return nil }
    let status = try fileSystem.status(of: folder)
    guard
      case .refused(let sentence) = FolderTrust(
        status, path: path, user: fileSystem.user, names: nil)
    else { return nil }
    return sentence
  }

  /// Closes the folder if it was opened for this place.
  func close(_ fileSystem: any FileSystem) {
    if isElsewhere { fileSystem.closeQuietly(folder) }
  }
}
