import CivilTime
import History
import Questionnaires
import SafeText
import Scoring
import Sentences

/// The weeks before an event against those after it.
struct BeforeAfterScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case explain
  }

  let name = "before and after"
  private let comparison: Comparison
  private var scroll = ScrollOffset()

  /// Compares before and after an event; `nil` when it is not of today or earlier.
  init?(event id: String, in session: Session) {
    guard let comparison = session.course.comparison(ofEvent: id) else { return nil }
    self.comparison = comparison
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let layout = session.layout
    let rows = rows(in: session, layout: layout)
    let isLong = ScrollOffset.isNeeded(
      count: rows.scrolling.count, fixed: rows.fixed.count, in: layout)
    return KeyBinding.list(isLong ? "scroll" : nil, hint: isLong ? "scroll" : nil) { .move($0) } + [
      KeyBinding(
        .character("w"), does: .explain, hint: KeyHint("w", "how this is worked out"),
        help: KeyHint("w", "how this is worked out"))
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move):
      let rows = rows(in: session, layout: session.layout)
      scroll.move(
        move, count: rows.scrolling.count, fixed: rows.fixed.count, in: session.layout)
      return .stay()
    case .explain: return .open(TextScreen.howChangeIsWorkedOut)
    }
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Before and after"])
    let date = comparison.beforeAfter.date
    page.place = [date.longFormWithWeekday, date.longForm, date.shortForm]
    let rows = rows(in: session, layout: layout)
    page.rows = rows.head + rows.scrolling + rows.foot
    page.scroll = scroll.row
    return page
  }

  /// The rows of the page, in the parts that stand and the part that scrolls.
  private struct Parts {
    var head: [Row]
    var scrolling: [Row]
    var foot: [Row]
    /// Those that are not left out when there is little room.
    var fixed: [Row] { (head + foot).filter { $0.worth == .essential } }
  }

  private func rows(in session: Session, layout: Layout) -> Parts {
    let result = comparison.beforeAfter
    var head: [Row] = []
    if let event = comparison.event {
      let summary = ChangeWording.summary(of: event)
      let title = summary.prefix(1).uppercased() + summary.dropFirst()
      // The name of a medicine can be as long as somebody likes.
      let most = layout.width * (layout.isLow ? 1 : 2)
      head += Row.wrapped(title.shortened(toCells: most), to: layout.width, .title)
      let note = (event.note ?? "").shortened(toCells: layout.width * 3 - 12)
      if !note.isEmpty { head += Row.wrapped(note, to: layout.width, worth: .secondary) }
    }
    if comparison.isOfTotals {
      let direction = "\(TotalWording.direction(of: session.questionnaire))."
      head += Row.wrapped(direction, to: layout.width, worth: .secondary)
    } else {
      head += picture(result, session: session, layout: layout)
    }
    let sentences = ChangeWording.comparison(comparison)
    let sides = result.pairs == nil ? 0 : 2
    let paragraphs =
      sentences.prefix(sides)
      + [sentences.dropFirst(sides).joined(separator: " "), ChangeWording.leftOut(result)]
    var text = paragraphs.flatMap { Row.wrapped($0, to: layout.width) }
    for index in text.indices { text[index].scrolls = true }
    let last = Row.prescriber(layout: layout)
    if last.allSatisfy(\.scrolls) {
      return Parts(head: head + [.blank], scrolling: text + last, foot: [])
    }
    return Parts(head: head + [.blank], scrolling: text, foot: [.blank] + last)
  }

  /// The line with the middle of both sides, where they are known.
  private func picture(_ result: BeforeAfter, session: Session, layout: Layout) -> [Row] {
    guard let before = result.before.median, let after = result.after.median else { return [] }
    let line = ContinuumLine(layout: layout, bands: session.questionnaire.scoring.bands)
    func mark(_ name: String, _ position: Double) -> ContinuumLine.Mark {
      let label = "\(name) \(position.shown)"
      return ContinuumLine.Mark(position: position, label: label, shortLabel: label)
    }
    var rows = [
      Row.blank, line.rowAbove(mark("after", after)), line.line, line.names(chosen: nil),
      line.rowBelow(mark("before", before)),
    ]
    // On a low screen the sentences, which tell the same, need the room.
    if layout.isLow { for index in rows.indices { rows[index].worth = .column } }
    return rows
  }
}

extension Row {
  /// The sentence that stands last where somebody could read advice; where there is little room it
  /// scrolls with the text before it.
  static func prescriber(layout: Layout) -> [Row] {
    Row.wrapped(ChangeWording.prescriber, to: layout.width).map { row in
      var row = row
      row.scrolls = layout.isLow
      return row
    }
  }
}
