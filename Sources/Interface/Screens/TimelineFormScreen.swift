import CivilTime
import History
import SafeText
import Sentences

/// Writes an event of the timeline down, or changes one.
struct TimelineFormScreen: Screen {
  enum Command: Sendable {
    case next, before
    case kind(Int)
    case kindBy(Int)
    case way(Int)
    case fill(Int)
    case edit(TextField.Edit)
    case save, leave, startOver
  }

  let name = "timeline form"
  private(set) var entry: EventEntry
  /// The event that is being saved.
  private var saving: TimelineEvent?

  /// Opens the form, with what was left there unsaved while the program runs.
  ///
  /// - Parameters:
  ///   - event: The event to change; `nil` for a new one.
  ///   - session: What is known.
  init(editing event: TimelineEvent?, in session: Session) {
    if var kept = session.timeline.entries[event?.id ?? ""], kept.event == event {
      kept.wasKept = true
      entry = kept
    } else {
      entry = Self.fresh(editing: event, in: session)
    }
  }

  /// A new entry begins with a start where no medicine was written down yet.
  private static func fresh(editing event: TimelineEvent?, in session: Session) -> EventEntry {
    if let event { return EventEntry(editing: event) }
    return EventEntry(kind: session.medicineNames.isEmpty ? .start : .doseChange)
  }

  /// The names that a digit takes, while the field they belong to is empty.
  func namesOffered(in session: Session) -> [String] {
    guard let field = entry.field, [.medicine, .previousMedicine].contains(field),
      entry.text(field).isEmpty
    else { return [] }
    return session.medicineNames
  }

  // MARK: Keys

  var isTextField: Bool { entry.field != nil }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let partKeys = partKeys(in: session)
    return partKeys + walkingKeys(saysEnter: !partKeys.contains { $0.hint != nil })
      + (isTextField
        ? TextField.keys { .edit($0) }.filter {
          !$0.keys.contains(.home) && !$0.keys.contains(.end)
        }
          + [
            KeyBinding(.home, does: .edit(.start)), KeyBinding(.end, does: .edit(.end)),
          ] : [])
  }

  private func partKeys(in session: Session) -> [KeyBinding<Command>] {
    switch entry.part {
    case .kind:
      [
        KeyBinding(
          digits: EventEntry.kinds.count, hint: KeyHint("1-6", "choose"),
          help: KeyHint("1 to 6", "say what happened")
        ) { .kind($0) },
        KeyBinding(keys: .left, does: .kindBy(-1), help: KeyHint("← → h l", "say what happened")),
        KeyBinding(keys: .right, does: .kindBy(1)),
      ]
    case .field:
      namesOffered(in: session).isEmpty
        ? []
        : [
          KeyBinding(
            digits: namesOffered(in: session).count,
            hint: KeyHint(Self.digits(in: session), "name"),
            help: KeyHint(
              Self.digits(in: session), "take a name used before, while the field is empty")
          ) { .fill($0) }
        ]
    case .save, .leave, .startOver:
      [
        KeyBinding(keys: .left, does: .way(-1), help: KeyHint("← → h l", "choose")),
        KeyBinding(keys: .right, does: .way(1)),
      ]
    }
  }

  /// The digits that take a name.
  private static func digits(in session: Session) -> String {
    let count = session.medicineNames.count
    return count == 1 ? "1" : "1-\(count)"
  }

  private func walkingKeys(saysEnter: Bool) -> [KeyBinding<Command>] {
    let enter: (Command, String) =
      switch entry.part {
      case .save: (.save, "save")
      case .leave: (.leave, "leave")
      case .startOver: (.startOver, "begin anew")
      case .kind, .field: (.next, "next")
      }
    var keys: [KeyBinding<Command>] = [
      KeyBinding(
        .tab, .down, does: .next, hint: KeyHint("Tab", "next"),
        help: KeyHint("Tab ↓", "the next field")),
      KeyBinding(
        .backTab, .up, does: .before,
        help: entry.part == .kind ? nil : KeyHint("Shift-Tab ↑", "the field before")),
      KeyBinding(
        .enter, does: enter.0, hint: saysEnter ? KeyHint("Enter", enter.1) : nil,
        help: KeyHint("Enter", enter.1)),
      KeyBinding(
        .escape, does: .leave, hint: KeyHint("Esc", "leave, entry kept"),
        help: KeyHint("Esc", "leave; what is written is kept while gamut runs")),
    ]
    if !isTextField { keys.append(KeyBinding(.character("q"), does: .leave)) }
    return keys
  }

  // MARK: Doing

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .next: entry.move(by: 1)
    case .before: entry.move(by: -1)
    case .kind(let index):
      guard EventEntry.kinds.indices.contains(index) else { break }
      guard entry.kind != EventEntry.kinds[index] else {
        return .stay(message: "That is chosen already. Tab goes on.")
      }
      entry.choose(EventEntry.kinds[index])
    case .kindBy(let distance): entry.chooseKind(by: distance)
    case .way(let distance): moveWay(by: distance)
    case .fill(let index):
      let names = namesOffered(in: session)
      if let field = entry.field, names.indices.contains(index) {
        entry.fill(field, with: names[index])
      }
    case .edit(let edit): entry.apply(edit)
    case .save: return save(in: &session)
    case .leave: return leave(in: &session)
    case .startOver:
      session.timeline.entries[entry.event?.id ?? ""] = nil
      entry = Self.fresh(editing: entry.event, in: session)
      return .stay(message: "Begun anew.")
    }
    keep(in: &session)
    return .stay()
  }

  mutating func type(_ text: String, in session: inout Session) -> Transition {
    entry.insert(text)
    keep(in: &session)
    return .stay()
  }

  /// Goes from one way out to another, and no further.
  private mutating func moveWay(by distance: Int) {
    let before = entry
    entry.move(by: distance)
    if entry.field != nil { entry = before }
  }

  /// Holds on to the entry, so that not even help now in between can lose it.
  private func keep(in session: inout Session) {
    session.timeline.entries[entry.event?.id ?? ""] = entry.isUntouched ? nil : entry
  }

  private func leave(in session: inout Session) -> Transition {
    keep(in: &session)
    return entry.isUntouched
      ? .back() : .back(message: "Not saved. What you wrote is kept until gamut ends.")
  }

  private mutating func save(in session: inout Session) -> Transition {
    if case .readOnly(let sentence) = session.access { return .stay(message: sentence) }
    do throws(EventForm.Fault) {
      guard let event = try session.save(entry.form, editing: entry.event) else {
        session.timeline.entries[entry.event?.id ?? ""] = nil
        return .back(message: Session.unchangedEvent)
      }
      saving = event
      return .stay()
    } catch {
      entry.visitAll()
      let part = EventEntry.Part.field(error.field)
      entry.go(to: entry.parts.contains(part) ? part : .kind)
      return .stay(message: "Not saved. \(error.sentence)")
    }
  }

  mutating func receive(_ report: SaveReport, in session: inout Session) -> Transition? {
    let saved = saving
    saving = nil
    session.timeline.settle(isSaved: report.document != nil)
    guard let saved, report.document != nil else {
      if case .failed(let sentence) = report { return .stay(message: sentence) }
      return nil
    }
    session.timeline.entries[entry.event?.id ?? ""] = nil
    session.timeline.chosen = saved.id
    var sentences = ["Saved."]
    if case .notConfirmed(_, let doubt) = report { sentences = [doubt] }
    if saved.kind.isMedication { sentences.append(ChangeWording.watchForHarm) }
    return .back(message: sentences.joined(separator: " "))
  }
}
