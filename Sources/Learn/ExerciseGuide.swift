package import Resources

/// What is said on the screen while an exercise is done there.
package struct ExerciseGuide: Sendable, Equatable {
  /// One thing to do.
  package struct Step: Sendable, Equatable {
    /// What to do, in a few words.
    package var text: String
    /// What may help with it; may be empty.
    package var detail: String
    /// How long it stays before the next one comes by itself; `nil` where nothing does.
    package var seconds: Int?
  }

  /// The exercise.
  package var exercise: Exercise
  /// The title, at most 36 cells.
  package var title: String
  /// What there is to know before, a paragraph each.
  package var opening: [String]
  /// What to do, one after the other.
  package var steps: [Step]
  /// What is said at the end, a paragraph each; may be empty.
  package var closing: [String]
}

extension ExerciseGuide {
  /// Reads the guides that are built into the program.
  ///
  /// - Returns: The guides, in the order of their files.
  /// - Throws: ``ContentFaults``; a test holds that the built-in files have none.
  package static func builtIn() throws(ContentFaults) -> [ExerciseGuide] {
    var guides: [ExerciseGuide] = []
    for file in Resource.files(in: "Exercises") { guides.append(try read(file)) }
    return guides
  }

  /// The guides that are built into the program, read when they are first asked for.
  ///
  /// A test holds that the files have no fault. If one had, no exercise would be offered, and
  /// everything else would go on.
  package static let standard = (try? builtIn()) ?? []

  /// Reads a guide and checks what the screens rely on.
  ///
  /// - Parameter file: The file, named after the exercise.
  /// - Returns: The guide.
  /// - Throws: ``ContentFaults`` with every fault that was found.
  package static func read(_ file: Resource) throws(ContentFaults) -> ExerciseGuide {
    let document = try ContentFaults.document(in: file.bytes, atMost: ExerciseReader.mostBytes)
    var reader = ExerciseReader()
    let guide = reader.guide(document, in: file)
    try reader.reader.requireNoFault(in: file.bytes)
    return guide
  }
}
