/// What opening the history brought.
package struct OpenedHistory: Sendable, Equatable {
  /// Whether the history can be saved.
  package enum Access: Sendable, Equatable {
    /// It can, as far as is known without trying.
    case writable
    /// It cannot, for the reason of the sentence.
    case readOnly(String)
  }

  /// The history; empty on the first run, and when nothing can be read.
  package var document = HistoryDocument()
  /// Whether it can be saved.
  package var access = Access.writable
  /// What the person should know besides, each a whole sentence or two.
  package var notices: [String] = []
  /// Whether there has never been a history here.
  package var isFirstRun = false
  /// Whether a history is or was here and nothing of it can be read.
  package var isNothingReadable = false

  /// Makes the outcome of an opening.
  package init(document: HistoryDocument = HistoryDocument()) {
    self.document = document
  }

  /// The sentence that says why nothing can be saved, if that is so.
  package var readOnlyReason: String? {
    guard case .readOnly(let sentence) = access else { return nil }
    return sentence
  }
}
