/// A file that a person makes to hand on.
package struct Handout: Sendable, Equatable {
  /// The name without its ending, such as `gamut-2026-11-27`; where it is taken, a number follows.
  package var name: String
  /// The ending without its dot.
  package var fileExtension: String
  /// What the file shall hold.
  package var text: String
}

/// How writing a file for somebody else went.
package enum HandoutReport: Sendable, Equatable {
  /// It is on the disk, at a path as it is shown to the person.
  case written(path: String)
  /// It is not there; the sentence says why, and what to do.
  case failed(sentence: String)

  /// What the message line says.
  package var sentence: String {
    switch self {
    case .written(let path): "Written: \(path). Only you can read it."
    case .failed(let sentence): sentence
    }
  }
}
