import Glibc

/// What an open file or folder is named by until it is closed.
package struct Descriptor: Hashable, Sendable {
  /// The number, meaningful to the file system that gave it.
  package let number: Int32

  /// Makes a descriptor.
  package init(_ number: Int32) {
    self.number = number
  }
}

/// The primitive operations by which everything is kept.
///
/// Each has one effect and can fail, so that a model file system may stand here and stop, refuse or
/// reorder any of them. Names are single path components, relative to an open folder; a name that
/// is a link is never followed. Interrupted calls are begun again, except `synchronize` and
/// `close`, whose outcome an interruption leaves unknown.
package protocol FileSystem: Sendable {
  /// The number of the user who runs the program.
  var user: UInt32 { get }

  /// The path without links, for a path that exists.
  func resolve(_ path: String) throws(SystemError) -> String

  /// Opens a folder by its path; links on the way are followed.
  func openFolder(at path: String) throws(SystemError) -> Descriptor
  /// Opens a folder inside another.
  func openFolder(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor
  /// Creates a folder that nobody else may enter (0700).
  func createFolder(_ name: String, in folder: Descriptor) throws(SystemError)
  /// The names in a folder, without `.` and `..`, in no particular order.
  func names(in folder: Descriptor) throws(SystemError) -> [String]
  /// The bytes that may still be written on the folder's disk.
  func freeSpace(in folder: Descriptor) throws(SystemError) -> Int

  /// Opens a file for reading, without waiting for a writer if it should be a pipe.
  func openForReading(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor
  /// Creates a file that nobody else may read (0600), for writing and reading back; fails when the
  /// name is taken.
  func create(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor
  /// Opens a file for locking, and creates it (0600) when it is missing.
  func openLock(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor
  /// Takes the lock of an open file or folder, without waiting; `false` when another has it. It is
  /// given back by closing.
  func tryLock(_ descriptor: Descriptor) throws(SystemError) -> Bool
  /// Waits before another attempt.
  func pause(milliseconds: Int)

  /// Writes the bytes from an index on, at the end of the file, and returns how many were taken.
  func write(
    _ bytes: [UInt8], from index: Int, to file: Descriptor
  ) throws(SystemError) -> Int
  /// Reads at most `count` bytes that begin at an offset; fewer, or none, at the end.
  func read(
    _ count: Int, at offset: Int, from file: Descriptor
  ) throws(SystemError) -> [UInt8]
  /// Brings what was written, or the names of a folder, to the disk.
  func synchronize(_ descriptor: Descriptor) throws(SystemError)
  /// Sets the permission bits.
  func setPermissions(_ permissions: UInt32, of descriptor: Descriptor) throws(SystemError)
  /// Closes; the descriptor is spent even when this fails.
  func close(_ descriptor: Descriptor) throws(SystemError)

  /// What an open file or folder is.
  func status(of descriptor: Descriptor) throws(SystemError) -> FileStatus
  /// What a name stands for, a link for itself.
  func status(of name: String, in folder: Descriptor) throws(SystemError) -> FileStatus

  /// Gives a file another name or place; what had that name before is gone.
  func rename(
    _ name: String, in folder: Descriptor, to newName: String, in newFolder: Descriptor
  ) throws(SystemError)
  /// Gives each of two files of a folder the name of the other, at once.
  ///
  /// Nothing that has either name is lost, whatever another program has put there. Some disks
  /// cannot, and say so with an error that is ``SystemError/isUnsupported``.
  func exchange(
    _ name: String, with other: String, in folder: Descriptor
  ) throws(SystemError)
  /// Gives a file a second name; fails when that is taken.
  func link(
    _ name: String, in folder: Descriptor, to newName: String, in newFolder: Descriptor
  ) throws(SystemError)
  /// Removes a name.
  func remove(_ name: String, in folder: Descriptor) throws(SystemError)
  /// Removes a folder, which must be empty.
  func removeFolder(_ name: String, in folder: Descriptor) throws(SystemError)
}

extension FileSystem {
  /// Refuses, as a disk does that cannot.
  ///
  /// - Throws: ``SystemError`` that is ``SystemError/isUnsupported``, always.
  package func exchange(
    _ name: String, with other: String, in folder: Descriptor
  ) throws(SystemError) {
    throw SystemError(code: ENOSYS, operation: .rename, file: name)
  }
}
