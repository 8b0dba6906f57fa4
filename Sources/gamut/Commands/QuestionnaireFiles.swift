import ArgumentParser
import Glibc
import Questionnaires
import SafeText
import Sentences

extension QuestionnaireCommand {
  /// Reads a file that the person names, `-` for standard input.
  ///
  /// - Parameter path: The path.
  /// - Returns: What it holds.
  /// - Throws: Exit status 1, after a sentence on standard error, when it cannot be read.
  static func bytes(of path: String) throws -> [UInt8] {
    let file = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while file >= 0, bytes.count <= 1 << 20 {
      let count = unsafe read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { break }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
    let reason =
      bytes.count > 1 << 20
      ? "it is longer than a questionnaire" : unsafe String(cString: strerror(errno))
    Output.complain("'\(path.printable)' cannot be read: \(reason).")
    throw ExitCode.failure
  }

  /// Tells every fault of a questionnaire's file.
  struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the file of a questionnaire, and explain every fault with its line.")

    @Argument(help: "The file; - for standard input.")
    var file: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let bytes = try QuestionnaireCommand.bytes(of: file)
      let questionnaire: Questionnaire
      do throws(QuestionnaireFaults) {
        questionnaire = try QuestionnaireReader.read(bytes)
      } catch {
        let count = Wording.count(error.sentences.count, "fault")
        let lines = error.sentences.map { "  \($0)" } + ["\(count). Nothing was changed."]
        Output.complain(lines.joined(separator: "\n").printableLines)
        throw ExitCode.failure
      }
      let unknown = QuestionnaireReader.unknownFields(in: bytes)
      for sentence in unknown { Output.complain("  \(sentence)".printableLines) }
      if try QuestionnaireLibrary.builtIn().questionnaire(questionnaire.id) != nil {
        Output.complain(
          "  The id \"\(questionnaire.id)\" is that of a built-in questionnaire, so this file would "
            + "be passed over. Give it another one.")
        throw ExitCode.failure
      }
      try Output.write(
        "\(questionnaire.title), version \(questionnaire.version): "
          + "\(Wording.count(questionnaire.items.count, "question")), no fault.")
    }
  }

  /// Turns a FHIR Questionnaire into the file of a questionnaire.
  struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the file of a questionnaire from a FHIR R4 Questionnaire.",
      discussion: """
        Choice items with ordinal values are carried over. What could not be carried over, and what \
        must be looked at, is told on standard error.
        """)

    @Argument(help: "The file with the Questionnaire as JSON; - for standard input.")
    var file: String

    @OptionGroup var destination: OutputOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let bytes = try QuestionnaireCommand.bytes(of: file)
      let converted: FHIRQuestionnaire.Converted
      do throws(QuestionnaireFaults) {
        converted = try FHIRQuestionnaire.convert(bytes)
      } catch {
        Output.complain("It cannot be converted:")
        for sentence in error.sentences { Output.complain("  \(sentence)".printableLines) }
        throw ExitCode.failure
      }
      for note in converted.notes { Output.complain(note.printable) }
      let count = Wording.count(converted.questionnaire.items.count, "question")
      try destination.deliver(Array(converted.text.utf8), confirmation: count, options: options)
    }
  }
}

extension String {
  /// The text with everything escaped that could steer a terminal, but for its line ends.
  fileprivate var printableLines: String { displayable(keepingNewlines: true) }
}
