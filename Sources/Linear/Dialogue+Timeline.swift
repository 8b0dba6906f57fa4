import CivilTime
import History
import Interface
import SafeText
import Sentences

extension Dialogue {
  private enum Way {
    case open(Int)
    case add, more, undo, leave
  }

  /// The medicine and life events, newest first, with the dose in force now.
  mutating func timeline() throws(End) {
    try begin("Timeline.")
    var first = 0
    var isNewList = true
    while true {
      let events = session.timelineEvents
      if first >= events.count { first = 0 }
      if isNewList { try say(events, from: first) }
      isNewList = true
      switch try ask(question(of: events, from: first)) {
      case .leave: return
      case .open(let index): try open(events[index])
      case .more: first += Self.entriesAtOnce
      case .add:
        if try checkAccess() { try write(editing: nil) } else { isNewList = false }
      case .undo:
        guard try checkAccess(), let sentence = session.undoTimeline() else { continue }
        try saveTimeline(saying: sentence)
      }
    }
  }

  private func question(of events: [TimelineEvent], from first: Int) -> Question<Way> {
    var question = Question<Way>(
      commands: [.init("a", "add", .add, help: "write an event down")], prompt: "Choice")
    if !events.isEmpty {
      question.text = ["Type the number of an event to open it."]
      question.hint = "Events have the numbers 1 to \(events.count)"
    }
    if first + Self.entriesAtOnce < events.count {
      question.commands.append(.init("m", "more events", .more))
    }
    if session.canUndoTimeline {
      question.commands.append(
        .init("u", "undo", .undo, help: "undo what was added, changed or deleted last"))
    }
    question.commands.append(.init("q", "back to the menu", .leave))
    question.other = { answer in
      guard let number = Int(answer), number > 0, number <= events.count else { return nil }
      return .open(number - 1)
    }
    return question
  }

  private mutating func say(_ events: [TimelineEvent], from first: Int) throws(End) {
    try pause()
    let medicines = session.medicinesToday
    if medicines.isEmpty { try say("No medicine is in force today.") }
    for medicine in medicines {
      let dose = medicine.dose.map { " \($0.inFullWords)" } ?? ""
      try say("Now: \(medicine.name)\(dose), since \(medicine.changed.longForm).")
    }
    if events.isEmpty {
      try say(
        "Nothing is written down here yet. Type a to add a medicine, a change of dose, or something that "
          + "happened in your life.")
    } else {
      try say("\(Wording.count(events.count, "event")), newest first.")
    }
    let end = min(first + Self.entriesAtOnce, events.count)
    for index in first..<max(end, first) {
      let note = events[index].note?.isEmpty ?? true ? "" : " Note."
      try say("\(index + 1) \(ChangeWording.line(of: events[index])).\(note)", hang: 3)
    }
    try say(ChangeWording.prescriber)
  }

  /// Has a change of the timeline saved, and says how that went.
  ///
  /// - Returns: Whether it is saved.
  /// - Throws: How the conversation ended, if it did.
  @discardableResult
  mutating func saveTimeline(saying sentence: String) throws(End) -> Bool {
    let isSaved = try save(saying: sentence)
    session.settleTimeline(isSaved: isSaved)
    return isSaved
  }

  // MARK: One event

  private enum Step {
    case compare, edit, delete, leave
  }

  private mutating func open(_ opened: TimelineEvent) throws(End) {
    hasSaidKeys = false
    var isChanged = true
    while let event = session.history.event(opened.id), event.deletedAt == nil {
      if isChanged { try say(event) }
      isChanged = true
      let step = try ask(
        Question<Step>(
          options: [
            .init("1", "The weeks before and after", .compare), .init("2", "Change it", .edit),
          ],
          commands: [
            .init("d", "delete", .delete, help: "delete the event; u in the list undoes it"),
            .init("q", "back to the list", .leave),
          ],
          prompt: "Choice"))
      switch step {
      case .leave: return
      case .compare:
        try compare(event)
        isChanged = false
      case .edit: if try checkAccess() { try write(editing: event) }
      case .delete:
        guard try checkAccess() else { continue }
        let sentence = "\(session.delete(event)) u in the list undoes it."
        if try saveTimeline(saying: sentence) { return }
      }
    }
  }

  private func say(_ event: TimelineEvent) throws(End) {
    try pause()
    try say(
      "\(event.date.longFormWithWeekday): \(ChangeWording.summary(of: event)), "
        + "\(ChangeWording.distance(session.today.days(since: event.date))).")
    if let note = event.note, !note.isEmpty { try say("Note: \(note)") }
  }

  private func compare(_ event: TimelineEvent) throws(End) {
    try pause()
    guard let comparison = session.course.comparison(ofEvent: event.id) else {
      return try say("That day has not come yet, so there is nothing to compare.")
    }
    let result = comparison.beforeAfter
    let direction =
      comparison.isOfTotals
      ? "\(TotalWording.direction(of: session.questionnaire))." : Wording.spokenDirection
    try say("\(ChangeWording.heading(comparison)). \(direction)")
    try say(ChangeWording.comparison(comparison))
    try say([ChangeWording.leftOut(result), ChangeWording.prescriber])
  }
}
