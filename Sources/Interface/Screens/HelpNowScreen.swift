import CivilTime
import Learn
import SafeText

/// Ways to reach a person, one key from everywhere and never for a score.
struct HelpNowScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case say, country
  }

  let name = "help now"
  private var choice = RowChoice()

  func keys(in session: Session) -> [KeyBinding<Command>] {
    KeyBinding.list { .move($0) } + [
      KeyBinding(
        .enter, does: .say, help: KeyHint("Enter", "repeat the chosen line below")),
      KeyBinding(
        .character("c"), does: .country, hint: KeyHint("c", "other country"),
        help: KeyHint("c", "choose another country")),
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    let lines = lines(in: session)
    switch command {
    case .move(let move):
      choice.move(move, count: lines.count)
      return .stay()
    case .say: return .stay(message: chosen(in: session)?.sentence ?? "")
    case .country: return .open(CountryScreen(in: session))
    }
  }

  private func chosen(in session: Session) -> Helpline? {
    let lines = lines(in: session)
    return lines.indices.contains(choice.index) ? lines[choice.index] : nil
  }

  private func lines(in session: Session) -> [Helpline] {
    (session.country?.lines ?? []) + session.helplines.everywhere
  }

  func page(in session: Session, layout: Layout) -> Page {
    let checked = session.helplines.checked
    let country = session.country?.name ?? "Anywhere"
    var page = Page(title: ["Help now"])
    page.place = [
      "\(country), last checked \(checked.longForm)", "\(country), \(checked.shortForm)",
      country, checked.shortForm,
    ]
    page.rows = Row.wrapped(
      HelpNowWording.opening, to: layout.width, .title)
    if session.country == nil {
      page.rows += Row.wrapped(
        "Press c and choose your country to see its own lines.", to: layout.width)
    }
    page.rows.append(.blank)
    for (index, line) in lines(in: session).enumerated() {
      page.rows += rows(line, isChosen: index == choice.index, layout: layout)
      page.rows.append(Row(spans: [], worth: .blank))
    }
    page.rows += closing(layout: layout)
    if layout.isNarrow { page.status = chosen(in: session)?.sentence ?? "" }
    return page
  }

  private func rows(_ line: Helpline, isChosen: Bool, layout: Layout) -> [Row] {
    var spans = [Span(line.name), Span(line.contact, column: layout.isNarrow ? 19 : 25)]
    if layout.isNarrow {
      spans[0].text = line.name.clipped(toCells: 18)
      spans[1].text = line.contact.clipped(toCells: 17)
    }
    if isChosen {
      spans.select()
    } else {
      spans[1].role = .title
    }
    guard !layout.isNarrow, !line.note.isEmpty else { return [Row(spans: spans, scrolls: true)] }
    var notes = line.note.wrapped(toCells: layout.width - 43).map { Span($0, column: 43) }
    spans.append(notes.removeFirst())
    return [Row(spans: spans, scrolls: true)] + notes.map { Row(spans: [$0], scrolls: true) }
  }

  private func closing(layout: Layout) -> [Row] {
    Row.wrapped(
      HelpNowWording.fallback, to: layout.width, worth: layout.isLow ? .secondary : .essential)
      + [.blank] + Row.wrapped(HelpNowWording.urgent, to: layout.width, worth: .secondary)
  }
}

extension Helpline {
  /// The whole line as a sentence.
  package var sentence: String {
    let way =
      switch kind {
      case .emergency, .call: "call \(contact)"
      case .text: "text \(contact)"
      case .chat, .web: "go to \(contact)"
      }
    return "\(name): \(way)\(note.isEmpty ? "" : ", \(note)")."
  }
}
