import Resources
import SafeText
import StrictJSON

/// Reads the guide to one exercise and checks what the screens rely on.
struct ExerciseReader {
  /// Far above any guide; a larger file is something else.
  static let mostBytes = 1 << 14
  /// The most cells of a title, so that it fits the header of a narrow screen.
  static let mostTitleCells = 36
  /// The most characters of a paragraph or of what helps with a step.
  static let mostCharacters = 160
  /// The most characters of what a step asks for.
  static let mostStepCharacters = 72

  var reader = ContentReader()

  /// Reads the guide.
  mutating func guide(_ root: ContentNode, in file: Resource) -> ExerciseGuide {
    reader.requireFormat("gamut-exercise", of: root)
    reader.allowFields(
      ["format", "version", "id", "title", "opening", "steps", "closing"], of: root)
    let exercise = reader.choice("id", of: root, among: Exercise.self)
    if let exercise, let node = root["id"], file.path != "Exercises/\(exercise.rawValue).json" {
      reader.fault(
        "The file must be named after its id, Exercises/\(exercise.rawValue).json.", at: node)
    }
    return ExerciseGuide(
      exercise: exercise ?? .noticing, title: title(of: root),
      opening: paragraphs("opening", of: root, count: 1...3),
      steps: reader.list("steps", of: root, count: 1...12).map { step($0) },
      closing: paragraphs("closing", of: root, count: 0...3))
  }

  private mutating func title(of root: ContentNode) -> String {
    let title = reader.text("title", of: root)
    if title.cellWidth > Self.mostTitleCells, let member = root["title"] {
      reader.fault("\"title\" must take at most \(Self.mostTitleCells) cells.", at: member)
    }
    return title
  }

  private mutating func paragraphs(
    _ key: String, of root: ContentNode, count: ClosedRange<Int>
  ) -> [String] {
    reader.texts(key, of: root, count: count).map { paragraph in
      if paragraph.text.count > Self.mostCharacters {
        reader.fault(
          "A paragraph must have at most \(Self.mostCharacters) characters.", at: paragraph.node)
      }
      return paragraph.text
    }
  }

  private mutating func step(_ node: ContentNode) -> ExerciseGuide.Step {
    reader.allowFields(["text", "detail", "seconds"], of: node)
    return ExerciseGuide.Step(
      text: reader.text("text", of: node, atMost: Self.mostStepCharacters),
      detail: node["detail"] == nil
        ? "" : reader.text("detail", of: node, atMost: Self.mostCharacters),
      seconds: reader.optionalInteger("seconds", of: node, in: 5...120))
  }
}
