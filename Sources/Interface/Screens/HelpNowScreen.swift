import CivilTime
import Learn
import SafeText
import Sentences

/// Ways to reach a person, one key from everywhere and never for a score.
struct HelpNowScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case say, country
  }

  let name = "help now"
  private var choice = RowChoice()

  func keys(in session: Session) -> [KeyBinding<Command>] {
    KeyBinding.list("choose a line") { .move($0) } + [
      KeyBinding(
        .enter, does: .say,
        help: session.layout.isNarrow ? nil : KeyHint("Enter", "repeat the chosen line below")),
      KeyBinding(
        .character("c"), does: .country, hint: KeyHint("c", "other country"),
        help: KeyHint("c", "choose another country")),
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move):
      choice.move(move, count: lines(in: session).count)
      return .stay()
    case .say: return .stay(message: chosen(in: session)?.sentence ?? "")
    case .country: return .open(CountryScreen(in: session))
    }
  }

  private func chosen(in session: Session) -> Helpline? {
    let lines = lines(in: session)
    // Another country may have fewer lines than the one that was looked at before.
    return lines.isEmpty ? nil : lines[min(choice.index, lines.count - 1)]
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
    let lines = lines(in: session)
    let chosen = min(choice.index, lines.count - 1)
    let columns = Columns(lines, layout: layout)
    for (index, line) in lines.enumerated() {
      if index > 0 { page.rows.append(.gap) }
      page.rows += rows(line, isChosen: index == chosen, columns: columns, layout: layout)
    }
    page.rows += closing(in: session, layout: layout)
    if layout.isNarrow { page.status = self.chosen(in: session)?.sentence ?? "" }
    return page
  }

  /// Where the parts of a line stand, so that no contact is ever cut.
  private struct Columns {
    let contact: Int
    let note: Int

    init(_ lines: [Helpline], layout: Layout) {
      let names = lines.map(\.name.cellWidth).max() ?? 0
      let contacts = lines.map(\.contact.cellWidth).max() ?? 0
      contact = min(names + 3, layout.width - contacts)
      note = contact + contacts + 2
    }
  }

  private func rows(
    _ line: Helpline, isChosen: Bool, columns: Columns, layout: Layout
  ) -> [Row] {
    let name = line.name.clippedToWords(cells: columns.contact - 1)
    var spans = [Span(name), Span(line.contact, column: columns.contact, role: .title)]
    // On a narrow screen the sentence below changes with the row, and costs enough.
    if isChosen { spans.select(cells: layout.isNarrow ? 0 : name.cellWidth) }
    guard !layout.isNarrow, !line.note.isEmpty else { return [Row(spans: spans, scrolls: true)] }
    var notes = line.note.wrapped(toCells: layout.width - columns.note).map {
      Span($0, column: columns.note)
    }
    if !notes.isEmpty { spans.append(notes.removeFirst()) }
    return [Row(spans: spans, scrolls: true)] + notes.map { Row(spans: [$0], scrolls: true) }
  }

  private func closing(in session: Session, layout: Layout) -> [Row] {
    // A country's own lines begin with its emergency number.
    let isNeeded = session.country == nil || !layout.isLow
    let urgent = Row.wrapped(HelpNowWording.urgent, to: layout.width, worth: .secondary)
    return [.blank]
      + Row.wrapped(
        HelpNowWording.emergency, to: layout.width, worth: isNeeded ? .essential : .secondary)
      + Row.wrapped(
        HelpNowWording.change, to: layout.width, worth: layout.isLow ? .secondary : .essential)
      + [.blank] + urgent
  }
}

extension String {
  /// This name, or its beginning in whole words, up to what is added after a comma or in brackets.
  fileprivate func clippedToWords(cells limit: Int) -> String {
    guard cellWidth > limit else { return self }
    let plain = String(prefix { $0 != "," && $0 != "(" })
    return plain.wrapped(toCells: limit).first ?? ""
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
