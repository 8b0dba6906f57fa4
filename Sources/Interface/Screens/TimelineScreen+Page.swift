import CivilTime
import History
import SafeText
import Sentences

extension TimelineScreen {
  func page(in session: Session, layout: Layout) -> Page {
    let events = session.timelineEvents
    var page = Page(title: ["Timeline"])
    let count = Wording.count(events.count, "event")
    page.turnsPages = true
    page.place = events.isEmpty ? [""] : ["\(count), newest first", count]
    page.rows = now(in: session, layout: layout) + [.blank]
    if events.isEmpty {
      page.rows += Row.wrapped(Self.invitation, to: layout.width)
      page.rows[page.rows.count - 1].spans[0].cursor = 0
    } else {
      let choice = Self.choice(of: events, in: session)
      page.rows += list(events, choice: choice, layout: layout)
      if !layout.isLow {
        page.rows += [.blank, .text(Self.rest(of: events[choice], layout: layout))]
      }
    }
    page.rows += [.blank] + Row.wrapped(ChangeWording.prescriber, to: layout.width)
    return page
  }

  private static let invitation =
    "Nothing is written down here yet. Press a to add a medicine, a change of dose, or something "
    + "that happened in your life."

  /// The medicines in force today, one a line.
  private func now(in session: Session, layout: Layout) -> [Row] {
    let medicines = session.medicinesToday
    guard !medicines.isEmpty else {
      return [.text("No medicine is in force today.", .title)]
    }
    let most = layout.isLow ? 2 : 4
    let shown = medicines.suffix(medicines.count > most ? most - 1 : most)
    var lines = shown.map { medicine in
      let dose = medicine.dose.map { " \($0.inWords)".shortened(toCells: 24) } ?? ""
      // Where there is little room, the list below has the date.
      let since = layout.isNarrow ? "" : ", since \(medicine.changed.longForm)"
      let end = (dose.isEmpty ? "" : " ") + dose + since
      let room = max(layout.width - 5 - end.cellWidth, 8)
      return medicine.name.shortened(toCells: room) + end
    }
    if medicines.count > shown.count { lines.append("and \(medicines.count - shown.count) more") }
    return lines.enumerated().map { index, line in
      .text((index == 0 ? "Now: " : "     ") + line, .title)
    }
  }

  private func list(_ events: [TimelineEvent], choice: Int, layout: Layout) -> [Row] {
    events.enumerated().map { index, event in
      var row = Row(spans: spans(of: event, layout: layout), scrolls: true)
      if index == choice { row.spans.selectDay() }
      return row
    }
  }

  private func spans(of event: TimelineEvent, layout: Layout) -> [Span] {
    var spans: [Span] = []
    func add(_ text: String, from column: Int, to end: Int) {
      spans.append(Span(text.shortened(toCells: end - column), column: column))
    }
    let end = Self.detailColumn(layout) + Self.room(layout)
    if layout.isNarrow {
      add(event.date.briefForm, from: 0, to: 9)
      add(Self.brief(event), from: Self.detailColumn(layout), to: end)
    } else {
      add(event.date.shortForm, from: 0, to: 11)
      add(ChangeWording.name(of: event.kind), from: 13, to: 25)
      add(ChangeWording.detail(of: event), from: Self.detailColumn(layout), to: end)
    }
    // The chosen row is as long as the others.
    spans.append(Span(event.note?.isEmpty ?? true ? " " : "n", column: layout.width - 1))
    return spans
  }

  /// Where it begins what an event was about.
  private static func detailColumn(_ layout: Layout) -> Int { layout.isNarrow ? 10 : 27 }

  /// The cells for what an event was about, before the mark of a note.
  private static func room(_ layout: Layout) -> Int { layout.width - 2 - detailColumn(layout) }

  /// What an event was about, where there is no room for its kind beside it.
  private static func brief(_ event: TimelineEvent) -> String {
    let detail = ChangeWording.detail(of: event)
    switch event.kind {
    case .start, .stop, .switch: return "\(event.kind.rawValue) \(detail)"
    case .doseChange: return "dose \(detail)"
    case .life: return detail
    case .baseline: return ChangeWording.name(of: event.kind) + (detail.isEmpty ? "" : " \(detail)")
    }
  }

  /// What the row of an event has no room for, the end of a long name and the note, in one line.
  ///
  /// It is no longer than an arrow may cost; the page of the event has all of it.
  private static func rest(of event: TimelineEvent, layout: Layout) -> String {
    let detail = ChangeWording.detail(of: event)
    let words = layout.isNarrow ? brief(event) : detail
    let isCut = words.cellWidth > room(layout)
    let note = event.note?.oneLine ?? ""
    let parts = [isCut ? "\(detail)." : "", note.isEmpty ? "" : "Note: \(note)"]
    return parts.filter { !$0.isEmpty }.joined(separator: " ").shortened(
      toCells: min(layout.width, mostOfRest))
  }

  private static let mostOfRest = 60
}

extension CivilDate {
  /// `22 Nov 26`, in nine cells.
  fileprivate var briefForm: String {
    "\(shortDayAndMonth) \("\(year)".suffix(2))"
  }
}
