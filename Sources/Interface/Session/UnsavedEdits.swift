import Questionnaires

/// What was begun and not saved, on saved check-ins by their ids; kept until the program ends, so
/// that going back loses nothing.
struct UnsavedEdits: Sendable {
  /// Notes.
  var notes: [String: String] = [:]
  /// Answers.
  var answers: [String: Administration] = [:]
  /// One thing that used to matter, which belongs to no check-in yet.
  var oneThing = ""
}
