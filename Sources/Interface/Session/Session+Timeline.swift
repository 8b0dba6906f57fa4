import CivilTime
package import History
import Sentences

/// What can be done to the timeline; it is asked for, and the answer of the disk follows.
extension Session {
  /// The events that are shown, newest first; those dated later than today stand there too, so that
  /// they can be mended.
  package var timelineEvents: [TimelineEvent] {
    history.events.reversed().filter { $0.deletedAt == nil }
  }

  /// The medicines in force today, in the order in which they last changed.
  package var medicinesToday: [MedicineTimeline.Medicine] {
    MedicineTimeline(course.events, today: today).medicines(on: today)
  }

  /// The names of medicines used before, the last used first; at most four.
  package var medicineNames: [String] {
    var names: [String] = []
    for event in course.events.reversed() {
      for name in [event.medicine, event.previousMedicine].compactMap(\.self)
      where !names.contains(where: { $0.lowercased() == name.lowercased() }) {
        names.append(name)
      }
    }
    return Array(names.prefix(4))
  }

  /// The dose of a medicine until the day on which it changes.
  ///
  /// - Parameters:
  ///   - form: A change of dose, filled in so far.
  ///   - event: The event that is edited; `nil` for a new one.
  /// - Returns: The dose in words; `nil` for other kinds, or where none is known.
  package func doseBefore(_ form: EventForm, editing event: TimelineEvent?) -> String? {
    guard form.kind == .doseChange, let date = try? DatePhrase.date(form.date, today: today) else {
      return nil
    }
    func key(_ name: String) -> [Substring] {
      name.prefix(200).lowercased().split { $0.isWhitespace }
    }
    let others = course.events.filter { $0.id != event?.id }
    let medicine = MedicineTimeline(others, today: today)
      .medicines(on: date.advanced(by: -1))
      .first { key($0.name) == key(form.medicine) }
    return medicine?.dose?.inWords
  }

  /// What is said of an entry that is as it was.
  package static let unchangedEvent = "That is how it stood already. Nothing has changed."

  /// Asks that an event be saved.
  ///
  /// - Parameters:
  ///   - form: The event as it was filled in.
  ///   - event: The event that is edited; `nil` for a new one.
  /// - Returns: The event that is being saved; `nil` when it is as it was.
  /// - Throws: The first fault of the form.
  package mutating func save(
    _ form: EventForm, editing event: TimelineEvent?
  ) throws(EventForm.Fault) -> TimelineEvent? {
    let now = clock.now
    let blank =
      event
      ?? TimelineEvent(
        id: newIdentifier(now), kind: form.kind, date: now.localDate, recordedAt: now)
    var filled = try form.filled(into: blank, today: today)
    if filled == event { return nil }
    if event != nil { filled.changedAt = now }
    var document = history
    document.add(filled)
    timeline.expect(TimelineDesk.Step(id: filled.id, before: event))
    request(.saveHistory(document))
    return filled
  }

  /// Asks that an event be deleted.
  ///
  /// - Parameter event: The event, which is not deleted yet.
  /// - Returns: What is to be said.
  package mutating func delete(_ event: TimelineEvent) -> String {
    var document = history
    document.deleteEvent(event.id, at: clock.now)
    timeline.expect(TimelineDesk.Step(id: event.id, before: event))
    request(.saveHistory(document))
    return "Deleted: \(ChangeWording.line(of: event))."
  }

  /// Asks that what was added, changed or deleted last be undone.
  ///
  /// - Returns: What is to be said; `nil` where there is nothing to undo.
  package mutating func undoTimeline() -> String? {
    guard let step = timeline.steps.last else { return nil }
    var document = history
    let current = document.event(step.id)
    let now = clock.now
    if var event = step.before {
      event.changedAt = now
      document.add(event)
      timeline.chosen = event.id
    } else {
      document.deleteEvent(step.id, at: now)
    }
    timeline.expectUndo()
    request(.saveHistory(document))
    guard let event = step.before ?? current else { return "" }
    let isBack = current?.deletedAt != nil
    let word = step.before == nil ? "Taken back" : isBack ? "Back again" : "As it was"
    return "\(word): \(ChangeWording.line(of: event))."
  }

  /// Takes what was asked of the timeline for done, or forgets it where it was not saved.
  package mutating func settleTimeline(isSaved: Bool) {
    timeline.settle(isSaved: isSaved)
  }

  /// Whether there is anything to undo on the timeline.
  package var canUndoTimeline: Bool { !timeline.steps.isEmpty }
}
