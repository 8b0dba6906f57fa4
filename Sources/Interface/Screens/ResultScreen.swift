import CivilTime
import History
import Questionnaires
import SafeText
import Scoring

/// Where a week lies on the continuum, how it compares with the week before, and a way on.
struct ResultScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case take(Int)
    case open, explain
  }

  /// A way on.
  enum Entry: String, Sendable, CaseIterable {
    case details = "Details"
    case explanation = "How this is worked out"
    case home = "Home"

    /// The words where there is little room.
    var shortLabel: String { self == .explanation ? "How it works" : rawValue }
  }

  let name = "result"
  let checkIn: CheckIn
  /// Whether it has just been saved.
  let isNew: Bool
  /// Why the disk may not have kept it.
  var doubt: String?
  private var choice = RowChoice()

  init(checkIn: CheckIn, isNew: Bool, doubt: String? = nil) {
    self.checkIn = checkIn
    self.isNew = isNew
    self.doubt = doubt
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let count = Entry.allCases.count
    return [
      KeyBinding(
        digits: count, hint: KeyHint("1-\(count)", "open"),
        help: KeyHint("1 to \(count)", "open an entry")
      ) { .take($0) },
      KeyBinding(
        keys: .left + .up, does: .move(.by(-1)), help: KeyHint("arrows", "choose an entry")),
      KeyBinding(keys: .right + .down, does: .move(.by(1))),
      KeyBinding(.home, does: .move(.first)),
      KeyBinding(.end, does: .move(.last)),
      KeyBinding(
        .enter, does: .open, hint: KeyHint("Enter", "open"),
        help: KeyHint("Enter", "open the chosen entry")),
      KeyBinding(
        .character("w"), does: .explain, hint: KeyHint("w", "how this is worked out"),
        help: KeyHint("w", "how this is worked out")),
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move):
      choice.move(move, count: Entry.allCases.count)
      return .stay()
    case .take(let index): choice.move(.to(index), count: Entry.allCases.count)
    case .open: break
    case .explain: return .open(TextScreen.howItIsWorkedOut)
    }
    switch Entry.allCases[choice.index] {
    case .details: return .open(DetailsScreen(checkIn: checkIn))
    case .explanation: return .open(TextScreen.howItIsWorkedOut)
    case .home: return .home()
    }
  }

  func page(in session: Session, layout: Layout) -> Page {
    let week = checkIn.weekEnding
    var page = Page(title: ["Result"])
    let saved = isNew ? (doubt == nil ? "Saved: week" : "Week") : "Week"
    page.place = [
      "\(saved) ending \(week.longForm)", "\(saved) ending \(week.shortForm)",
      isNew && doubt == nil ? "Saved, \(week.shortForm)" : week.shortForm,
    ]
    let questionnaire = session.questionnaire(of: checkIn) ?? session.questionnaire
    guard case .position(let score) = questionnaire.score(checkIn.answers) else { return page }
    let summary = ResultSummary(checkIn: checkIn, score: score, isNew: isNew, in: session)
    page.rows = doubtRows(layout: layout) + summary.headline(layout: layout)
    page.rows += summary.picture(layout: layout)
    page.rows += summary.change(layout: layout)
    page.rows += summary.facets(layout: layout)
    // What is read and what is chosen stay apart as long as there is anything else to leave out.
    page.rows += [Row(spans: [], worth: .column)] + ways(layout: layout)
    return page
  }

  private func doubtRows(layout: Layout) -> [Row] {
    doubt.map { Row.wrapped($0, to: layout.width, .alert) + [.blank] } ?? []
  }

  private func ways(layout: Layout) -> [Row] {
    let gap = layout.isNarrow ? 2 : 4
    var column = 0
    var spans: [Span] = []
    for (index, entry) in Entry.allCases.enumerated() {
      let label = layout.isNarrow ? entry.shortLabel : entry.rawValue
      var entrySpans = [
        Span("\(index + 1)", column: column, role: .key), Span(label, column: column + 3),
      ]
      if index == choice.index { entrySpans.select() }
      spans += entrySpans
      column += 3 + label.count + gap
    }
    return [Row(spans: spans)]
  }
}
