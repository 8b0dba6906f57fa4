import CivilTime
import History
import Interface
import Questionnaires
import SafeText
import Scoring
import Sentences

extension Dialogue {
  /// What was chosen in the list of weeks.
  private enum Way {
    case open(Int)
    case more, table, find, undo, leave
    case phase, questionnaire
  }

  /// How many weeks are said at once.
  static var entriesAtOnce: Int { 10 }

  /// The weeks, newest first, with all that can be done to one.
  mutating func history() throws(End) {
    try begin("History.")
    var table = HistoryTable(in: session)
    var first = 0
    var isNewList = true
    while true {
      if !table.isCurrent(in: session) {
        table = HistoryTable(in: session, of: table.questionnaireID, phase: table.phase)
      }
      if first >= max(table.weeks.count, 1) { first = 0 }
      if isNewList { try say(table, from: first) }
      isNewList = true
      switch try ask(question(of: table, from: first)) {
      case .leave: return
      case .open(let index): try open(table.weeks[index].checkIn)
      case .more: first += Self.entriesAtOnce
      case .table:
        try sayTable(table)
        isNewList = false
      case .find:
        if let index = try findWeek(in: table) { try open(table.weeks[index].checkIn) }
        isNewList = false
      case .undo: try bringBack(of: table.questionnaireID)
      case .questionnaire:
        let all = session.questionnairesAnswered
        let place = (all.firstIndex(of: table.questionnaireID) ?? 0) + 1
        table = HistoryTable(in: session, of: all[place % all.count])
        first = 0
      case .phase:
        table = HistoryTable(
          in: session, of: table.questionnaireID, phase: table.nextPhase)
        first = 0
        try say(table.announcement)
      }
    }
  }

  private func question(of table: HistoryTable, from first: Int) -> Question<Way> {
    var question = Question<Way>(prompt: "Choice")
    let count = table.weeks.count
    if count > 0 {
      question.text = ["Type the number of a week to open it."]
      question.hint = "Weeks have the numbers 1 to \(count)"
      if first + Self.entriesAtOnce < count {
        question.commands.append(.init("m", "more weeks", .more))
      }
      question.commands.append(.init("t", "table", .table, help: "all weeks as a table"))
      question.commands.append(.init("/", "find", .find, help: "find words in your notes"))
    }
    if table.phases.count > 1 {
      question.commands.append(
        .init(
          "f", "phase", .phase,
          help: "only one stretch between two events; again, the one before"))
    }
    if session.questionnairesAnswered.count > 1 {
      question.commands.append(
        .init(
          "o", "other questions", .questionnaire, help: "the check-ins with another questionnaire"))
    }
    if !session.deletedCheckIns(of: table.questionnaireID).isEmpty {
      question.commands.append(
        .init("u", "undo", .undo, help: "bring back the week that was deleted last"))
    }
    question.commands.append(.init("q", "back to the menu", .leave))
    question.other = { answer in
      guard let number = Int(answer), (1...max(count, 1)).contains(number), count > 0 else {
        return nil
      }
      return .open(number - 1)
    }
    return question
  }

  /// Says a part of the weeks, each with its number, and the gaps and events between them.
  private mutating func say(_ table: HistoryTable, from first: Int) throws(End) {
    guard !table.weeks.isEmpty else {
      return try say("No week is kept here yet. The first check-in will be the first line.")
    }
    let end = min(first + Self.entriesAtOnce, table.weeks.count)
    try pause()
    let known = session.library.questionnaire(table.questionnaireID)
    if table.questionnaireID != session.questionnaire.id {
      try say("\(known?.title ?? table.questionnaireID).")
    }
    let direction =
      if let known, table.highestTotal != nil { "\(TotalWording.direction(of: known))." } else {
        Wording.spokenDirection
      }
    try say("\(table.span), newest first. \(direction)")
    if table.weeks.count > Self.entriesAtOnce {
      try say("Weeks \(first + 1) to \(end) of \(table.weeks.count).")
    }
    let start = first == 0 ? 0 : table.rows[first]
    let stop = end < table.weeks.count ? table.rows[end] : table.entries.count
    for entry in table.entries[start..<stop] {
      switch entry {
      case .week(let index):
        let week = table.weeks[index]
        try say(
          "\(index + 1) Week ending \(week.checkIn.weekEnding.longForm): "
            + table.sentence(week, in: session), hang: 3)
      case .gap(let date, let weeks):
        let words = weeks == 1 ? "no check-in" : "no check-in for \(weeks) weeks"
        try say("\(date.longForm): \(words).")
      case .event(let event): try say("\(ChangeWording.line(of: event)).")
      }
    }
  }

  private func sayTable(_ table: HistoryTable) throws(End) {
    try pause()
    let scale = "0-\(table.highestTotal ?? 100)".padded(toCells: 5, at: .right)
    try say("Week ending  \(scale)  Band          Change")
    for week in table.weeks {
      let change = week.difference.map { $0 > 0 ? "+\($0)" : "\($0)" } ?? ""
      let row =
        week.checkIn.weekEnding.shortForm.padded(toCells: 11, at: .right)
        + week.number.padded(toCells: 7, at: .right) + "  "
        + week.words(givesTotal: table.highestTotal != nil).padded(toCells: 12)
        + change.padded(toCells: 8, at: .right) + (week.marks.isEmpty ? "" : "  \(week.marks)")
      try say(row)
    }
    try pause()
    try say("n note, l recorded late, a corrected later, 2 two check-ins for that week.")
  }

  /// Looks for words in the notes.
  ///
  /// - Returns: The index of the week that was chosen; `nil` for none.
  /// - Throws: How the conversation ended, if it did.
  private mutating func findWeek(in table: HistoryTable) throws(End) -> Int? {
    guard let search = NoteSearch(try listen("Find in your notes")) else { return nil }
    let hits = table.weeks.indices.filter { search.isFound(in: table.weeks[$0].checkIn.note) }
    guard !hits.isEmpty else {
      try say("No note here holds “\(search.words)”.")
      return nil
    }
    let labels = hits.map { index in
      let checkIn = table.weeks[index].checkIn
      return "\(checkIn.weekEnding.longForm): \(search.words(around: checkIn.note ?? "", to: 50))"
    }
    let index = try ask(
      Question(
        ["Found in \(Wording.count(hits.count, "note"))."], list: labels, leaving: "back"))
    return hits.indices.contains(index) ? hits[index] : nil
  }

  private mutating func bringBack(of questionnaire: String) throws(End) {
    guard try checkAccess(),
      let checkIn = session.deletedCheckIns(of: questionnaire).last
    else { return }
    _ = try save(saying: session.bringBack(checkIn))
  }
}
