import CivilTime
import History
import SafeText
import Sentences

extension TimelineFormScreen {
  func page(in session: Session, layout: Layout) -> Page {
    let isNew = entry.event == nil
    var page = Page(title: [isNew ? "Timeline: new entry" : "Timeline: change an entry"])
    page.place = [session.today.longFormWithWeekday, session.today.shortForm]
    let picture = Picture(
      entry: entry, session: session, layout: layout, names: session.medicineNames,
      isOffering: !namesOffered(in: session).isEmpty)
    page.rows = picture.rows + [.blank]
    if !layout.isNarrow {
      page.rows += Row.wrapped(Self.purpose, to: layout.width, worth: .secondary)
    }
    page.rows += Row.prescriber(layout: layout)
    return page
  }

  private static let purpose =
    "gamut keeps the date so that the weeks before and after can be seen."

  /// The rows of the form.
  private struct Picture {
    let entry: EventEntry
    let session: Session
    let layout: Layout
    /// The names of medicines used before.
    let names: [String]
    /// Whether a digit takes one of the names.
    let isOffering: Bool
    private let faults: [EventForm.Fault]

    init(
      entry: EventEntry, session: Session, layout: Layout, names: [String], isOffering: Bool
    ) {
      self.entry = entry
      self.session = session
      self.layout = layout
      self.names = names
      self.isOffering = isOffering
      faults = entry.form.faults(today: session.today, editing: entry.event)
    }

    /// Where fields begin.
    private var column: Int { layout.isNarrow ? 9 : 18 }
    private var width: Int { layout.width - column }

    var rows: [Row] {
      var rows = kindRows
      for field in EventEntry.fields(of: entry.kind) {
        switch field {
        case .medicine, .previousMedicine: rows += [.blank] + medicine(field)
        case .amount: rows += [.blank] + dose
        case .unit, .perDay: break
        case .date: rows += [.blank] + date
        case .title: rows += [.blank] + line(.title, width: width) + hints(under: [.title])
        case .note: rows += [.blank] + note
        }
      }
      rows += [.blank, ways]
      for index in rows.indices where rows[index].worth == .essential { rows[index].scrolls = true }
      return rows
    }

    // MARK: Fields

    private var kindRows: [Row] {
      var spans = [
        Span(layout.isNarrow ? "What" : "What happened"),
        Span(EventEntry.name(of: entry.kind), column: column),
      ]
      if entry.part == .kind { spans.select() }
      var rows = [Row(spans: spans)]
      var place = column
      var choices: [Span] = []
      for (index, kind) in EventEntry.kinds.enumerated() {
        let label = Self.shortWord(kind)
        if place + 2 + label.count > layout.width {
          rows.append(Row(spans: choices))
          (choices, place) = ([], column)
        }
        choices.append(Span("\(index + 1)", column: place, role: .key))
        choices.append(Span(label, column: place + 2))
        place += 2 + label.count + (layout.isNarrow ? 1 : 2)
      }
      return rows + [Row(spans: choices)]
    }

    private func medicine(_ field: EventForm.Field) -> [Row] {
      var rows = line(field, width: min(width, 40))
      let faults = hints(under: [field])
      let isHere = entry.part == .field(field)
      guard faults.isEmpty || (isHere && isOffering), !names.isEmpty, isHere || field == .medicine
      else { return rows + faults }
      let room = width / 2
      let offered = names.enumerated().map { index, name in
        (isHere && isOffering ? "\(index + 1) " : "") + name.shortened(toCells: room)
      }
      let list = offered.joined(separator: isHere && isOffering ? "  " : ", ")
      rows += hint("used before: \(list)")
      return rows
    }

    private var dose: [Row] {
      let wide = !layout.isNarrow
      let places: [(field: EventForm.Field, column: Int, width: Int)] =
        wide
        ? [(.amount, column, 8), (.unit, column + 10, 8), (.perDay, column + 20, 4)]
        : [(.amount, column, 7), (.unit, column + 8, 7), (.perDay, column + 16, 4)]
      var spans = label(
        entry.kind == .doseChange ? "New dose" : "Dose", short: "Dose", of: places.map(\.field))
      for place in places {
        spans.append(input(place.field, column: place.column, width: place.width))
      }
      spans.append(Span("a day", column: (places.last?.column ?? 0) + 5))
      var rows = [Row(spans: spans)]
      let faults = hints(under: [.amount, .unit, .perDay])
      if !faults.isEmpty { return rows + faults }
      if let before = session.doseBefore(entry.form, editing: entry.event) {
        rows += hint("until then \(before.shortened(toCells: width - 11))")
      } else if entry.text(.amount).isEmpty {
        rows += hint("such as 20, mg, 1; empty if not known")
      }
      return rows
    }

