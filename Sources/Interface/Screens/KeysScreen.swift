import SafeText

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
  /// What else the screen below has to tell, in paragraphs.
  private let remarks: [String]
  private var scroll = ScrollOffset()

  init(over screenName: String, hints: [KeyHint], remarks: [String] = [], isAtHome: Bool) {
    self.screenName = screenName
    self.hints = hints
    self.isAtHome = isAtHome
    self.remarks = remarks
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
    let layout = session.layout
    let isLong = ScrollOffset.isNeeded(count: rows(layout: layout).count, in: layout)
    return KeyBinding.list(nil, hint: isLong ? "scroll" : nil) { .move($0) } + [
      KeyBinding(.enter, .character("?"), .function(1), does: .close)
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move):
      let layout = session.layout
      scroll.move(move, count: rows(layout: layout).count, in: layout)
      return .stay()
    case .close: return .back()
    }
  }

  private func rows(layout: Layout) -> [Row] {
    var rows: [Row] = []
    let column = column(layout)
    if !hints.isEmpty {
      rows.append(.text("On this screen", .title))
      rows += hints.flatMap { self.rows(of: $0, from: column, layout: layout) }
      rows.append(.text(""))
    }
    if !remarks.isEmpty {
      rows.append(.text("In more words", .title))
      rows += remarks.flatMap { Row.wrapped($0, to: layout.width) + [.text("")] }
    }
    rows.append(.text("On every screen", .title))
    let ownKeys = Set(hints.map(\.keys))
    rows += everywhere.filter { !ownKeys.contains($0.keys) }
      .flatMap { self.rows(of: $0, from: column, layout: layout) }
    for index in rows.indices { rows[index].scrolls = true }
    return rows
  }

  /// Where the words begin: behind the longest keys, which are longer where arrows are words.
  private func column(_ layout: Layout) -> Int {
    let widths = (hints + everywhere).map { hint in
      (layout.isASCII ? hint.keys.asciiForm : hint.keys).cellWidth
    }
    return max(13, (widths.max() ?? 0) + 2)
  }

  private func rows(of hint: KeyHint, from column: Int, layout: Layout) -> [Row] {
    var rows = hint.label.wrapped(toCells: layout.width - column).map {
      Row(spans: [Span($0, column: column)])
    }
    rows[0].spans.insert(Span(hint.keys, role: .key), at: 0)
    return rows
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Keys: \(screenName)"])
    page.place = ["Esc closes"]
    page.rows = rows(layout: layout)
    page.scroll = scroll.row
    return page
  }
}
