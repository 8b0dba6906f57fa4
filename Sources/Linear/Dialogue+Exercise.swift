import Interface
import Learn

extension Dialogue {
  /// Goes through an exercise, at the person's own pace.
  mutating func go(through guide: ExerciseGuide) throws(End) {
    switch guide.exercise {
    case .noticing: try notice(guide)
    case .oneThing: try writeOneThing(guide)
    }
  }

  private mutating func notice(_ guide: ExerciseGuide) throws(End) {
    try begin("\(guide.title).")
    try say(guide.opening)
    for (index, step) in guide.steps.enumerated() {
      try pause()
      try say(["\(index + 1). \(step.text)", step.detail].filter { !$0.isEmpty })
      if try listen("Enter goes on, q leaves").trimmed == "q" { return }
    }
    if !guide.closing.isEmpty {
      try pause()
      try say(guide.closing)
    }
  }

  /// Asks for a few words, which are kept in a note.
  private mutating func writeOneThing(_ guide: ExerciseGuide) throws(End) {
    let exercise = OneThing(guide: guide)
    try begin("\(guide.title).")
    try say(guide.steps.map(\.text) + guide.opening)
    try say(exercise.whereKept(in: session))
    if case .readOnly = session.access { return }
    try say("Write it in one line. An empty line leaves.")
    let words = try listenForNote("In a few words")
    guard !words.trimmed.isEmpty else { return try say(OneThing.nothingWritten) }
    repeat {
      switch exercise.keep(words, in: &session) {
      case .refused(let sentence): return try say(sentence)
      case .kept(let sentence):
        _ = try settle()
        return try say(sentence)
      case .begun: return try goOnWithDraft()
      case .saving(let checkIn):
        unsavedSentence = "What you wrote is not saved."
        defer { unsavedSentence = nil }
        switch try settle().save {
        case .saved: return try say(exercise.finish(checkIn, with: words, in: &session))
        case .notConfirmed(_, let doubt):
          _ = exercise.finish(checkIn, with: words, in: &session)
          return try say(doubt)
        case .failed(let reason): try say(reason)
        case nil: return
        }
        guard try triesAgain() else { return }
      }
    } while true
  }

  private mutating func triesAgain() throws(End) -> Bool {
    try ask(
      Question(
        options: [.init("1", "Try again", true)],
        commands: [.init("q", "leave without saving", false)], prompt: "Choice",
        hint: "1 tries again"))
  }
}
