import CivilTime
import History
import Questionnaires

/// The weeks, newest first, with all that can be done to one.
struct HistoryScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case open, edit, delete, undo
    case find, search, leaveField
    case chart
    case nextHit(Int)
    case nextPhase
    case nextQuestionnaire(Int)
    case type(TextField.Edit)
  }

  let name = "history"
  /// What is shown, kept because every key and every picture asks for it.
  private var kept: HistoryTable
  /// The chosen check-in, which stays the chosen one when others come or go.
  private var chosen: String?
  /// Its index.
  private var choice = RowChoice()
  /// The check-ins that were deleted here, the last one last.
  private var deleted: [String] = []
  /// What is being typed to look for.
  private(set) var field: TextField?
  /// What is looked for.
  private(set) var search: NoteSearch?
  /// The check-ins in whose notes it was found.
  private var hits: Set<String> = []

  init(in session: Session) {
    kept = HistoryTable(in: session)
    chosen = kept.weeks.first?.checkIn.id
  }

  /// What is shown now.
  func table(in session: Session) -> HistoryTable {
    kept.isCurrent(in: session)
      ? kept : HistoryTable(in: session, of: kept.questionnaireID, phase: kept.phase)
  }

  /// The index of the chosen check-in; 0 where there is none.
  func index(in table: HistoryTable) -> Int {
    if table.weeks.indices.contains(choice.index),
      table.weeks[choice.index].checkIn.id == chosen
    {
      return choice.index
    }
    return table.index(of: chosen) ?? max(0, min(choice.index, table.weeks.count - 1))
  }

  /// The chosen check-in; `nil` where there is none.
  func week(in table: HistoryTable) -> HistoryTable.Week? {
    table.weeks.isEmpty ? nil : table.weeks[index(in: table)]
  }

  private mutating func choose(_ index: Int) {
    choice.move(.to(index), count: kept.weeks.count)
    chosen = kept.weeks.isEmpty ? nil : kept.weeks[choice.index].checkIn.id
  }

  /// Takes over what has changed meanwhile.
  private mutating func refresh(in session: Session) {
    if !kept.isCurrent(in: session) {
      kept = table(in: session)
      look(for: search)
    }
    choose(index(in: kept))
  }

  // MARK: Keys

  var isTextField: Bool { field != nil }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    if field != nil { return fieldKeys }
    let table = table(in: session)
    var keys: [KeyBinding<Command>] = []
    if !table.weeks.isEmpty {
      keys.append(
        KeyBinding(
          .enter, does: .open, hint: KeyHint("Enter", "open"),
          help: KeyHint("Enter", "open the chosen week")))
      if search != nil { keys += KeyBinding.hits { .nextHit($0) } }
      keys.append(
        KeyBinding(
          .character("/"), does: .find, hint: KeyHint("/", "find"),
          help: KeyHint("/", "find in your notes")))
    }
    if table.phases.count > 1 {
      keys.append(
        KeyBinding(
          .character("f"), does: .nextPhase, hint: KeyHint("f", "phase"),
          help: KeyHint("f", "only one stretch between two events; again, the one before")))
    }
    if session.questionnairesAnswered.count > 1 {
      keys += [
        KeyBinding(
          .tab, does: .nextQuestionnaire(1), hint: KeyHint("Tab", "other questions"),
          help: KeyHint("Tab", "the check-ins with another questionnaire")),
        KeyBinding(.backTab, does: .nextQuestionnaire(-1)),
      ]
    }
    if undoable(in: session) != nil {
      keys.append(
        KeyBinding(
          .character("u"), does: .undo, hint: KeyHint("u", "undo"),
          help: KeyHint("u", "bring back the week that was deleted last")))
    }
    return keys + (table.weeks.isEmpty ? [] : weekKeys)
  }

  private var weekKeys: [KeyBinding<Command>] {
    [
      KeyBinding(
        .character("d"), does: .delete, hint: KeyHint("d", "delete"),
        help: KeyHint("d", "delete the chosen week; u brings it back")),
      KeyBinding(
        .character("e"), does: .edit, hint: KeyHint("e", "edit"),
        help: KeyHint("e", "edit its note, its answers or its date")),
      KeyBinding(
        .character("t"), does: .chart, hint: KeyHint("t", "chart"),
        help: KeyHint("t", "the same weeks as a chart")),
    ] + KeyBinding.list("choose a week") { .move($0) }
  }

  private var fieldKeys: [KeyBinding<Command>] {
    KeyBinding.searchField(
      "find this in your notes", search: .search, leave: .leaveField
    ) { .type($0) }
  }

  // MARK: Doing

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    refresh(in: session)
    switch command {
    case .move(let move):
      choice.move(move, count: kept.weeks.count)
      choose(choice.index)
    case .open:
      guard let week = week(in: kept) else { return .stay() }
      return .open(DetailsScreen(checkIn: week.checkIn, isWhole: true, search: search))
    case .edit: return edit(in: session)
    case .delete: return delete(in: &session)
    case .undo: return undo(in: &session)
    case .chart: return .open(ChartScreen(in: session))
    case .find: field = TextField(search?.words ?? "")
    case .search: return find()
    case .leaveField: field = nil
    case .nextHit(let direction): return move(toHit: direction)
    case .nextPhase: return showNextPhase(in: session)
    case .nextQuestionnaire(let distance): showQuestionnaire(by: distance, in: session)
    case .type(let edit): field?.apply(edit)
    }
    return .stay()
  }

  mutating func type(_ text: String, in session: inout Session) -> Transition {
    field?.insert(text.replacing("\n", with: " "))
    return .stay()
  }

  private func edit(in session: Session) -> Transition {
    if case .readOnly(let sentence) = session.access { return .stay(message: sentence) }
    guard let week = week(in: kept) else { return .stay() }
    return .open(EditScreen(checkIn: week.checkIn))
  }

  private mutating func delete(in session: inout Session) -> Transition {
    if case .readOnly(let sentence) = session.access { return .stay(message: sentence) }
    guard let checkIn = week(in: kept)?.checkIn else { return .stay() }
    deleted.append(checkIn.id)
    return .stay(message: "\(session.delete(checkIn)) u undoes.")
  }

  /// The check-in that was deleted last: here, or earlier and still in the file.
  private func undoable(in session: Session) -> CheckIn? {
    let gone = session.deletedCheckIns(of: kept.questionnaireID)
    let here = deleted.last { id in gone.contains { $0.id == id } }
    return gone.first { $0.id == here } ?? gone.last
  }

  private mutating func undo(in session: inout Session) -> Transition {
    if case .readOnly(let sentence) = session.access { return .stay(message: sentence) }
    guard let checkIn = undoable(in: session) else { return .stay() }
    deleted.removeAll { $0 == checkIn.id }
    chosen = checkIn.id
    if kept.phase?.contains(checkIn.weekEnding) == false {
      kept = HistoryTable(in: session, of: kept.questionnaireID)
    }
    return .stay(message: session.bringBack(checkIn))
  }

  // MARK: Finding

  private mutating func look(for search: NoteSearch?) {
    self.search = search
    let found = kept.weeks.filter { search?.isFound(in: $0.checkIn.note) ?? false }
    hits = Set(found.map(\.checkIn.id))
  }

  private mutating func find() -> Transition {
    look(for: NoteSearch(field?.text ?? ""))
    field = nil
    guard let search else { return .stay() }
    guard !hits.isEmpty else {
      self.search = nil
      return .stay(message: "No note here holds “\(search.words)”.")
    }
    if let week = week(in: kept), hits.contains(week.checkIn.id) { return .stay() }
    return move(toHit: 1)
  }

  /// Goes to the next hit; after the last one it begins again at the other end.
  private mutating func move(toHit direction: Int) -> Transition {
    let places = kept.weeks.indices.filter { hits.contains(kept.weeks[$0].checkIn.id) }
    guard let first = places.first, let last = places.last else {
      return .stay(message: "No note here holds “\(search?.words ?? "")”.")
    }
    let here = choice.index
    let next =
      direction > 0 ? places.first(where: { $0 > here }) : places.last(where: { $0 < here })
    choose(next ?? (direction > 0 ? first : last))
    guard next == nil else { return .stay() }
    return .stay(
      message: places.count == 1
        ? "This is the only hit." : "From the \(direction > 0 ? "newest" : "oldest") hit on again.")
  }

  /// `2 of 5`, for a week in which something was found.
  func hitNumber(in table: HistoryTable) -> (number: Int, count: Int)? {
    guard search != nil, let week = week(in: table) else { return nil }
    let places = table.weeks.map(\.checkIn.id).filter(hits.contains)
    return places.firstIndex(of: week.checkIn.id).map { ($0 + 1, places.count) }
  }

  /// Whether something was found in the note of a check-in.
  func isHit(_ checkIn: CheckIn) -> Bool { search != nil && hits.contains(checkIn.id) }

  // MARK: Questionnaires

  private mutating func showQuestionnaire(by distance: Int, in session: Session) {
    let all = session.questionnairesAnswered
    guard !all.isEmpty else { return }
    let place = (all.firstIndex(of: kept.questionnaireID) ?? 0) + distance
    kept = HistoryTable(in: session, of: all[(place + all.count) % all.count])
    look(for: search)
    choose(0)
  }

  // MARK: Phases

  private mutating func showNextPhase(in session: Session) -> Transition {
    kept = HistoryTable(in: session, of: kept.questionnaireID, phase: kept.nextPhase)
    look(for: search)
    choose(index(in: kept))
    return .stay(message: kept.announcement)
  }
}
