/// The keys of the screen below, made from its live key table.
struct KeysScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case close
  }

  let name = "keys"
  private let screenName: String
  private let hints: [KeyHint]
  private let isAtHome: Bool
  private var scroll = ScrollOffset()

  init(over screenName: String, hints: [KeyHint], isAtHome: Bool) {
    self.screenName = screenName
    self.hints = hints
    self.isAtHome = isAtHome
  }

  private var everywhere: [KeyHint] {
    [
      KeyHint("? F1", "these keys"),
      KeyHint("! F2", "help now"),
      KeyHint("Home End", "first and last"),
      KeyHint("PgUp PgDn", "a page up or down"),
      isAtHome ? KeyHint("q Esc", "end gamut") : KeyHint("Esc q", "one step back, losing nothing"),
      KeyHint("Ctrl-L", "paint the screen again"),
      KeyHint("Ctrl-C", "end gamut; every answer is kept"),
      KeyHint("Ctrl-Z", "put gamut to sleep; fg wakes it"),
    ]
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    [
      KeyBinding(keys: .up, does: .move(.by(-1)), hint: KeyHint("↑ ↓", "scroll"))
    ] + KeyBinding.list { .move($0) } + [
      KeyBinding(.enter, .character("?"), .function(1), does: .close, hint: KeyHint("?", "close"))
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move):
      scroll.move(move, count: rows.count, in: session.layout)
      return .stay()
    case .close: return .back()
    }
  }

  private var rows: [Row] {
    var rows: [Row] = []
    if !hints.isEmpty {
      rows.append(.text("On this screen", .title))
      rows += hints.map(row)
      rows.append(.text(""))
    }
    rows.append(.text("On every screen", .title))
    let ownKeys = Set(hints.map(\.keys))
    rows += everywhere.filter { !ownKeys.contains($0.keys) }.map(row)
    for index in rows.indices { rows[index].scrolls = true }
    return rows
  }

  private func row(_ hint: KeyHint) -> Row {
    Row(spans: [Span(hint.keys, role: .key), Span(hint.label, column: 13)])
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Keys: \(screenName)"])
    page.rows = rows
    page.scroll = scroll.row
    return page
  }
}
