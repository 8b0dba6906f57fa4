import Questionnaires
import SafeText

/// What gamut measures and what it is not, where the data is, and how to get help; shown once.
struct WelcomeScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case take(Int)
    case open
    case scroll(Int)
    case quit
  }

  let name = "welcome"
  private var choice = RowChoice()
  /// The first row of the text that is seen where it does not all fit.
  private var scroll = ScrollOffset()
  private static let entries = ["Begin the first check-in", "Look around first"]

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let layout = session.layout
    let isLong = ScrollOffset.isNeeded(
      count: solidRows(in: session, layout: layout), fixed: Self.entries.count, in: layout)
    return [
      KeyBinding(
        .character(" "), .pageDown, does: .scroll(4), hint: isLong ? KeyHint("Space", "more") : nil,
        help: isLong ? KeyHint("Space PgDn", "read on") : nil),
      KeyBinding(.pageUp, .backspace, does: .scroll(-4)),
      .digits(Self.entries.count, "choose", help: "choose an entry") { .take($0) },
      KeyBinding(
        keys: .up, does: .move(.by(-1)), hint: KeyHint("↑ ↓", "move"),
        help: KeyHint("↑ ↓ k j", "choose an entry")),
      KeyBinding(keys: .down, does: .move(.by(1))),
      KeyBinding(.home, does: .move(.first)),
      KeyBinding(.end, does: .move(.last)),
      .enter("open", help: "open the chosen entry", does: .open),
      KeyBinding(
        .character("q"), does: .quit, hint: KeyHint("q", "quit"), help: KeyHint("q", "end gamut")),
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move):
      choice.move(move, count: Self.entries.count)
      return .stay()
    case .scroll(let distance):
      let layout = session.layout
      let rows = solidRows(in: session, layout: layout)
      scroll.move(.by(distance), count: rows, fixed: Self.entries.count, in: layout)
      return .stay()
    case .quit: return .quit
    case .take(let index): choice.move(.to(index), count: Self.entries.count)
    case .open: break
    }
    guard choice.index == 0 else { return .back() }
    if case .readOnly(let sentence) = session.access { return .back(message: sentence) }
    guard let screen = CheckInScreen.begin(in: &session) else { return .back() }
    return .replace(screen)
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Welcome to gamut"])
    page.rows = text(in: session, layout: layout)
    page.scroll = scroll.row
    let part = EntryPart(of: Self.entries)
    page.rows += Self.entries.enumerated().map { index, entry in
      Row(spans: .entry(index, entry, chosen: index == choice.index ? part : nil))
    }
    return page
  }

  /// How many rows the text has where there is no height to spare.
  private func solidRows(in session: Session, layout: Layout) -> Int {
    text(in: session, layout: layout).count { $0.worth != .blank }
  }

  private func text(in session: Session, layout: Layout) -> [Row] {
    let line = ContinuumLine(layout: layout, bands: session.questionnaire.scoring.bands)
    var rows: [Row] = []
    for (index, paragraph) in BuiltInPage.paragraphs(of: "welcome").enumerated() {
      rows += Row.wrapped(Self.filled(paragraph, in: session), to: layout.width)
      rows.append(.blank)
      if index == 0 { rows += [line.line, line.names(chosen: nil), .blank] }
    }
    for index in rows.indices { rows[index].scrolls = true }
    return rows
  }

  private static func filled(_ paragraph: String, in session: Session) -> String {
    // Most have nothing to fill in, and to look for words takes long.
    guard paragraph.utf8.contains(UInt8(ascii: "{")) else { return paragraph }
    return paragraph.replacing("{folder}", with: session.dataFolder)
      .replacing("{help}", with: "press ! on any screen")
  }
}
