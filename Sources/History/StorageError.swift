import Files

/// Why something could not be kept or read, told to the person whose data it is.
package struct StorageError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What it means for the caller.
  package enum Cause: Sendable {
    /// The history is read-only, or nothing can be read from it.
    case readOnly
    /// Another program kept the folder busy; the same may succeed a moment later.
    case busy
    /// The disk or the system refused.
    case refused
    /// Saving would have lost records, or would have written what reads differently.
    case unsound
    /// What was asked for does not exist.
    case notFound
  }

  /// What it means for the caller.
  package let cause: Cause
  /// What happened, what it means for the data, and what to do; one or more whole sentences.
  package let sentence: String

  /// Makes an error.
  package init(_ cause: Cause, _ sentence: String) {
    self.cause = cause
    self.sentence = sentence
  }

  /// The sentence, as it is shown.
  package var description: String { sentence }

  /// A refusal of the system after which the history is as it was.
  init(_ error: SystemError) {
    self.init(
      error.isForbidden ? .readOnly : .refused,
      "Not saved: \(error). Your history is as it was before.\(error.advice)")
  }
}
