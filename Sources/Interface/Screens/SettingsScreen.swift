import Preferences
import Questionnaires

/// What the person can choose for good, one row a choice.
struct SettingsScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case take(Int)
    case step(Int)
    case change
  }

  let name = "settings"
  private(set) var choice = RowChoice()

  /// The chosen row.
  func chosen(in session: Session) -> Setting {
    let rows = Setting.choices(in: session)
    return rows[min(choice.index, rows.count - 1)]
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let count = Setting.choices(in: session).count
    // The same on every row, though one opens a list and one may be held: a footer that changed
    // with the row would cost more bytes than all else.
    return [
      KeyBinding(
        keys: .right, does: .step(1), hint: KeyHint("← →", "change"),
        help: KeyHint("← → h l", "change the chosen one")),
      KeyBinding(keys: .left, does: .step(-1)),
      KeyBinding(
        .enter, does: .change,
        help: KeyHint(
          "Enter", chosen(in: session).canStep ? "change the chosen one" : "open the choice")),
    ] + KeyBinding.list("choose a setting", hint: "move") { .move($0) } + [
      KeyBinding(
        digits: count, help: KeyHint("1 to \(count)", "change the one with that number")
      ) { .take($0) }
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move):
      choice.move(move, count: Setting.choices(in: session).count)
      return .stay()
    case .take(let index):
      choice.move(.to(index), count: Setting.choices(in: session).count)
      return change(by: 1, in: &session)
    case .change: return change(by: 1, in: &session)
    case .step(let distance): return change(by: distance, in: &session)
    }
  }

  private func change(by distance: Int, in session: inout Session) -> Transition {
    let setting = chosen(in: session)
    if let reason = setting.decidedBy(session) {
      return .stay(message: "Nothing is changed: \(reason).")
    }
    if setting == .country { return .open(CountryScreen(in: session)) }
    setting.step(by: distance, in: &session)
    session.request(.saveSettings(session.settings))
    return .stay()
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Settings"])
    page.place = ["What you choose holds from now on", "They hold from now on"]
    let chosen = chosen(in: session)
    for (index, setting) in Setting.choices(in: session).enumerated() {
      let pieces = [
        Span(
          setting.label(session, isNarrow: layout.isNarrow), column: [Span].entryIndent),
        Span(
          setting.value(session, isNarrow: layout.isNarrow), column: layout.isNarrow ? 17 : 32),
      ]
      page.rows.append(
        Row(spans: .entry(index, pieces, chosenCells: setting == chosen ? 0 : nil), scrolls: true))
      page.rows.append(.gap)
    }
    page.status = chosen.line(session)
    page.statusRows = layout.isLow ? 0 : layout.isNarrow ? 2 : 1
    return page
  }

  func remarks(in session: Session) -> [String] {
    Setting.choices(in: session).compactMap { setting in
      let explanation = setting.explanation(session)
      guard explanation != setting.line(session) else { return nil }
      return "\(setting.label(session, isNarrow: false)): \(explanation)"
    }
  }
}
