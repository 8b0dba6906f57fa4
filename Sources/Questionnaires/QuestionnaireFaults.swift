/// What keeps a questionnaire's file from being used: every fault, each a sentence with its line.
package struct QuestionnaireFaults: Error, Sendable, Equatable, CustomStringConvertible {
  /// The faults, in the order of the file's lines.
  package let sentences: [String]

  /// All sentences, each on a line of its own.
  package var description: String { sentences.joined(separator: "\n") }
}
