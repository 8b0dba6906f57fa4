import CivilTime
import History
import SafeText
import Sentences

/// The medicine and life events, newest first, with the dose in force now.
struct TimelineScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case add, edit, delete, undo, open
  }

  let name = "timeline"

  /// The index of the chosen event.
  static func choice(of events: [TimelineEvent], in session: Session) -> Int {
    events.firstIndex { $0.id == session.timeline.chosen } ?? 0
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let add = KeyBinding<Command>(
      .character("a"), does: .add, hint: KeyHint("a", "add"), help: KeyHint("a", "add an event"))
    let undo = KeyBinding<Command>(
      .character("u"), does: .undo, hint: KeyHint("u", "undo"),
      help: KeyHint("u", "undo what was added, changed or deleted last"))
    let undoing = session.timeline.steps.isEmpty ? [] : [undo]
    guard !session.timelineEvents.isEmpty else { return [add] + undoing }
    return [
      KeyBinding(
        .enter, does: .open, hint: KeyHint("Enter", "compare"),
        help: KeyHint("Enter", "the weeks before and after the event")),
      add,
      KeyBinding(
        .character("e"), does: .edit, hint: KeyHint("e", "edit"),
        help: KeyHint("e", "edit the event")),
      KeyBinding(
        .character("d"), does: .delete, hint: KeyHint("d", "delete"),
        help: KeyHint("d", "delete the event; nothing is asked, u undoes it")),
    ] + undoing + KeyBinding.list("choose an event") { .move($0) }
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    let events = session.timelineEvents
    var choice = RowChoice(Self.choice(of: events, in: session))
    let chosen = events.isEmpty ? nil : events[choice.index]
    switch command {
    case .move(let move):
      choice.move(move, count: events.count)
      session.timeline.chosen = events.isEmpty ? nil : events[choice.index].id
      return .stay()
    case .add: return openForm(editing: nil, in: &session)
    case .edit: return chosen.map { openForm(editing: $0, in: &session) } ?? .stay()
    case .delete:
      guard let chosen else { return .stay() }
      let rest = events.filter { $0.id != chosen.id }
      return delete(chosen, leaving: rest, at: choice.index, in: &session)
    case .undo: return undo(in: &session)
    case .open:
      guard let chosen else { return .stay() }
      guard let screen = BeforeAfterScreen(event: chosen.id, in: session) else {
        return .stay(message: "That day has not come yet, so there is nothing to compare.")
      }
      session.timeline.chosen = chosen.id
      return .open(screen)
    }
  }

  mutating func receive(_ report: SaveReport, in session: inout Session) -> Transition? {
    session.timeline.settle(isSaved: report.document != nil)
    switch report {
    case .saved: return nil
    case .notConfirmed(_, let sentence), .failed(let sentence): return .stay(message: sentence)
    }
  }

  private func openForm(
    editing event: TimelineEvent?, in session: inout Session
  ) -> Transition {
    if case .readOnly(let sentence) = session.access { return .stay(message: sentence) }
    if let event { session.timeline.chosen = event.id }
    return .open(TimelineFormScreen(editing: event, in: session))
  }

  private func delete(
    _ event: TimelineEvent, leaving rest: [TimelineEvent], at index: Int,
    in session: inout Session
  ) -> Transition {
    if case .readOnly(let sentence) = session.access { return .stay(message: sentence) }
    session.timeline.chosen = rest.isEmpty ? nil : rest[min(index, rest.count - 1)].id
    return .stay(message: "\(session.delete(event)) u undoes it.")
  }

  private func undo(in session: inout Session) -> Transition {
    if case .readOnly(let sentence) = session.access { return .stay(message: sentence) }
    guard let sentence = session.undoTimeline() else { return .stay() }
    return .stay(message: sentence)
  }
}
