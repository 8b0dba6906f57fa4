import Learn

/// A way on from a topic that has a number.
enum ReaderWay: Sendable {
  /// Something that can be done on the screen.
  case exercise(ExerciseGuide)
  /// A topic that goes well with this one.
  case related(Topic)

  /// What is said of it.
  var label: String {
    switch self {
    case .exercise(let guide): "Begin: \(guide.title)"
    case .related(let topic): topic.title
    }
  }
}
