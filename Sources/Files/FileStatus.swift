/// What the file system tells of a file or folder without opening it.
package struct FileStatus: Sendable, Equatable {
  /// What kind of thing a name stands for.
  package enum Kind: Sendable {
    /// An ordinary file.
    case file
    /// A folder.
    case folder
    /// A symbolic link, which is told apart because none is ever followed by name.
    case link
    /// A pipe, socket or device.
    case other
  }

  /// What it is.
  package var kind: Kind
  /// The number of the disk.
  package var device: UInt64
  /// The number of the file on its disk.
  package var inode: UInt64
  /// The size in bytes.
  package var size: Int
  /// When the content last changed, in nanoseconds since 1970.
  package var modified: Int
  /// The permission bits, such as `0o600`.
  package var permissions: UInt32
  /// The number of the user whom it belongs to.
  package var owner: UInt32
  /// How many names the file has.
  package var links: Int

  /// Makes a status.
  package init(
    kind: Kind, device: UInt64, inode: UInt64, size: Int, modified: Int, permissions: UInt32,
    owner: UInt32, links: Int
  ) {
    self.kind = kind
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.permissions = permissions
    self.owner = owner
    self.links = links
  }

  /// Whether both name the same file, whatever has happened to its content.
  package func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }

  /// Whether both name the same file, and nothing has been written to it in between.
  package func isSameContent(as other: FileStatus) -> Bool {
    isSameFile(as: other) && size == other.size && modified == other.modified
  }
}
