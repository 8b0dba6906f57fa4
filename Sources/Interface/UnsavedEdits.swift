import Questionnaires

/// What was begun on saved check-ins and not saved, by their ids; kept until the program ends, so
/// that going back loses nothing.
struct UnsavedEdits: Sendable {
  /// Notes.
  var notes: [String: String] = [:]
  /// Answers.
  var answers: [String: Administration] = [:]
}
