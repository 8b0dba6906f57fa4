import Preferences
import Learn

/// The choice of the country whose help lines are shown.
struct CountryScreen: Screen {
  let name = "country"
  private var choice: RowChoice

  init(in session: Session) {
    let index = session.helplines.countries.firstIndex { $0.code == session.country?.code }
    choice = RowChoice(index ?? 0)
  }

  func keys(in session: Session) -> [KeyBinding<EntryCommand>] {
    KeyBinding.list("choose a country") { .move($0) } + [
      KeyBinding(
        digits: min(session.helplines.countries.count, 10), hint: nil,
        help: KeyHint("digits", "choose the country with that number")
      ) { .take($0) },
      .enter("choose", help: "choose the country", does: .open),
    ]
  }

  mutating func perform(_ command: EntryCommand, in session: inout Session) -> Transition {
    let countries = session.helplines.countries
    guard let index = choice.entry(for: command, of: countries.count) else { return .stay() }
    let country = countries[index]
    session.settings.country = country.code
    session.request(.saveSettings(session.settings))
    return .back(message: "Help lines: \(country.name).")
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Country for help lines", "Country"])
    page.rows = [.text("Where are you?", .title), .blank]
    page.rows += Row.entries(session.helplines.countries.map(\.name), chosen: choice.index)
    page.rows +=
      [.blank]
      + Row.wrapped(
        "Not in the list? Any of them shows the directories, which reach many countries.",
        to: layout.width, worth: .secondary)
    return page
  }
}
