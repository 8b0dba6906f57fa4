import CivilTime
import Learn
import SafeText

/// The sources of a topic, and what each of them stands for in it.
struct SourcesScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case close
  }

  let name = "sources"
  private let topic: Topic
  /// The number of the first source that the page cites from which this was opened.
  private let first: Int
  /// How far it is scrolled; `nil` before the first key, while it begins with that source.
  private var scroll: ScrollOffset?
  /// The cells between the number of a source and its words.
  private static let indent = 5

  /// - Parameters:
  ///   - topic: The topic.
  ///   - lines: The lines that are seen of it.
  init(topic: Topic, citedIn lines: some Sequence<ReaderLine>) {
    self.topic = topic
    let text = lines.map { line in
      if case .topic(let own) = line.content { own.text } else { "" }
    }
    first =
      topic.sources.indices.map { $0 + 1 }
      .first { number in text.contains { $0.contains("[\(number)]") } } ?? 1
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let layout = session.layout
    let isLong = ScrollOffset.isNeeded(count: rows(layout: layout).count, in: layout)
    return KeyBinding.list(isLong ? "scroll" : nil, hint: isLong ? "scroll" : nil) { .move($0) } + [
      KeyBinding(
        .character(" "), does: .move(.by(8)), help: isLong ? KeyHint("Space", "read on") : nil),
      KeyBinding(.character("b"), does: .move(.by(-8))),
      KeyBinding(
        .character("r"), .enter, does: .close, help: KeyHint("r Enter", "back to the text")),
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    guard case .move(let move) = command else { return .back() }
    let layout = session.layout
    var scroll = offset(layout: layout)
    scroll.move(move, count: rows(layout: layout).count, in: layout)
    self.scroll = scroll
    return .stay()
  }

  private func offset(layout: Layout) -> ScrollOffset {
    if let scroll { return scroll }
    var scroll = ScrollOffset()
    let blocks = blocks(layout: layout)
    let before = blocks.prefix(first - 1).map(\.count).reduce(0, +)
    scroll.move(.to(before), count: rows(layout: layout).count, in: layout)
    return scroll
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Sources: \(topic.title)", "Sources"])
    page.place = [topic.sources.count == 1 ? "1 source" : "\(topic.sources.count) sources", ""]
    page.rows = rows(layout: layout)
    page.scroll = offset(layout: layout).row
    return page
  }

  private func rows(layout: Layout) -> [Row] {
    let width = min(layout.width, TopicLayout.mostCells)
    let checked = "Last held against these sources on \(topic.checked.longForm)."
    var rows = blocks(layout: layout).flatMap(\.self) + Row.wrapped(checked, to: width)
    for index in rows.indices { rows[index].scrolls = true }
    return rows
  }

  /// The rows of each source, the blank one after it included.
  private func blocks(layout: Layout) -> [[Row]] {
    let width = min(layout.width, TopicLayout.mostCells) - Self.indent
    return topic.sources.enumerated().map { index, source in
      var texts = [source.reference]
      texts += [source.address, source.note].compactMap(\.self).filter { !$0.isEmpty }
      texts += topic.claims(citing: index + 1).map { claim in
        "For “\(claim.text.beginning(toCells: width - 10))” \(claim.evidence.sentence)"
      }
      var rows = texts.flatMap { $0.wrapped(toCells: width) }.map {
        Row(spans: [Span($0, column: Self.indent)])
      }
      rows[0].spans.insert(Span("[\(index + 1)]", role: .key), at: 0)
      return rows + [.text("")]
    }
  }
}

extension String {
  /// The first words, as many as fit, with dots where there are more.
  fileprivate func beginning(toCells limit: Int) -> String {
    let lines = wrapped(toCells: limit)
    return (lines.first ?? "") + (lines.count > 1 ? " ..." : "")
  }
}
