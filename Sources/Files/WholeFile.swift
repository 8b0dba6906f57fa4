/// Why a whole file was not read.
package enum ReadingRefusal: Error, Equatable {
  /// The system refused.
  case system(SystemError)
  /// It is a folder, pipe, socket or device.
  case notAFile
  /// It is larger than gamut reads.
  case tooLarge(bytes: Int)

  /// The refusal as the end of a sentence that begins with the file.
  package var reason: String {
    switch self {
    case .system(let error): error.reason
    case .notAFile: "it is not an ordinary file"
    case .tooLarge(let bytes):
      "it has \(bytes >> 20) MB, far more than a history can have (at most 64 MB are read)"
    }
  }

  /// Whether there is no such file.
  package var isMissing: Bool {
    guard case .system(let error) = self else { return false }
    return error.isMissing
  }
}

/// A file with what was known of it when it was read.
package struct WholeFile: Sendable, Equatable {
  /// What it holds.
  package var bytes: [UInt8]
  /// What was known of it.
  package var status: FileStatus

  /// Makes a file that has been read or written.
  package init(bytes: [UInt8], status: FileStatus) {
    self.bytes = bytes
    self.status = status
  }
}