    private var date: [Row] {
      let rows = line(.date, width: min(width, 24))
      let form = entry.form
      do throws(DatePhrase.Fault) {
        let date = try DatePhrase.date(form.date, today: session.today)
        let words = layout.isNarrow ? date.shortFormWithWeekday : date.longFormWithWeekday
        return rows + hint("\(words), \(ChangeWording.distance(session.today.days(since: date)))")
      } catch {
        return rows + hint(error.sentence)
      }
    }

    private var note: [Row] {
      let field = EventForm.Field.note
      let all = (entry.texts[field] ?? TextField("")).spans(
        width: width, column: column, layout: layout)
      let isHere = entry.part == .field(field)
      let current = isHere ? all.firstIndex { $0.cursor != nil } ?? 0 : 0
      let first = max(0, min(current - 1, all.count - Self.linesOfNote))
      let shown = all[first..<min(first + Self.linesOfNote, all.count)]
      var rows = shown.map { span in
        var span = span
        if !isHere { span.cursor = nil }
        return Row(spans: [span])
      }
      rows[0].spans = label("Note", short: "Note", of: [field]) + rows[0].spans
      let isFull = entry.texts[field]?.isFull ?? false
      return rows + (isFull ? hint("The note is full; more is not taken.") : [])
    }

    /// How many lines of a long note are seen at once.
    private static let linesOfNote = 3

    private var ways: Row {
      let names: [(part: EventEntry.Part, label: String)] = [
        (.save, layout.isNarrow ? "Save" : "Save this entry"), (.leave, "Leave"),
        (.startOver, "Begin anew"),
      ]
      var place = column
      var spans: [Span] = []
      for (part, label) in names where entry.parts.contains(part) {
        spans.append(Span(label, column: place, isSelected: entry.part == part))
        place += label.count + (layout.isNarrow ? 3 : 5)
      }
      return Row(spans: spans)
    }

    // MARK: Parts of a row

    private func line(_ field: EventForm.Field, width: Int) -> [Row] {
      let names = EventEntry.names(of: field)
      return [
        Row(
          spans: label(names.long, short: names.short, of: [field])
            + [input(field, column: column, width: width)])
      ]
    }

    /// The label of a row, with the mark of the chosen one in the margin.
    private func label(_ text: String, short: String, of fields: [EventForm.Field]) -> [Span] {
      let label = Span(layout.isNarrow ? short : text)
      let isHere = entry.field.map(fields.contains) ?? false
      return isHere ? [Span(">", column: -2), label] : [label]
    }

    /// The line of a field that the cursor is in, or its beginning.
    private func input(_ field: EventForm.Field, column: Int, width: Int) -> Span {
      let lines = (entry.texts[field] ?? TextField("")).spans(
        width: width, column: column, layout: layout)
      if entry.part == .field(field), let line = lines.first(where: { $0.cursor != nil }) {
        return line
      }
      var line = lines[0]
      line.cursor = nil
      return line
    }

    private func hint(_ text: String) -> [Row] {
      text.wrapped(toCells: width).map { Row(spans: [Span($0, column: column)]) }
    }

    /// What is wrong with fields that were left.
    private func hints(under fields: [EventForm.Field]) -> [Row] {
      let shown = faults.filter { fault in
        fields.contains(fault.field) && entry.visited.contains(fault.field)
          && entry.part != .field(fault.field)
      }
      return shown.flatMap { hint($0.sentence) }
    }

    // MARK: Words

    private static func shortWord(_ kind: TimelineEvent.Kind) -> String {
      switch kind {
      case .doseChange: "dose"
      case .baseline: "afresh"
      default: kind.rawValue
      }
    }
  }
}
