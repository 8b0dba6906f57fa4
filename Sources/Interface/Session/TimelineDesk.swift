import History

/// What the timeline holds on to while the program runs: the chosen event, what can be undone, and
/// entries that were begun and not saved.
struct TimelineDesk: Sendable {
  /// What was done to an event.
  struct Step: Sendable, Equatable {
    /// The id of the event.
    var id: String
    /// The event as it was before; `nil` when it was added.
    var before: TimelineEvent?
  }

  /// The id of the chosen event.
  var chosen: String?
  /// The entries that were left without saving, by the id of the event that they edit; a new one is
  /// under the empty id.
  var entries: [String: EventEntry] = [:]
  /// What can be undone, the last step last.
  private(set) var steps: [Step] = []
  /// What is being saved; it can be undone once it is on the disk.
  private var pending: Pending?

  private enum Pending: Sendable {
    case done(Step)
    case undone
  }

  /// The most steps that are kept.
  private static let mostSteps = 100

  /// Notes a step that is about to be saved.
  mutating func expect(_ step: Step) {
    pending = .done(step)
  }

  /// Notes that the last step is about to be undone.
  mutating func expectUndo() {
    pending = .undone
  }

  /// Takes what was expected for done, or forgets it where it was not saved.
  mutating func settle(isSaved: Bool) {
    defer { pending = nil }
    guard isSaved, let pending else { return }
    switch pending {
    case .done(let step): steps = (steps + [step]).suffix(Self.mostSteps)
    case .undone: _ = steps.popLast()
    }
  }
}
