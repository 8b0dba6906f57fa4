/// Another version of the history that lies beside it, as tools that synchronise folders leave one
/// when two computers have saved at once.
package struct ConflictCopy: Sendable, Equatable {
  /// What the copy holds.
  package enum Content: Sendable, Equatable {
    /// A history that can be joined.
    case history(HistoryDocument)
    /// A history of a newer gamut.
    case newer
    /// Something that cannot be read, with the reason as the end of a sentence.
    case unreadable(String)
  }

  /// The name of the file.
  package let name: String
  /// The folder in which it lies, beside the history.
  package let folder: String
  /// What it holds.
  package let content: Content

  /// The path of the file.
  package var path: String { DataFolder(path: folder).path(of: name) }

  /// What the person should know of it, as sentences that hold its name as it is.
  ///
  /// - Parameter document: The history beside which it lies.
  /// - Returns: The notice; `nil` when the history holds all of it already.
  package func notice(beside document: HistoryDocument) -> String? {
    switch content {
    case .history(let copy):
      let joined = HistoryImport(copy, into: document)
      guard joined.hasChanges else { return nil }
      let count =
        joined.checkIns.new + joined.checkIns.changed + joined.events.new + joined.events.changed
      let records = count == 1 ? "1 record" : "\(count) records"
      return "Another version of your history lies beside it, with \(records) that yours lacks or "
        + "has in an older form. To join them: gamut import '\(path)'"
    case .newer:
      return "\(name) beside your history was written by a newer gamut, and only that one can join "
        + "it. Nothing was changed."
    case .unreadable(let reason):
      return "\(name) beside your history looks like another version of it and cannot be read "
        + "(\(reason)). It was left as it is."
    }
  }
}
