import Files
import History
import Synchronization
import TestSupport
import Testing

/// A disk under which the protocol of saving is broken in one way, to see that the attack notices.
///
/// The store is the real one. What this disk leaves out, puts off or takes apart is what a careless
/// author would have left out, put off or taken apart in it.
final class BrokenDisk: DiskWrapper {
  /// What is wrong.
  enum Flaw: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case filesNotSynchronized = "files are not brought to the disk"
    case foldersNotSynchronized = "folders are not brought to the disk"
    case fileSynchronizedLate = "the file is brought to the disk after it has its name"
    case backupsNotSynchronized = "the folder of backups is not brought to the disk"
    case dataNotSynchronized = "the data folder is not brought to the disk"
    case parentNotSynchronized = "the folder above a new folder is not brought to the disk"
    case removedFirst = "the old file is removed, then the new one renamed"
    case backupByRenaming = "the backup is made by renaming"
    case noBackup = "no backup is made"
    case inPlace = "the old file is written over"
    case threeRenames = "names are exchanged by three renamings"
    case failureForgotten = "a failure to bring something to the disk is passed over"

    var testDescription: String { rawValue }
  }

  let disk: MemoryDisk
  private let flaw: Flaw
  /// The names that folders were opened by, and the files that still wait for the disk.
  private let state = Mutex<(names: [Descriptor: String], waiting: [Descriptor])>(([:], []))

  init(_ disk: MemoryDisk, _ flaw: Flaw) {
    self.disk = disk
    self.flaw = flaw
  }

  func openFolder(at path: String) throws(SystemError) -> Descriptor {
    let folder = try disk.openFolder(at: path)
    state.withLock { $0.names[folder] = path }
    return folder
  }

  func openFolder(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor {
    let folder = try disk.openFolder(name, in: folder)
    state.withLock { $0.names[folder] = name }
    return folder
  }

  func synchronize(_ descriptor: Descriptor) throws(SystemError) {
    let name = state.withLock { $0.names[descriptor] }
    switch flaw {
    case .filesNotSynchronized where name == nil: return
    case .fileSynchronizedLate where name == nil:
      state.withLock { $0.waiting.append(descriptor) }
      return
    case .foldersNotSynchronized where name != nil: return
    case .backupsNotSynchronized where name == "backups": return
    case .dataNotSynchronized where name == FaultTests.data.path: return
    case .parentNotSynchronized
    where name.map { FaultTests.data.path.hasPrefix("\($0)") } ?? false
      && name != FaultTests.data.path:
      return
    case .failureForgotten: try? disk.synchronize(descriptor)
    default: try disk.synchronize(descriptor)
    }
  }

  /// Closes a file only once it has been brought to the disk, however late.
  func close(_ descriptor: Descriptor) throws(SystemError) {
    if state.withLock({ $0.waiting.contains(descriptor) }) { return }
    try disk.close(descriptor)
  }

  func rename(
    _ name: String, in folder: Descriptor, to newName: String, in newFolder: Descriptor
  ) throws(SystemError) {
    switch flaw {
    case .removedFirst:
      try? disk.remove(newName, in: newFolder)
      try disk.rename(name, in: folder, to: newName, in: newFolder)
    case .inPlace where (try? disk.status(of: newName, in: newFolder)) != nil:
      try overwrite(newName, with: name, in: folder)
      try disk.remove(name, in: folder)
    default: try disk.rename(name, in: folder, to: newName, in: newFolder)
    }
    try synchronizeLate()
  }

  func exchange(
    _ name: String, with other: String, in folder: Descriptor
  ) throws(SystemError) {
    switch flaw {
    case .removedFirst, .inPlace:
      let status = try disk.status(of: other, in: folder)
      if flaw == .inPlace {
        try overwrite(other, with: name, in: folder)
      } else {
        try disk.remove(other, in: folder)
        try disk.rename(name, in: folder, to: other, in: folder)
      }
      _ = status
    case .threeRenames:
      try disk.rename(other, in: folder, to: "\(name)-", in: folder)
      try disk.rename(name, in: folder, to: other, in: folder)
      try disk.rename("\(name)-", in: folder, to: name, in: folder)
    default: try disk.exchange(name, with: other, in: folder)
    }
    try synchronizeLate()
  }

  func link(
    _ name: String, in folder: Descriptor, to newName: String, in newFolder: Descriptor
  ) throws(SystemError) {
    switch flaw {
    case .backupByRenaming:
      try disk.rename(name, in: folder, to: newName, in: newFolder)
    case .noBackup where newName.hasPrefix("history."): return
    default: try disk.link(name, in: folder, to: newName, in: newFolder)
    }
  }

  private func overwrite(
    _ name: String, with other: String, in folder: Descriptor
  ) throws(SystemError) {
    guard let file = try? disk.readWhole(other, in: folder) else { return }
    try disk.overwrite(name, in: folder, with: file.bytes)
    let open = try disk.openForReading(name, in: folder)
    try disk.synchronize(open)
    try disk.close(open)
  }

  private func synchronizeLate() throws(SystemError) {
    for file in state.withLock({ state in
      defer { state.waiting = [] }
      return state.waiting
    }) {
      try disk.synchronize(file)
      try disk.close(file)
    }
  }
}
