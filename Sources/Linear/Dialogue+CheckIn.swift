import CivilTime
import History
import Interface
import Questionnaires
import SafeText
import Sentences

extension Dialogue {
  /// The check-in alone, as a command asks for it; when it is over, so is the conversation.
  mutating func checkInAlone() throws(End) {
    guard try checkAccess() else { throw .refused }
    try beginCheckIn()
  }

  /// Begins a check-in, or asks what shall become of another that was begun and not finished.
  mutating func beginCheckIn() throws(End) {
    guard try checkAccess() else { return }
    if let walk = CheckInWalk.begin(in: &session) { return try take(walk) }
    let goesOn = try ask(
      Question<Bool?>(
        text: ["A check-in is waiting, with every answer kept."],
        options: [
          .init("1", DueWording.goOn(in: session, isNarrow: false), true),
          .init("2", DueWording.beginAnew(in: session, isNarrow: false), false),
        ],
        commands: [.init("q", "leave it as it is", nil)], prompt: "Choice"))
    switch goesOn {
    case true?: try goOnWithDraft()
    case false?: try beginAnew()
    case nil: break
    }
  }

  /// Goes on with the draft where it was left.
  mutating func goOnWithDraft() throws(End) {
    guard try checkAccess() else { return }
    if let walk = CheckInWalk.goOn(in: &session) { try take(walk) }
  }

  /// Begins a check-in; a draft that there is stays until the first answer takes its place.
  mutating func beginAnew() throws(End) {
    guard try checkAccess() else { return }
    try take(CheckInWalk.beginAnew(in: &session))
  }

  /// What was done at a question.
  private enum Step {
    case choose(CheckInWalk.Choice)
    case back, forward, leave
  }

  /// Takes somebody through the questions, the review and the result.
  mutating func take(_ start: CheckInWalk) throws(End) {
    if let sentence = try settle().refusal { return try say(sentence) }
    var walk = start
    isTakingCheckIn = walk.corrected == nil
    try sayOpening(of: walk)
    while true {
      if walk.administration.step == .review {
        guard try !review(&walk) else { continue }
        break
      }
      switch try ask(question(of: walk)) {
      case .leave where walk.corrected != nil: try apply(.back, to: &walk)
      case .leave:
        isTakingCheckIn = false
        return try say(walk.farewell(in: session))
      case .back: try apply(.back, to: &walk)
      case .forward: try apply(.forward, to: &walk)
      case .choose(let choice):
        if let action = choice.action {
          try apply(action, to: &walk)
        } else {
          try writeNote(in: &walk)
        }
      }
    }
    isTakingCheckIn = false
  }

  private mutating func sayOpening(of walk: CheckInWalk) throws(End) {
    guard walk.corrected == nil else { return }
    let questionnaire = walk.administration.questionnaire
    let span = session.span(of: walk.draft, by: questionnaire)
    try begin("\(session.name(of: questionnaire)), \(span).")
    if walk.draft.answers.isEmpty { try say(DueWording.effort(of: questionnaire)) }
    try say("Each answer is kept at once, so you can leave at any question and go on later.")
  }

  private mutating func apply(
    _ action: Administration.Action, to walk: inout CheckInWalk
  ) throws(End) {
    let before = walk.administration.step
    switch walk.apply(action, in: &session) {
    case .refused: return
    case .atBeginning: return try say("This is the first question.")
    case .unanswered: return try say("\(walk.hint).")
    case .moved: break
    }
    // The draft is on the disk before anything is said of it.
    _ = try settle()
    if let words = kept(before, by: action, in: walk) { try say(words) }
    // The other way round begins with the whole question again.
    if case .pause = before { hasSaidKeys = false }
  }

  /// What is said of an answer, such as that a little is kept.
  private func kept(
    _ step: Administration.Step, by action: Administration.Action, in walk: CheckInWalk
  ) -> String? {
    switch action {
    case .choose, .nothingHappened, .skip: break
    case .write: return walk.administration.note == nil ? "No note. Kept." : "The note is kept."
    case .hold, .goOn, .back, .forward, .reopen: return nil
    }
    guard case .pause = step else {
      return "\(walk.answer(to: step, isShort: false).capitalizedStart). Kept."
    }
    return nil
  }

  // MARK: Questions

  private func question(of walk: CheckInWalk) -> Question<Step> {
    let administration = walk.administration
    var question = Question<Step>(text: text(of: walk), saysCommandsOnce: true)
    question.options = walk.numbered.enumerated().map { index, choice in
      .init("\(index + 1)", choice.label, .choose(choice))
    }
    if administration.item?.mayBeUntested == true {
      let choice = CheckInWalk.Choice.nothingHappened
      question.options.append(
        .init(
          "n", choice.label, .choose(choice), help: administration.questionnaire.untestedHelp))
    }
    if administration.answer(to: administration.step) != nil {
      question.options.append(.init("", "keeps your answer and goes on", .forward))
    } else if case .pause = administration.step {
      question.options.append(.init("", "goes on too", .choose(.goOn)))
    }
    if walk.canSkip {
      question.commands.append(
        .init("s", "skip", .choose(.skip), help: "skip this question"))
    }
    question.commands.append(
      .init("b", "back", .back, help: "the question before; its answer is kept"))
    question.commands.append(
      walk.corrected == nil
        ? .init("q", "leave", .leave, help: "leave with every answer kept")
        : .init("q", "back to the list", .leave))
    question.hint = walk.hint
    return question
  }

  private func text(of walk: CheckInWalk) -> [String] {
    let administration = walk.administration
    let questionnaire = administration.questionnaire
    var paragraphs: [String]
    switch administration.step {
    case .item:
      let lead = hasSaidKeys ? questionnaire.leadShort : questionnaire.lead
      paragraphs = [["\(walk.place).", lead].filter { !$0.isEmpty }.joined(separator: " ")]
      paragraphs.append(walk.stem)
    case .pause, .context: paragraphs = ["\(walk.place). \(walk.stem)"]
    case .review: paragraphs = []
    }
    if administration.answer(to: administration.step) != nil {
      paragraphs.append("Your answer: \(walk.answer(to: administration.step, isShort: false)).")
    }
    return paragraphs
  }

  // MARK: The note

  private mutating func writeNote(in walk: inout CheckInWalk) throws(End) {
    let before = walk.administration.note
    try pause()
    try say(
      "Write it in one line; it is taken just as you type it. An empty line "
        + (before == nil ? "is no note." : "keeps the note that is there."))
    let note = try listenForNote("Note")
    try apply(.write(note: note.isEmpty ? before ?? "" : note), to: &walk)
  }

  /// Waits for a note, every letter of which is taken as it is.
  mutating func listenForNote(_ prompt: String) throws(End) -> String {
    var field = TextField("")
    let line = try listen(prompt)
    field.insert(line)
    if field.isFull { try say("The note is full: it takes 10 000 characters.") }
    return field.text
  }
}
