/// What saving brought.
package struct SaveOutcome: Sendable, Equatable {
  /// How sure it is that the history is kept.
  package enum Confirmation: Sendable, Equatable {
    /// The disk has confirmed it.
    case saved
    /// It was written, but the disk did not confirm it; the sentence says what that means.
    case notConfirmed(String)
  }

  /// The history as it is kept now: the one that was to be saved, with whatever another program
  /// had changed in the file meanwhile.
  package var document: HistoryDocument
  /// How sure it is that it is kept.
  package var confirmation: Confirmation
  /// What the person should know besides, each a whole sentence or two.
  package var notices: [String]

  /// Makes the outcome of a save.
  package init(
    document: HistoryDocument, confirmation: Confirmation = .saved, notices: [String] = []
  ) {
    self.document = document
    self.confirmation = confirmation
    self.notices = notices
  }
}
