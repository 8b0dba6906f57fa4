import Preferences
import Learn

/// The choice of the country whose help lines are shown.
struct CountryScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case take(Int)
    case choose
  }

  let name = "country"
  private var choice: RowChoice

  init(in session: Session) {
    let index = session.helplines.countries.firstIndex { $0.code == session.country?.code }
    choice = RowChoice(index ?? 0)
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    KeyBinding.list("choose a country") { .move($0) } + [
      KeyBinding(
        digits: min(session.helplines.countries.count, 10), hint: nil,
        help: KeyHint("digits", "choose the country with that number")
      ) { .take($0) },
      KeyBinding(
        .enter, does: .choose, hint: KeyHint("Enter", "choose"),
        help: KeyHint("Enter", "choose the country")),
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    let countries = session.helplines.countries
    switch command {
    case .move(let move):
      choice.move(move, count: countries.count)
      return .stay()
    case .take(let index): choice.move(.to(index), count: countries.count)
    case .choose: break
    }
    let country = countries[choice.index]
    session.settings.country = country.code
    session.request(.saveSettings(session.settings))
    return .back(message: "Help lines: \(country.name).")
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Country for help lines", "Country"])
    page.rows = [.text("Where are you?", .title), .blank]
    for (index, country) in session.helplines.countries.enumerated() {
      var row = Row(
        spans: [
          Span(index < 10 ? "\((index + 1) % 10)" : " ", role: .key),
          Span(country.name, column: 3),
        ], scrolls: true)
      if index == choice.index { row.spans.select() }
      page.rows.append(row)
    }
    page.rows +=
      [.blank]
      + Row.wrapped(
        "Not in the list? Any of them shows the directories, which reach many countries.",
        to: layout.width, worth: .secondary)
    return page
  }
}
