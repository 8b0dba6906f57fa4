import CivilTime
import History
import Questionnaires
import Sentences

/// The offer of the second questionnaire, right after a week was saved.
struct CompanionScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case begin, skip, open
  }

  let name = "second questionnaire"
  /// The week that was saved.
  let checkIn: CheckIn
  /// Why the disk may not have kept it.
  let doubt: String?
  private var choice = RowChoice()

  init(after checkIn: CheckIn, doubt: String?) {
    self.checkIn = checkIn
    self.doubt = doubt
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    [
      KeyBinding(
        .character("1"), does: .begin, hint: KeyHint("1", "begin"),
        help: KeyHint("1", "begin the second questionnaire")),
      KeyBinding(
        .character("s"), .escape, .character("q"), does: .skip, hint: KeyHint("s", "skip"),
        help: KeyHint("s Esc q", "skip it this time and see the result")),
      KeyBinding(
        .enter, does: .open, hint: KeyHint("Enter", "take"),
        help: KeyHint("Enter", "take the chosen row")),
    ] + KeyBinding.list("choose a row") { .move($0) }
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move):
      choice.move(move, count: 2)
      return .stay()
    case .begin: return begin(in: &session)
    case .skip: return skip(in: session)
    case .open: return choice.index == 0 ? begin(in: &session) : skip(in: session)
    }
  }

  private func begin(in session: inout Session) -> Transition {
    guard let companion = session.companion else { return skip(in: session) }
    // Asked of the last days, whatever week was told of before.
    return .replace(CheckInScreen.begin(companion, weekEnding: nil, in: &session))
  }

  private func skip(in session: Session) -> Transition {
    .replace(session.result(of: checkIn, doubt: doubt))
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: [session.companion?.title ?? ""])
    let week = checkIn.weekEnding
    let saved = doubt == nil ? "Saved: week" : "Week"
    page.place = [
      "\(saved) ending \(week.longForm)", "\(saved) ending \(week.shortForm)",
      doubt == nil ? "Saved, \(week.shortForm)" : week.shortForm,
    ]
    guard let companion = session.companion else { return page }
    page.rows = doubt.map { Row.wrapped($0, to: layout.width, .alert) + [.blank] } ?? []
    let count = Wording.number(companion.items.count).lowercased()
    page.rows += Row.wrapped(
      "Your week is kept. Now \(count) more questions, if you like?", to: layout.width, .title)
    page.rows += [.blank] + Row.wrapped(companion.about, to: layout.width, worth: .secondary)
    page.rows += [.blank]
    page.rows += Row.wrapped(companion.companion?.beside ?? "", to: layout.width)
    page.rows += [.blank] + ways(companion, layout: layout) + [.blank]
    page.rows += Row.wrapped(companion.licence, to: layout.width, worth: .secondary)
    return page
  }

  private func ways(_ companion: Questionnaire, layout: Layout) -> [Row] {
    let time = "about \(Wording.count(companion.minutes, "minute"))"
    let labels = [
      ("1", layout.isNarrow ? "Begin, \(time)" : "Begin \(companion.title), \(time)"),
      ("s", "Skip this time"),
    ]
    return labels.enumerated().map { index, label in
      var row = Row(spans: [Span(label.0, role: .key), Span(label.1, column: 3)], scrolls: true)
      if index == choice.index { row.spans.select() }
      return row
    }
  }
}
