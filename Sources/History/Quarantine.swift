import CivilTime
import Files

/// The folder `quarantine`, which holds copies of what could not be read.
struct Quarantine {
  let fileSystem: any FileSystem
  /// The data folder.
  let folder: Descriptor

  /// Copies what cannot be read, once, and leaves the original alone.
  ///
  /// - Returns: The path of the copy inside the data folder.
  func keep(_ bytes: [UInt8], today: CivilDate) throws(SystemError) -> String {
    let quarantine = try fileSystem.openOrCreateFolder(DataFolder.Name.quarantine, in: folder)
    defer { fileSystem.closeQuietly(quarantine) }
    let suffix = "-\(Fingerprint(bytes).shortText).json"
    let earlier = try fileSystem.names(in: quarantine).filter { $0.hasSuffix(suffix) }.first
    let name = earlier ?? "\(today)\(suffix)"
    if earlier == nil { try fileSystem.replace(name, with: bytes, in: quarantine) }
    return "\(DataFolder.Name.quarantine)/\(name)"
  }

  /// Moves away a file of the data folder that cannot be read.
  ///
  /// - Returns: Its new path inside the data folder.
  func move(_ name: String, today: CivilDate) throws(SystemError) -> String {
    let quarantine = try fileSystem.openOrCreateFolder(DataFolder.Name.quarantine, in: folder)
    defer { fileSystem.closeQuietly(quarantine) }
    let random = hexadecimal(UInt64.random(in: .min ... .max)).prefix(8)
    let target = "\(today)-\(random)-\(name)"
    try fileSystem.rename(name, in: folder, to: target, in: quarantine)
    try fileSystem.synchronizeNames(of: quarantine)
    try fileSystem.synchronizeNames(of: folder)
    return "\(DataFolder.Name.quarantine)/\(target)"
  }
}
