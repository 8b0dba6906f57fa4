/// Why a file was not handed out, told to the person who asked for it.
package struct OutputRefusal: Error, Sendable, Equatable {
  /// What it means for the caller.
  package enum Cause: Sendable {
    /// There is a file of that name; it gives way only when the person says so.
    case exists
    /// Nothing was written, and what was there is unchanged.
    case notWritten
    /// The file is in its place, but the disk did not confirm it.
    case notConfirmed
  }

  /// What it means for the caller.
  package let cause: Cause
  /// What happened and what to do, in whole sentences; it holds names as they are, so it must be
  /// made displayable.
  package let sentence: String

  private init(_ cause: Cause, _ sentence: String) {
    self.cause = cause
    self.sentence = sentence
  }

  static func exists(_ path: String) -> OutputRefusal {
    OutputRefusal(
      .exists, "Not written: there is a file \(path) already, and it was left as it is.")
  }

  static let isNameless = OutputRefusal(.notWritten, "Not written: the file has no name. Give one.")

  static func isFolder(_ path: String) -> OutputRefusal {
    OutputRefusal(.notWritten, "Not written: \(path) is a folder. Name a file in it.")
  }

  static func isNoFile(_ path: String) -> OutputRefusal {
    OutputRefusal(
      .notWritten, "Not written: \(path) is there and is no ordinary file. Name another.")
  }

  static func isGuarded(_ path: String) -> OutputRefusal {
    OutputRefusal(
      .notWritten,
      "Not written: \(path) lies where gamut keeps your history, which nothing else may overwrite. "
        + "Name another place.")
  }

  static func noFolder(_ path: String, _ error: SystemError, folder: String) -> OutputRefusal {
    if error.isMissing {
      return OutputRefusal(
        .notWritten,
        "Not written: for \(path) there is no folder \(folder). Create it, or name another place.")
    }
    return OutputRefusal(
      .notWritten,
      "Not written: the folder \(folder) cannot be opened: \(error.reason). Name another place.")
  }

  static func notWritten(_ path: String, _ error: SystemError, in folder: String) -> OutputRefusal {
    OutputRefusal(
      .notWritten,
      "Not written: \(path) cannot be written in \(folder): \(error.reason). Nothing of it was left "
        + "there.\(advice(error))")
  }

  static func notConfirmed(_ path: String, _ error: SystemError) -> OutputRefusal {
    OutputRefusal(
      .notConfirmed,
      "\(path) was written, but the disk did not confirm it: \(error.reason). It may be gone after "
        + "a power cut. Write it once more.")
  }

  private static func advice(_ error: SystemError) -> String {
    error.isForbidden ? " Name another place." : error.advice
  }
}
