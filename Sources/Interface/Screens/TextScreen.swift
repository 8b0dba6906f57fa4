import SafeText

/// A page to read, which scrolls where it does not fit.
struct TextScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
  }

  let name: String
  let title: String
  /// The paragraphs; one that begins with `# ` is a heading.
  let paragraphs: [String]
  private var scroll = ScrollOffset()

  init(name: String, title: String, paragraphs: [String]) {
    self.name = name
    self.title = title
    self.paragraphs = paragraphs
  }

  /// How the score is worked out.
  static let howItIsWorkedOut = TextScreen(page: "how-it-is-worked-out")

  /// How change is told, how often chance does the same, and what cannot be known.
  static let howChangeIsWorkedOut = TextScreen(page: "how-change-is-worked-out")

  /// A page of `Resources/Pages/`, whose first line is its title.
  init(page: String) {
    let blocks = BuiltInPage.paragraphs(of: page)
    self.init(name: "page", title: blocks.first ?? "", paragraphs: Array(blocks.dropFirst()))
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let layout = session.layout
    let isLong = ScrollOffset.isNeeded(count: rows(layout: layout).count, in: layout)
    return KeyBinding.list(isLong ? "scroll" : nil, hint: isLong ? "scroll" : nil) { .move($0) } + [
      KeyBinding(
        .character(" "), does: .move(.by(8)), help: isLong ? KeyHint("Space", "read on") : nil)
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    guard case .move(let move) = command else { return .stay() }
    scroll.move(move, count: rows(layout: session.layout).count, in: session.layout)
    return .stay()
  }

  private func rows(layout: Layout) -> [Row] {
    var rows: [Row] = []
    for paragraph in paragraphs {
      let isHeading = paragraph.hasPrefix("# ")
      let text = isHeading ? String(paragraph.dropFirst(2)) : paragraph
      rows += Row.wrapped(text, to: min(layout.width, 64), isHeading ? .title : .text)
      rows.append(.text(""))
    }
    for index in rows.indices { rows[index].scrolls = true }
    return Array(rows.dropLast())
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: [title])
    page.rows = rows(layout: layout)
    page.scroll = scroll.row
    return page
  }
}
