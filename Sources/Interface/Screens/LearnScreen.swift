import Learn
import SafeText

/// The topics to read, how far each was read, and a search in all of them.
struct LearnScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case read
    case find, search, leaveField, all
    case nextHit(Int)
    case type(TextField.Edit)
  }

  let name = "learn"
  /// Whether a topic was chosen since the screen was opened, so that none need be offered.
  private(set) var hasMoved = false
  /// What is being typed to look for.
  private(set) var field: TextField?
  /// What was found; `nil` while all topics are shown.
  private(set) var found: FoundTopics?

  /// Opens the list with the topic chosen that was read last, that fits the week, or that is the
  /// first one not read.
  init(in session: inout Session) {
    guard session.learn.chosen == nil else { return }
    let topics = session.topics.topics
    let topic = session.fittingTopic ?? topics.first { session.mark(of: $0) == .unread }
    session.learn.chosen = (topic ?? topics.first)?.id
  }

  /// The topics that are shown.
  func topics(in session: Session) -> [Topic] {
    found?.hits.map(\.topic) ?? session.topics.topics
  }

  /// The index of the chosen one.
  func index(in session: Session) -> Int {
    topics(in: session).firstIndex { $0.id == session.learn.chosen } ?? 0
  }

  /// The chosen one; `nil` only if there are no topics at all.
  func topic(in session: Session) -> Topic? {
    let topics = topics(in: session)
    return topics.isEmpty ? nil : topics[index(in: session)]
  }

  /// The cells for an excerpt.
  static func excerptCells(layout: Layout) -> Int { layout.width - 2 }

  // MARK: Keys

  var isTextField: Bool { field != nil }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    if field != nil {
      return KeyBinding.searchField(
        "find this in all texts", search: .search, leave: .leaveField
      ) { .type($0) }
    }
    let read = KeyBinding<Command>(
      .enter, does: .read, hint: KeyHint("Enter", "read"),
      help: KeyHint("Enter", "read the chosen text"))
    let find = KeyBinding<Command>(
      .character("/"), does: .find, hint: KeyHint("/", "find in all texts"),
      help: KeyHint("/", "find in all texts"))
    let all = KeyBinding<Command>(
      .escape, .character("q"), does: .all, hint: KeyHint("Esc", "all texts"),
      help: KeyHint("Esc q", "back to all texts"))
    return [read] + (found == nil ? [find] : KeyBinding.hits { .nextHit($0) } + [find, all])
      + KeyBinding.list("choose a text") { .move($0) }
  }

  // MARK: Doing

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move): choose(move, in: &session)
    case .read:
      guard let topic = topic(in: session) else { return .stay() }
      hasMoved = true
      return .open(ReaderScreen(topic: topic, search: found?.search, in: &session))
    case .find: field = TextField(found?.search.text ?? "")
    case .search: return find(in: &session)
    case .leaveField: field = nil
    case .all: found = nil
    case .nextHit(let direction): return move(toHit: direction, in: &session)
    case .type(let edit): field?.apply(edit)
    }
    return .stay()
  }

  mutating func type(_ text: String, in session: inout Session) -> Transition {
    field?.insert(text.replacing("\n", with: " "))
    return .stay()
  }

  private mutating func choose(_ move: RowChoice.Move, in session: inout Session) {
    let topics = topics(in: session)
    guard !topics.isEmpty else { return }
    var choice = RowChoice(index(in: session))
    choice.move(move, count: topics.count)
    session.learn.chosen = topics[choice.index].id
    hasMoved = true
  }

  private mutating func find(in session: inout Session) -> Transition {
    let search = TopicSearch(typed: field)
    field = nil
    found = nil
    guard let search else { return .stay() }
    let cells = Self.excerptCells(layout: session.layout)
    let found = FoundTopics(search, cells: cells, in: session.topics)
    guard !found.hits.isEmpty else { return .stay(message: LearnWording.nothingFound(search)) }
    self.found = found
    session.learn.chosen = topic(in: session)?.id
    hasMoved = true
    return .stay()
  }

  /// Goes to the next topic that was found; after the last one it begins again at the other end.
  private mutating func move(toHit direction: Int, in session: inout Session) -> Transition {
    let (index, count) = (index(in: session), topics(in: session).count)
    let next = index + direction
    choose(.to((next + count) % max(count, 1)), in: &session)
    guard !(0..<count).contains(next) else { return .stay() }
    return .stay(
      message: count == 1
        ? "No other text has it." : "From the \(direction > 0 ? "first" : "last") text on again.")
  }
}

/// The topics in which words were found, with excerpts of a width.
struct FoundTopics: Sendable {
  /// What was looked for.
  let search: TopicSearch
  /// The most cells of an excerpt.
  let cells: Int
  /// What was found, in the order of the topics.
  let hits: [TopicHit]

  init(_ search: TopicSearch, cells: Int, in library: TopicLibrary) {
    self.search = search
    self.cells = cells
    hits = library.topics.compactMap { search.hit(in: $0, excerpt: cells) }
  }

  /// The same for another width.
  func fitting(_ cells: Int, in library: TopicLibrary) -> FoundTopics {
    cells == self.cells ? self : FoundTopics(search, cells: cells, in: library)
  }
}
