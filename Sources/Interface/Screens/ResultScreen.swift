import CivilTime
import History
import Learn
import Questionnaires
import SafeText
import Scoring
import Sentences

/// Where a week that was just saved lies on the continuum, how it compares with the week before,
/// and a way on.
struct ResultScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case take(Int)
    case open, explain
  }

  /// A way on.
  enum Entry: Sendable, Equatable {
    case read(Topic)
    case helpNow, details, explanation, home
  }

  let name = "result"
  let checkIn: CheckIn
  /// Why the disk may not have kept it.
  var doubt: String?
  /// The topics that fit the week; they stay while the screen does, read or not, so that no entry
  /// moves under a finger.
  private let topics: [Topic]
  /// Whether help is offered beside the result: where the person was much bothered, and never for
  /// a score.
  private let offersHelp: Bool
  private var choice = RowChoice()

  init(checkIn: CheckIn, doubt: String? = nil, in session: Session) {
    self.checkIn = checkIn
    self.doubt = doubt
    topics = session.topicsOffered(beside: checkIn)
    offersHelp = Situation.isMuchBother(checkIn, in: session.questionnaire)
  }

  private func entries(layout: Layout) -> [Entry] {
    let topics = self.topics.prefix(layout.isLow ? 1 : TopicLibrary.mostOffered)
    return topics.map(Entry.read) + (offersHelp ? [.helpNow] : []) + [.details]
      + (topics.isEmpty ? [.explanation] : []) + [.home]
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let count = entries(layout: session.layout).count
    return [
      .digits(count, "open", help: "open an entry") { .take($0) },
      KeyBinding(
        keys: .left + .up, does: .move(.by(-1)), help: KeyHint("arrows", "choose an entry")),
      KeyBinding(keys: .right + .down, does: .move(.by(1))),
      KeyBinding(.home, does: .move(.first)),
      KeyBinding(.end, does: .move(.last)),
      .enter("open", help: "open the chosen entry", does: .open),
      KeyBinding(
        .character("w"), does: .explain, hint: KeyHint("w", "how this is worked out"),
        help: KeyHint("w", "how this is worked out")),
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    let entries = entries(layout: session.layout)
    switch command {
    case .move(let move):
      choice.move(move, count: entries.count)
      return .stay()
    case .take(let index): choice.move(.to(index), count: entries.count)
    case .open: break
    case .explain: return .open(TextScreen.howItIsWorkedOut)
    }
    switch entries[min(choice.index, entries.count - 1)] {
    case .read(let topic): return .open(ReaderScreen(topic: topic, in: &session))
    case .helpNow: return .open(HelpNowScreen())
    case .details: return .open(DetailsScreen(checkIn: checkIn))
    case .explanation: return .open(TextScreen.howItIsWorkedOut)
    case .home: return .home()
    }
  }

  func page(in session: Session, layout: Layout) -> Page {
    let week = checkIn.weekEnding
    var page = Page(title: ["Result"])
    let saved = doubt == nil ? "Saved: week" : "Week"
    page.place = [
      "\(saved) ending \(week.longForm)", "\(saved) ending \(week.shortForm)",
      doubt == nil ? "Saved, \(week.shortForm)" : week.shortForm,
    ]
    let questionnaire = session.questionnaire(of: checkIn) ?? session.questionnaire
    guard case .position(let score) = questionnaire.score(checkIn.answerSheet) else { return page }
    let summary = ResultSummary(checkIn: checkIn, score: score, isNew: true, in: session)
    page.rows = doubtRows(layout: layout) + summary.headline(layout: layout)
    page.rows += summary.picture(layout: layout)
    page.rows += summary.change(layout: layout)
    page.rows += summary.facets(layout: layout)
    // What is read and what is chosen stay apart until a sentence would have to go.
    page.rows += [Row(spans: [], worth: .secondary)] + ways(layout: layout)
    return page
  }

  private func doubtRows(layout: Layout) -> [Row] {
    doubt.map { Row.wrapped($0, to: layout.width, .alert) + [.blank] } ?? []
  }

  /// The entries, as many to a row as fit.
  private func ways(layout: Layout) -> [Row] {
    let gap = layout.isNarrow ? 2 : 4
    let entries = entries(layout: layout)
    let chosen = min(choice.index, entries.count - 1)
    let labels = entries.map { label($0, layout: layout) }
    let part = EntryPart(of: labels)
    var rows: [Row] = []
    var column = 0
    for (index, label) in labels.enumerated() {
      let width = [Span].entryIndent + label.cellWidth
      if rows.isEmpty || column + width > layout.width {
        rows.append(Row(spans: [], scrolls: true))
        column = 0
      }
      rows[rows.count - 1].spans += [Span].entry(
        index, label, at: column, chosen: index == chosen ? part : nil)
      column += width + gap
    }
    return rows
  }

  private func label(_ entry: Entry, layout: Layout) -> String {
    switch entry {
    case .read(let topic):
      "Read: \(topic.title.prefix(1).lowercased())\(topic.title.dropFirst())"
        .shortened(toCells: layout.width - [Span].entryIndent)
    case .helpNow: layout.isNarrow ? "Help now" : HelpNowWording.offer
    case .details: "Details"
    case .explanation: layout.isNarrow ? "How it works" : "How this is worked out"
    case .home: "Home"
    }
  }
}
