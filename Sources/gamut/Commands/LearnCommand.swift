import ArgumentParser
import CivilTime
import Learn
import SafeText

/// The topics as text.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Read about emotional blunting, with sources.",
    discussion: """
      Alone it lists the topics, each with the id to read it by. Information, no advice.

      gamut learn
      gamut learn how-common
      gamut learn --search tears funeral
      gamut learn how-common --search surveys
      """)

  @Argument(help: "The id of a topic.")
  var topic: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Find the topics that hold all of WORDS.", valueName: "words"))
  var search: [String] = []

  @OptionGroup var options: GlobalOptions

  private var sought: TopicSearch? { TopicSearch(search.joined(separator: " ")) }

  func validate() throws {
    guard search.isEmpty || sought != nil else {
      throw ValidationError("--search takes the words to look for.")
    }
  }

  func run() throws {
    let library = try TopicLibrary.builtIn()
    let width = min(Output.columns ?? TopicText.mostCells, TopicText.mostCells)
    let text = TopicText(library: library, width: width)
    let chosen = try topic.map { try Self.find($0, in: library) }
    let lines =
      switch (chosen, sought) {
      case (nil, nil): text.list
      case (let topic?, nil): text.whole(topic)
      case (nil, let search?): text.hits(of: search)
      case (let topic?, let search?): text.hits(of: search, in: topic)
      }
    let all = lines.joined(separator: "\n")
    try Output.write(options.ascii ? all.asciiForm : all)
  }

  /// Finds a topic by its id.
  private static func find(_ id: String, in library: TopicLibrary) throws -> Topic {
    if let topic = library.topic(id) { return topic }
    let nearest = library.suggestions(for: id).map(\.id)
    let advice =
      switch nearest.count {
      case 0: "gamut learn lists them all."
      case 1: "Did you mean \(nearest[0])? gamut learn lists them all."
      default: "Near it: \(nearest.joined(separator: ", ")). gamut learn lists them all."
      }
    Output.complain("There is no topic '\(id.printable.shortened(toCells: 64))'. \(advice)")
    throw ExitCode.failure
  }
}
