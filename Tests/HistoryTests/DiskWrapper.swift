import Files

/// A disk that passes on to another one whatever it does not do in its own way.
protocol DiskWrapper: FileSystem {
  associatedtype Disk: FileSystem
  var disk: Disk { get }
}

extension DiskWrapper {
  var user: UInt32 { disk.user }

  func synchronize(_ descriptor: Descriptor) throws(SystemError) {
    try disk.synchronize(descriptor)
  }

  func pause(milliseconds: Int) { disk.pause(milliseconds: milliseconds) }

  func resolve(_ path: String) throws(SystemError) -> String { try disk.resolve(path) }

  func openFolder(at path: String) throws(SystemError) -> Descriptor {
    try disk.openFolder(at: path)
  }

  func openFolder(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor {
    try disk.openFolder(name, in: folder)
  }

  func createFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    try disk.createFolder(name, in: folder)
  }

  func names(in folder: Descriptor) throws(SystemError) -> [String] {
    try disk.names(in: folder)
  }

  func freeSpace(in folder: Descriptor) throws(SystemError) -> Int {
    try disk.freeSpace(in: folder)
  }

  func openForReading(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor {
    try disk.openForReading(name, in: folder)
  }

  func create(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor {
    try disk.create(name, in: folder)
  }

  func openLock(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor {
    try disk.openLock(name, in: folder)
  }

  func tryLock(_ descriptor: Descriptor) throws(SystemError) -> Bool {
    try disk.tryLock(descriptor)
  }

  func write(_ bytes: [UInt8], from index: Int, to file: Descriptor) throws(SystemError) -> Int {
    try disk.write(bytes, from: index, to: file)
  }

  func read(_ count: Int, at offset: Int, from file: Descriptor) throws(SystemError) -> [UInt8] {
    try disk.read(count, at: offset, from: file)
  }

  func setPermissions(_ permissions: UInt32, of descriptor: Descriptor) throws(SystemError) {
    try disk.setPermissions(permissions, of: descriptor)
  }

  func close(_ descriptor: Descriptor) throws(SystemError) { try disk.close(descriptor) }

  func status(of descriptor: Descriptor) throws(SystemError) -> FileStatus {
    try disk.status(of: descriptor)
  }

  func status(of name: String, in folder: Descriptor) throws(SystemError) -> FileStatus {
    try disk.status(of: name, in: folder)
  }

  func rename(
    _ name: String, in folder: Descriptor, to newName: String, in newFolder: Descriptor
  ) throws(SystemError) {
    try disk.rename(name, in: folder, to: newName, in: newFolder)
  }

  func exchange(_ name: String, with other: String, in folder: Descriptor) throws(SystemError) {
    try disk.exchange(name, with: other, in: folder)
  }

  func link(
    _ name: String, in folder: Descriptor, to newName: String, in newFolder: Descriptor
  ) throws(SystemError) {
    try disk.link(name, in: folder, to: newName, in: newFolder)
  }

  func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    try disk.remove(name, in: folder)
  }

  func removeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    try disk.removeFolder(name, in: folder)
  }
}
