import CivilTime
import History
import Interface
import Sentences

extension Dialogue {
  private enum Step {
    case save, change, leave
  }

  /// Writes an event of the timeline down, field by field, or changes one.
  ///
  /// - Parameter event: The event to change; `nil` for a new one.
  /// - Throws: How the conversation ended, if it did.
  mutating func write(editing event: TimelineEvent?) throws(End) {
    try begin(event == nil ? "A new entry." : "Change an entry.")
    unsavedSentence = "The entry is not saved."
    defer { unsavedSentence = nil }
    var form = event.map { EventForm($0) } ?? EventForm(kind: .life)
    repeat {
      guard let kind = try askForKind(form.kind, isNew: event == nil) else {
        return try say("Nothing is written down.")
      }
      form.kind = kind
      for field in EventEntry.fields(of: kind) {
        guard try fill(field, of: &form, editing: event) else {
          return try say("Nothing is written down.")
        }
      }
      switch try askToSave(form, editing: event) {
      case .save:
        if try save(form, editing: event) { return }
      case .change: continue
      case .leave: return try say("Nothing is written down.")
      }
    } while true
  }

  private mutating func askForKind(
    _ kind: TimelineEvent.Kind, isNew: Bool
  ) throws(End) -> TimelineEvent.Kind? {
    var question = Question<TimelineEvent.Kind?>(
      text: ["What happened?"], commands: [.init("q", "back to the timeline", nil)],
      prompt: "Choice", hint: "Choose 1 to \(EventEntry.kinds.count)")
    question.options = EventEntry.kinds.enumerated().map { index, kind in
      .init("\(index + 1)", EventEntry.name(of: kind).capitalizedStart, kind)
    }
    if !isNew {
      question.text = ["What happened? So far: \(EventEntry.name(of: kind))."]
      question.options.append(.init("", "keeps it", kind))
    }
    return try ask(question)
  }

  private mutating func askToSave(
    _ form: EventForm, editing event: TimelineEvent?
  ) throws(End) -> Step {
    var text = ["What is written down:"]
    let blank = TimelineEvent(
      id: "entry", kind: form.kind, date: session.today, recordedAt: session.clock.now)
    if let filled = try? form.filled(into: event ?? blank, today: session.today) {
      text = [
        "\(ChangeWording.summary(of: filled).capitalizedStart), "
          + "\(filled.date.longFormWithWeekday), "
          + "\(ChangeWording.distance(session.today.days(since: filled.date)))."
      ]
      if let note = filled.note, !note.isEmpty { text.append("Note: \(note)") }
    }
    return try ask(
      Question<Step>(
        text: text,
        options: [
          .init("1", "Save this entry", .save), .init("2", "Go through it once more", .change),
        ],
        commands: [.init("q", "leave without saving", .leave)], prompt: "Choice"))
  }

  private mutating func save(
    _ form: EventForm, editing event: TimelineEvent?
  ) throws(End) -> Bool {
    let saved: TimelineEvent?
    do throws(EventForm.Fault) {
      saved = try session.save(form, editing: event)
    } catch {
      try say("Not saved. \(error.sentence)")
      return false
    }
    guard let saved else {
      try say(Session.unchangedEvent)
      return true
    }
    guard try saveTimeline(saying: "Saved.") else { return false }
    if saved.kind.isMedication { try say(ChangeWording.watchForHarm) }
    return true
  }

  // MARK: Fields

  /// Asks for a field until what is typed can be read.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - form: The form, which holds it afterwards.
  ///   - event: The event that is edited; `nil` for a new one.
  /// - Returns: Whether the person goes on.
  /// - Throws: How the conversation ended, if it did.
  private mutating func fill(
    _ field: EventForm.Field, of form: inout EventForm, editing event: TimelineEvent?
  ) throws(End) -> Bool {
    // Without a dose there is nothing that its unit could belong to.
    if [.unit, .perDay].contains(field), form.amount.trimmed.isEmpty { return true }
    let before = form[field]
    try pause()
    try say(instruction(for: field, of: form, editing: event))
    while true {
      let line = field == .note ? try listenForNote("Note") : try listen(prompt(for: field))
      guard let text = try text(line, for: field, before: before) else { return false }
      form[field] = text
      if field == .amount, text.trimmed.isEmpty { (form.unit, form.perDay) = ("", "") }
      let fault = form.faults(today: session.today, editing: event).first { $0.field == field }
      guard let fault else { break }
      try say(fault.sentence)
    }
    if field == .date, let date = try? DatePhrase.date(form.date, today: session.today) {
      try say(
        "\(date.longFormWithWeekday), "
          + "\(ChangeWording.distance(session.today.days(since: date))).")
    }
    return true
  }

  /// What a line means for a field; `nil` when the person leaves.
  private mutating func text(
    _ line: String, for field: EventForm.Field, before: String
  ) throws(End) -> String? {
    let word = line.trimmed
    if word.isEmpty { return before }
    if word == "-", !before.isEmpty, field != .date { return "" }
    // A title and a note are taken as they are, every letter.
    if field == .note || field == .title { return line }
    if word == "q" { return nil }
    if [.medicine, .previousMedicine].contains(field), let number = Int(word),
      session.medicineNames.indices.contains(number - 1)
    {
      return session.medicineNames[number - 1]
    }
    return line
  }

  private func prompt(for field: EventForm.Field) -> String {
    switch field {
    case .amount: "How much at a time"
    case .unit: "Unit"
    case .perDay: "Times a day"
    default: EventEntry.names(of: field).long
    }
  }

  private func instruction(
    for field: EventForm.Field, of form: EventForm, editing event: TimelineEvent?
  ) -> [String] {
    var sentences: [String] = []
    switch field {
    case .medicine, .previousMedicine:
      sentences.append(
        field == .medicine
          ? "The name of the medicine. q leaves." : "Which medicine it replaces, if any. q leaves.")
      let names = session.medicineNames.enumerated().map { "\($0 + 1) \($1)" }
      if !names.isEmpty {
        sentences.append("Used before, by number: \(names.joined(separator: ", ")).")
      }
    case .amount:
      sentences.append("The dose: how much at a time, such as 20. Empty if it is not known.")
      if let dose = session.doseBefore(form, editing: event) {
        sentences.append("Until then \(dose).")
      }
    case .unit: sentences.append("Its unit, such as mg.")
    case .perDay: sentences.append("How many times a day. Empty for once.")
    case .date:
      sentences.append(
        "When: a day such as 2026-11-02, 2 november, yesterday or 3 weeks ago. Empty for "
          + (event == nil ? "today." : "the day that stands there."))
    case .title: sentences.append("What happened, in a few words. It is taken as you type it.")
    case .note: sentences.append("A note, in one line, taken as you type it. Empty for none.")
    }
    guard event != nil, !form[field].isEmpty, field != .date else { return sentences }
    return sentences + ["So far: \(form[field]). Empty keeps it, a single - empties it."]
  }
}
