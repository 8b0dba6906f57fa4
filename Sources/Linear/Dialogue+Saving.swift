import History
import Interface

extension Dialogue {
  /// What came of effects that were carried out.
  struct Report {
    /// How saving went; `nil` when nothing was saved.
    var save: SaveReport?
    /// How writing a file went; `nil` when none was written.
    var written: HandoutReport?
    /// Why the history cannot be saved, as a sentence; `nil` when it can or was not tried.
    var refusal: String?
  }

  /// Has everything done that was asked for, and says what went wrong.
  ///
  /// - Returns: What came of it.
  /// - Throws: How the conversation ended, if it did.
  mutating func settle() throws(End) -> Report {
    var report = Report()
    while case let effects = session.takeRequests(), !effects.isEmpty {
      for event in effects.flatMap({ carryOut($0, session.history) }) {
        switch event {
        case .saved(let save):
          if let document = save.document { session.history = document }
          report.save = save
        case .written(let written): report.written = written
        case .refused(let sentence): report.refusal = sentence
        case .troubled(let sentence): try say(sentence)
        case .key, .paste, .resized, .elapsed: break
        }
      }
    }
    return report
  }

  /// Has a change of the history saved, and says how that went.
  ///
  /// - Parameter sentence: What is said when it is saved.
  /// - Returns: Whether it is.
  /// - Throws: How the conversation ended, if it did.
  mutating func save(saying sentence: String) throws(End) -> Bool {
    switch try settle().save {
    case nil: return false
    case .saved: try say(sentence)
    case .notConfirmed(_, let doubt): try say(doubt)
    case .failed(let reason):
      try say(reason)
      return false
    }
    return true
  }

  /// Says why nothing can be saved, where that is so.
  ///
  /// - Returns: Whether the history may be written to.
  /// - Throws: How the conversation ended, if it did.
  func checkAccess() throws(End) -> Bool {
    guard case .readOnly(let sentence) = session.access else { return true }
    try say(sentence)
    return false
  }
}
