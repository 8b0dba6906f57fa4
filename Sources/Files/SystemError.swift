import Glibc

/// A refusal of the operating system: what was tried, with which file, and its reason.
package struct SystemError: Error, Sendable, Equatable {
  /// What was tried, in the words that follow `cannot be`.
  package enum Operation: String, Sendable {
    /// A file or folder was to be opened.
    case open = "opened"
    /// A new file or folder was to be made.
    case create = "created"
    /// Bytes were to be read.
    case read = "read"
    /// Bytes were to be written.
    case write = "written"
    /// What was written was to be brought to the disk.
    case synchronize = "brought safely to the disk"
    /// A descriptor was to be given back.
    case close = "closed"
    /// A finished file was to take its name.
    case rename = "put in its place"
    /// A file was to get a second name, by which it outlives the first.
    case link = "kept as a backup"
    /// A name was to be removed.
    case remove = "removed"
    /// The names in a folder were to be read.
    case list = "listed"
    /// Size, owner and the like were to be read.
    case status = "examined"
    /// Permissions were to be set.
    case protect = "made private"
    /// A lock was to be taken.
    case lock = "locked"
  }

  /// The number of the reason, as in `errno`.
  package let code: Int32
  /// What was tried.
  package let operation: Operation
  /// The name or path of the file or folder.
  package let file: String

  /// Makes an error.
  package init(code: Int32, operation: Operation, file: String) {
    self.code = code
    self.operation = operation
    self.file = file
  }

  /// The same refusal, told of a file whose name the operation did not know.
  package func about(_ file: String) -> SystemError {
    SystemError(code: code, operation: operation, file: file)
  }

  /// Whether the file or folder is not there.
  package var isMissing: Bool { code == ENOENT }

  /// Whether this person may not write there, now or ever.
  package var isForbidden: Bool { [EACCES, EPERM, EROFS].contains(code) }

  /// What the person can do about it, as a sentence after another; empty where nothing is known.
  package var advice: String {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: " Make some room and try again."
    case EACCES, EPERM: " chmod -R u+w on your folder may help."
    case EROFS: " Another folder can be named with --data."
    default: ""
    }
  }

  /// Whether the file system has no such operation at all.
  package var isUnsupported: Bool { [EINVAL, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(code) }

  /// Whether a hard link is impossible here, though a copy may be possible.
  package var forbidsLinks: Bool { [EPERM, EMLINK, EXDEV].contains(code) || isUnsupported }
}

extension SystemError: CustomStringConvertible {
  /// The error as a clause: `history.json cannot be written: the disk is full`.
  package var description: String { "\(file) cannot be \(operation.rawValue): \(reason)" }

  /// The reason in plain words.
  package var reason: String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "your share of the disk is used up"
    case EFBIG: "it would be larger than files may be here"
    case EROFS: "the disk is read-only"
    case EACCES, EPERM: "permission is denied"
    case EIO: "the disk reports an error"
    case ENOENT: "it does not exist"
    case EEXIST: "there is something of that name already"
    case ENOTDIR: "a part of its path is not a folder"
    case EISDIR: "it is a folder"
    case ELOOP: "it is a link, or its links lead in a circle"
    case ENAMETOOLONG: "its name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case ENOMEM: "there is not enough memory"
    case EBUSY: "it is in use"
    case EINTR: "it was interrupted"
    case ENXIO, ENODEV: "it is not a file that can be read"
    case ESTALE: "the connection to the disk was lost"
    case ENOLCK, ENOTSUP, ENOSYS, EINVAL: "this disk does not support it"
    default: "the system gives the reason number \(code)"
    }
  }
}
