import CivilTime
import History
import Questionnaires
import SafeText
import Scoring
import Sentences

extension HistoryScreen {
  func page(in session: Session, layout: Layout) -> Page {
    let table = table(in: session)
    var page = Page(title: table.phase?.titles ?? titles(of: table, in: session))
    guard let week = week(in: table) else {
      page.rows = Row.wrapped(
        "No week is kept here yet. The first check-in will be the first line.", to: layout.width)
      return page
    }
    page.place = [table.span, Wording.count(table.weeks.count, "check-in"), ""]
    page.turnsPages = true
    page.statusRows = layout.isLow ? 1 : 2
    page.status = table.words(week, in: session, layout: layout)
    let columns = HistoryColumns(layout: layout, highestTotal: table.highestTotal)
    page.rows = opening(columns, layout: layout)
    page.rows += rows(of: table, columns: columns, layout: layout, unseen: &page.unseen)
    page.rows += excerpt(week, in: table, layout: layout)
    return page
  }

  /// The name of the screen, with the questionnaire where it is not the usual one.
  private func titles(of table: HistoryTable, in session: Session) -> [String] {
    guard table.questionnaireID != session.questionnaire.id else { return ["History"] }
    let title =
      session.library.questionnaire(table.questionnaireID)?.title ?? table.questionnaireID
    return ["History: \(title)", title, "History"]
  }

  /// The names of the columns, or the field in which words to find are typed.
  private func opening(_ columns: HistoryColumns, layout: Layout) -> [Row] {
    guard let field else { return [columns.head] }
    let label = "Find in your notes"
    var row = Row(spans: [Span(label, role: .title)])
    let column = label.count + 2
    row.spans.append(
      field.line(width: layout.width - column, column: column, layout: layout))
    return [row]
  }

  /// The rows of the table near the chosen one.
  private func rows(
    of table: HistoryTable, columns: HistoryColumns, layout: Layout,
    unseen: inout (above: Int, below: Int)
  ) -> [Row] {
    let chosen = table.rows[index(in: table)]
    let reach = layout.size.rows
    let near = max(0, chosen - reach)..<min(chosen + reach + 1, table.entries.count)
    unseen = (near.lowerBound, table.entries.count - near.upperBound)
    var rows = table.entries[near].map { entry in
      switch entry {
      case .week(let week):
        columns.spans(of: table.weeks[week], isHit: isHit(table.weeks[week].checkIn))
      case .gap(let date, let weeks): columns.spans(ofGap: date, weeks: weeks)
      case .event(let event): columns.spans(of: event)
      }
    }.map { Row(spans: $0, scrolls: true) }
    if field == nil { rows[chosen - near.lowerBound].spans.selectDay() }
    return rows
  }

  /// What was found in the note of the chosen week.
  private func excerpt(
    _ week: HistoryTable.Week, in table: HistoryTable, layout: Layout
  ) -> [Row] {
    guard let search, field == nil else { return [] }
    guard let (number, count) = hitNumber(in: table), let note = week.checkIn.note else {
      return [.blank, .text("")]
    }
    let label = "\(number) of \(count)"
    let column = label.count + 2
    let spans = search.excerpt(of: note, to: layout.width - column).map { span in
      var span = span
      span.column += column
      return span
    }
    return [.blank, Row(spans: [Span(label)] + spans)]
  }
}

/// Where the parts of a row of the table stand; the narrower the screen, the fewer there are.
struct HistoryColumns {
  let layout: Layout
  /// The highest total of a questionnaire that gives one; `nil` for one that gives positions.
  let highestTotal: Int?

  private var isTight: Bool { layout.width < 44 }
  /// The column after the last one of the position.
  private var numberEnd: Int { isTight ? 17 : 18 }
  private var band: Int { isTight ? 18 : 20 }
  /// The column after the last one of the difference.
  private var changeEnd: Int { isTight ? 36 : 39 }
  private var marks: Int? { isTight ? (layout.width < 40 ? nil : 37) : 41 }
  private let strip = 44

  /// The strip, where there is room for one.
  private var thinLine: Strip? {
    let steps = min(5, (layout.width - strip - 1) / 5)
    return steps < 3 ? nil : Strip(layout: layout, width: 5 * steps + 1)
  }

  /// The names of the columns.
  var head: Row {
    var spans = [
      Span("Week ending"), Span(scale, column: numberEnd - scale.count),
      Span("Band", column: band),
      Span("Change", column: isTight ? changeEnd - 6 : 35),
    ]
    if let thinLine {
      let ends = highestTotal.map { ("0", "\($0)") } ?? ("full range", "numb")
      spans.append(Span(ends.0, column: strip))
      spans.append(Span(ends.1, column: strip + thinLine.width - ends.1.count))
    }
    return Row(spans: spans)
  }

  private var scale: String { highestTotal.map { "0-\($0)" } ?? "0-100" }

  /// Where a week stands on the strip, 0 to 100: a total as a share of the highest one.
  private func place(of week: HistoryTable.Week) -> Double? {
    guard let highestTotal, highestTotal > 0 else { return week.position }
    return week.total.map { Double($0) / Double(highestTotal) * 100 }
  }

  func spans(of week: HistoryTable.Week, isHit: Bool) -> [Span] {
    var spans = [date(week.checkIn.weekEnding)]
    let number = week.number
    spans.append(Span(number, column: numberEnd - number.count))
    spans.append(Span(week.words(givesTotal: highestTotal != nil), column: band))
    if let difference = week.difference {
      let text = difference > 0 ? "+\(difference)" : "\(difference)"
      spans.append(Span(text, column: changeEnd - text.count))
    }
    if let marks, !week.marks.isEmpty {
      let column = marks - (week.marks.count > 2 ? 1 : 0)
      spans.append(Span(week.marks, column: column, role: isHit ? .hit : .text))
    }
    if let thinLine {
      spans += thinLine.spans(position: place(of: week), bounds: week.bounds, column: strip)
    }
    return spans
  }

  func spans(ofGap date: CivilDate, weeks: Int) -> [Span] {
    let words = weeks == 1 ? "no check-in" : "no check-in for \(weeks) weeks"
    return [self.date(date), Span(words, column: numberEnd - 3)]
  }

  func spans(of event: TimelineEvent) -> [Span] {
    let column = numberEnd - 3
    let room = layout.width - column
    let words = ChangeWording.summary(of: event)
    let fits = words.cellWidth <= room
    let text = fits || layout.isASCII ? words : words.clipped(toCells: room - 1) + "…"
    return [date(event.date), Span(text, column: column)]
  }

  private func date(_ date: CivilDate) -> Span {
    // The day of one digit has a space before it, so that the mark of the chosen row stands still.
    Span(date.shortForm.padded(toCells: 11, at: .right))
  }
}
