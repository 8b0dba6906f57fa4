import CivilTime
package import History
package import Learn
import Questionnaires

/// What becomes of the words on one thing that used to matter: they go into the note of a week.
package struct OneThing: Sendable {
  /// Where the words are kept.
  enum Place: Sendable {
    /// In the note of the last week that is saved.
    case week(CheckIn)
    /// In the note of the check-in that is begun.
    case draft(Draft)
    /// In the note of a check-in that is begun with them, because there is none yet.
    case newCheckIn
  }

  /// What came of keeping.
  package enum Outcome: Sendable {
    /// Nothing has changed; the sentence says why.
    case refused(String)
    /// The history is being saved, with the words in the note of this check-in as it was before.
    case saving(CheckIn)
    /// They are kept in the draft; the sentence says so.
    case kept(String)
    /// A check-in was begun with them.
    case begun
  }

  let guide: ExerciseGuide

  /// Makes the exercise from what is said in it.
  package init(guide: ExerciseGuide) {
    self.guide = guide
  }

  /// What is said of words that are only spaces.
  package static let nothingWritten = "Nothing was written, so nothing has changed."

  static let full = "There is no more room: a note takes 10 000 characters."

  static func place(in session: Session) -> Place {
    let id = session.questionnaire.id
    if let last = session.history.latestCheckIn(of: id, through: session.today) {
      return .week(last)
    }
    return session.draft.map { .draft($0) } ?? .newCheckIn
  }

  /// Where Enter puts the words, or why it cannot.
  package func whereKept(in session: Session) -> String {
    if case .readOnly(let sentence) = session.access { return sentence }
    return switch Self.place(in: session) {
    case .week(let checkIn):
      "Enter adds it to the note of the week ending \(checkIn.weekEnding.dayAndMonth)."
    case .draft: "Enter adds it to the note of the check-in that is begun."
    case .newCheckIn:
      "A note belongs to a check-in, and there is none yet. Enter begins one with these words."
    }
  }

  /// Keeps the words, or asks for them to be saved.
  ///
  /// - Parameters:
  ///   - words: What was written; something other than spaces.
  ///   - session: What is known.
  /// - Returns: What came of it.
  package func keep(_ words: String, in session: inout Session) -> Outcome {
    if case .readOnly(let sentence) = session.access { return .refused(sentence) }
    switch Self.place(in: session) {
    case .week(let checkIn): return keep(words, with: checkIn, in: &session)
    case .draft(let draft): return keep(words, with: draft, in: &session)
    case .newCheckIn:
      beginCheckIn(with: words, in: &session)
      return .begun
    }
  }

  /// Says that the words are saved, and lets nothing else do away with them.
  ///
  /// - Parameters:
  ///   - checkIn: What keeping gave.
  ///   - words: What was kept.
  ///   - session: What is known.
  /// - Returns: The sentence.
  package func finish(
    _ checkIn: CheckIn, with words: String, in session: inout Session
  ) -> String {
    // Another edit of the note that waits must not do away with these words later.
    session.unsaved.notes[checkIn.id] = session.unsaved.notes[checkIn.id]
      .map { note($0, with: words) }
    session.unsaved.oneThing = ""
    return "Saved: in the note of the week ending \(checkIn.weekEnding.longForm)."
  }

  private func keep(
    _ words: String, with checkIn: CheckIn, in session: inout Session
  ) -> Outcome {
    let note = note(checkIn.note, with: words)
    let waiting = session.unsaved.notes[checkIn.id].map { self.note($0, with: words) }
    guard max(note.count, waiting?.count ?? 0) <= TextField.limit else {
      return .refused(Self.full)
    }
    var document = session.history
    document.setNote(ofCheckIn: checkIn.id, to: note, at: session.clock.now)
    session.request(.saveHistory(document))
    return .saving(checkIn)
  }

  private func keep(_ words: String, with draft: Draft, in session: inout Session) -> Outcome {
    var draft = draft
    draft.note = note(draft.note, with: words)
    guard (draft.note ?? "").count <= TextField.limit else { return .refused(Self.full) }
    take(draft, in: &session)
    return .kept("Kept, in the note of the check-in that is begun.")
  }

  /// Begins the first check-in, with these words in its note.
  private func beginCheckIn(with words: String, in session: inout Session) {
    let now = session.clock.now
    let questionnaire = session.questionnaire
    let draft = Draft(
      id: session.newIdentifier(now), questionnaire: questionnaire.id,
      questionnaireVersion: questionnaire.version,
      weekEnding: session.requestedWeek ?? now.localDate, begunAt: now,
      note: note(nil, with: words), place: questionnaire.items.first?.id)
    take(draft, in: &session)
  }

  private func take(_ draft: Draft, in session: inout Session) {
    var draft = draft
    // The question about a note says then that there is one.
    if let question = session.questionnaire.context(.note) {
      draft.context[question.id] = .point(1)
    }
    session.draft = draft
    session.unsaved.oneThing = ""
    session.request(.saveDraft(draft))
  }

  /// A note with the words in it, so that they can be understood without the question.
  private func note(_ note: String?, with words: String) -> String {
    let line = "\(guide.title): \(words)"
    let note = note ?? ""
    return note.isEmpty ? line : "\(note)\n\(line)"
  }
}
