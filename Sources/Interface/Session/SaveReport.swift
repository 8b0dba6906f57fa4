package import History

/// How saving a check-in went.
package enum SaveReport: Sendable, Equatable {
  /// It is on the disk; the document is what the history now holds.
  case saved(HistoryDocument)
  /// It is written, but the disk did not confirm; the sentence says what that means.
  case notConfirmed(HistoryDocument, sentence: String)
  /// It is not saved; the sentence says why, what is safe and what to do.
  case failed(sentence: String)
}

extension SaveReport {
  /// What the history holds now; `nil` when nothing was saved.
  package var document: HistoryDocument? {
    switch self {
    case .saved(let document), .notConfirmed(let document, _): document
    case .failed: nil
    }
  }
}
