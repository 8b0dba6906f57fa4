import Learn
import Preferences
import SafeText
import Sentences

/// One topic to read, page by page, at whatever width.
struct ReaderScreen: Screen {
  enum Command: Sendable {
    case page(Int)
    case line(Int)
    case first, last
    case enter, topic(Int), way(Int)
    case find, search, leaveField
    case nextHit(Int)
    case type(TextField.Edit)
    case sources, leave
  }

  let name = "reader"
  private(set) var topic: Topic
  /// Where in the topic the first line is that is seen.
  private(set) var place = TopicPlace(block: 0, offset: 0)
  /// What is being typed to look for.
  private(set) var field: TextField?
  /// What is looked for.
  private(set) var search: TopicSearch?
  /// The hit that the cursor is on.
  private(set) var hit: TopicPlace?
  /// The lines and pages for one room, kept because every key and every picture asks for them.
  private var kept: ReaderText

  /// Opens a topic where it was left, or at the first hit of a search.
  ///
  /// - Parameters:
  ///   - topic: The topic.
  ///   - search: What was looked for; `nil` for nothing.
  ///   - session: What is known, and learns that the topic was opened.
  init(topic: Topic, search: TopicSearch? = nil, in session: inout Session) {
    self.topic = topic
    kept = ReaderText(topic, in: session, layout: session.layout)
    open(topic, in: &session)
    guard let search, let first = search.places(in: topic).first else { return }
    self.search = search
    show(first, in: session)
    keep(in: &session)
  }

  /// The lines and pages of the topic.
  func text(in session: Session, layout: Layout) -> ReaderText {
    kept.isOf(topic, layout: layout) ? kept : ReaderText(topic, in: session, layout: layout)
  }

  /// The first line that is seen: the one at the place, unless a hit would not be seen from there.
  func top(of text: ReaderText) -> Int {
    let top = text.line(at: place)
    guard let hit else { return top }
    return text.top(showing: text.line(holding: hit), from: top)
  }

  private mutating func open(_ topic: Topic, in session: inout Session) {
    self.topic = topic
    kept = text(in: session, layout: session.layout)
    let progress = session.reading.topics[topic.id]
    place = TopicPlace(block: progress?.block ?? 0, offset: progress?.offset ?? 0)
    hit = nil
    session.learn.chosen = topic.id
    keep(in: &session)
  }

  // MARK: Doing

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    let text = text(in: session, layout: session.layout)
    kept = text
    let top = top(of: text)
    switch command {
    case .page(let direction):
      move(to: direction > 0 ? text.page(after: top) : text.page(before: top), of: text)
    case .line(let direction): move(to: text.line(beside: top, direction), of: text)
    case .first: move(to: 0, of: text)
    case .last: move(to: text.isAtEnd(top) ? top : text.pages.last ?? 0, of: text)
    case .enter where text.isAtEnd(top): return turn(to: 1, in: &session, from: text)
    case .enter: move(to: text.page(after: top), of: text)
    case .topic(let distance): return turn(to: distance, in: &session, from: text)
    case .way(let number): return take(text.ways[number - 1], in: &session)
    case .find: field = TextField(search?.text ?? "")
    case .search: return find(in: &session)
    case .leaveField: field = nil
    case .nextHit(let direction): return move(toHit: direction, in: &session)
    case .type(let edit): field?.apply(edit)
    case .sources:
      return .open(SourcesScreen(topic: topic, citedIn: text.lines[text.visible(from: top)]))
    case .leave:
      keep(in: &session, isLeaving: true)
      return .back()
    }
    keep(in: &session, before: text.page(top))
    return .stay()
  }

  mutating func type(_ text: String, in session: inout Session) -> Transition {
    field?.insert(text.replacing("\n", with: " "))
    return .stay()
  }

  private mutating func move(to line: Int, of text: ReaderText) {
    guard text.lines.indices.contains(line) else { return }
    place = text.lines[line].place
    hit = nil
  }

  /// Goes to the topic before or after this one; Esc still leads back to where the reader came from.
  private mutating func turn(
    to distance: Int, in session: inout Session, from text: ReaderText
  ) -> Transition {
    keep(in: &session, isLeaving: true)
    guard let next = session.topics.topic(after: topic, by: distance) else {
      return .stay(message: "This is the \(distance > 0 ? "last" : "first") text.")
    }
    open(next, in: &session)
    return .stay()
  }

  private mutating func take(_ way: ReaderWay, in session: inout Session) -> Transition {
    keep(in: &session, isLeaving: true)
    switch way {
    case .related(let topic): return .open(ReaderScreen(topic: topic, in: &session))
    case .exercise(let guide): return .open(guide.screen(in: session))
    }
  }

  // MARK: Finding

  private mutating func find(in session: inout Session) -> Transition {
    search = TopicSearch(typed: field)
    field = nil
    hit = nil
    guard let search else { return .stay() }
    let places = search.places(in: topic)
    guard let first = places.first else {
      self.search = nil
      return .stay(message: LearnWording.nothingFound(search, here: topic, in: session.topics))
    }
    show(places.first { $0 >= place } ?? first, in: session)
    keep(in: &session)
    return .stay()
  }

  /// Goes to the next hit; after the last one it begins again at the other end.
  private mutating func move(toHit direction: Int, in session: inout Session) -> Transition {
    let places = search?.places(in: topic) ?? []
    guard let first = places.first, let last = places.last else { return .stay() }
    let here = hit ?? place
    let next =
      direction > 0
      ? places.first { $0 > here || (hit == nil && $0 == here) } : places.last { $0 < here }
    show(next ?? (direction > 0 ? first : last), in: session)
    keep(in: &session)
    guard next == nil else { return .stay() }
    return .stay(
      message: places.count == 1
        ? "This is the only hit." : "From the \(direction > 0 ? "first" : "last") hit on again.")
  }

  /// Puts the cursor on a hit, and turns to its page where it is not seen yet.
  private mutating func show(_ hit: TopicPlace, in session: Session) {
    self.hit = hit
    let text = text(in: session, layout: session.layout)
    place = text.lines[top(of: text)].place
  }

  // MARK: Remembering

  /// Keeps how far the topic was read: in memory and, when a page was turned, on the disk.
  ///
  /// - Parameters:
  ///   - session: Where it is kept.
  ///   - page: The number of the page that was seen before; `nil` when the page may be another.
  ///   - isLeaving: Whether the topic is left, so that each line counts.
  private func keep(in session: inout Session, before page: Int? = nil, isLeaving: Bool = false) {
    let text = text(in: session, layout: session.layout)
    let top = top(of: text)
    let earlier = session.reading.topics[topic.id]
    let isRead = earlier?.isRead == true || text.showsEnd(top)
    guard earlier != nil || isRead || text.page(top) > 1 else { return }
    guard page != text.page(top) || isLeaving || earlier?.isRead != isRead else { return }
    // Who has read to the end begins again at the beginning.
    let kept = text.isAtEnd(top) ? TopicPlace(block: 0, offset: 0) : text.lines[top].place
    session.note(
      Reading.Progress(block: kept.block, offset: kept.offset, isRead: isRead), in: topic)
  }
}
