/// Where the history file really is: `history.json` in the data folder, or where a link of that
/// name leads, as with dotfiles that are kept elsewhere.
struct HistoryPlace {
  /// The open folder that holds the file.
  let folder: Descriptor
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
    let here = HistoryPlace(folder: folder, name: name, isElsewhere: false)
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
    let elsewhere = try fileSystem.openFolder(at: parentPath(of: target))
    return HistoryPlace(folder: elsewhere, name: String(name), isElsewhere: true)
  }

  /// Closes the folder if it was opened for this place.
  func close(_ fileSystem: any FileSystem) {
    if isElsewhere { fileSystem.closeQuietly(folder) }
  }
}
