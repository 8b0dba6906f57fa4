import CivilTime
import History
import Interface
import Questionnaires
import Sentences

extension Dialogue {
  private enum Way {
    case answers, note, correct, date, delete, leave
  }

  /// One week that is saved: where it lies, what is noted of it, and what can be put right.
  mutating func open(_ checkIn: CheckIn) throws(End) {
    hasSaidKeys = false
    var isChanged = true
    while let checkIn = session.history.checkIn(checkIn.id), checkIn.deletedAt == nil {
      if isChanged { try sayWeek(checkIn) }
      isChanged = true
      switch try ask(question(of: checkIn)) {
      case .leave: return
      case .answers:
        try sayAnswers(of: checkIn)
        isChanged = false
      case .note: try editNote(of: checkIn)
      case .correct: try correctAnswers(of: checkIn)
      case .date: try correctDate(of: checkIn)
      case .delete:
        if try checkAccess(), try save(saying: "\(session.delete(checkIn)) u in the list undoes.") {
          return
        }
      }
    }
  }

  private func question(of checkIn: CheckIn) -> Question<Way> {
    var question = Question<Way>(prompt: "Choice", hint: "Choose 1 to 4")
    question.options = [
      .init("1", "All answers", .answers),
      .init("2", checkIn.note == nil ? "Write a note" : "Change the note", .note),
      .init("3", "Correct the answers", .correct),
      .init("4", "Correct the date of the week", .date),
    ]
    question.commands = [
      .init("d", "delete", .delete, help: "delete this week; u in the list brings it back"),
      .init("q", "back to the list", .leave),
    ]
    return question
  }

  private func sayWeek(_ checkIn: CheckIn) throws(End) {
    try pause()
    try say("Week ending \(checkIn.weekEnding.longFormWithWeekday).")
    try sayPlace(of: checkIn, isNew: false)
    if let note = checkIn.note {
      try pause()
      try say("Note: \(note)")
    }
    let facts = session.facts(of: checkIn)
    if !facts.isEmpty {
      try pause()
      try say(facts)
    }
  }

  // MARK: Putting right

  private mutating func editNote(of checkIn: CheckIn) throws(End) {
    guard try checkAccess() else { return }
    try pause()
    try say(
      checkIn.note == nil
        ? "Write it in one line; it is taken just as you type it. An empty line is no note."
        : "Write it anew in one line; it is taken just as you type it. An empty line keeps the note "
          + "that is there, a single - removes it.")
    let line = try listenForNote("Note")
    let note = line.isEmpty ? checkIn.note ?? "" : checkIn.note != nil && line == "-" ? "" : line
    guard session.setNote(note, of: checkIn) else { return try say("The note is as it was.") }
    _ = try save(
      saying: "Saved: the note of the week ending \(checkIn.weekEnding.longForm).")
  }

  private mutating func correctAnswers(of checkIn: CheckIn) throws(End) {
    guard try checkAccess() else { return }
    guard let walk = CheckInWalk(correcting: checkIn, in: session) else {
      return try say(CheckInWalk.unknownWording)
    }
    try take(walk)
  }

  private mutating func correctDate(of checkIn: CheckIn) throws(End) {
    guard try checkAccess() else { return }
    try pause()
    try say("On which day did the seven days end? An empty line leaves it as it is.")
    while true {
      let line = try listen("Date").trimmed
      if line.isEmpty { return try say("The date is as it was.") }
      guard let date = try date(of: line) else { continue }
      return try correct(checkIn, to: date)
    }
  }

  private mutating func correct(_ checkIn: CheckIn, to date: CivilDate) throws(End) {
    try say(session.meaning(of: date, asWeekOf: checkIn))
    guard session.setWeek(date, of: checkIn) else { return try say("The date is as it was.") }
    _ = try save(
      saying: "Saved: week ending \(date.longForm). The first date is kept too.")
  }
}
