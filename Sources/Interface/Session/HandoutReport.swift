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
