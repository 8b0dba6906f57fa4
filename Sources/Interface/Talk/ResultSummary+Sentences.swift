import CivilTime
import History
import Questionnaires
import Scoring
import Sentences

extension ResultSummary {
  /// `59 of 100: partly muted`, or why there is no position.
  package var place: String {
    Wording.position(score, answered: checkIn.answeredItems, of: questionnaire.items.count)
  }

  /// `59 of 100, partly muted`, to be heard.
  package var spokenPlace: String { place.replacing(": ", with: ", ") }

  /// What missing answers leave open, as a sentence; `nil` where nothing is open, or where
  /// ``meaning`` says it.
  package var openBounds: String? {
    guard score.position != nil,
      score.bounds.lowerBound.shown < score.bounds.upperBound.shown
    else { return nil }
    return "With every question answered it would lie \(Wording.bounds(score.bounds))."
  }

  /// What the week was like, or why there is no position.
  package var meaning: String {
    Wording.meaning(score, answered: checkIn.answeredItems, in: questionnaire)
  }

  /// What can be said of the change: since the week before, the run it belongs to, what chance does.
  package var changes: [String] {
    sentences + [signalSentence, chanceSentence].compactMap(\.self)
  }

  /// What can be said of the change, in sentences.
  var sentences: [String] {
    guard let position = score.position else { return [] }
    guard let previous else { return ["The first week: nothing to compare yet."] }
    guard let before = previous.score.position else {
      return ["The check-in before has no position, so there is nothing to compare."]
    }
    var movement = Wording.movement(
      from: lastChange?.older ?? before, to: position,
      since: isNew && daysSincePrevious <= 10
        ? nil : lastChange?.from ?? previous.checkIn.weekEnding,
      in: checkIn.weekEnding)
    if let change = lastChange, let swing = change.ordinarySwing {
      movement += " Up to \(swing.shown) is ordinary for you."
    }
    let contrast = PoleContrast.named(
      in: questionnaire, score: score, previous: previous.score)
    return [movement] + (contrast.map { [Wording.contrast($0)] } ?? [])
  }

  /// The run worth a look that reaches this week.
  var signalSentence: String? {
    signal.map { ChangeWording.briefly($0, today: checkIn.weekEnding) }
  }

  /// What a step beyond the ordinary swing is worth.
  var chanceSentence: String? {
    lastChange?.exceedsOrdinarySwing == true && signal == nil
      ? ChangeWording.briefSwingChance : nil
  }

  /// The sides of feeling one after another, each with what must be said of it: `Painful feelings
  /// 63, from 2 of 3 questions: this shows …`.
  package var facetSentences: [String] {
    questionnaire.facets.map { facet in
      let members = questionnaire.items(of: facet)
      let count = members.count { checkIn.answers[$0.id]?.point != nil }
      let position = score.facets[facet.id].map { "\($0.shown)" } ?? "without a score"
      var sentence = "\(facet.title) \(position)"
      if count < members.count {
        sentence += ", from \(count) of \(Wording.count(members.count, "question"))"
      }
      guard !facet.note.isEmpty, score.facets[facet.id] != nil else { return sentence + "." }
      return "\(sentence): \(facet.note.prefix(1).lowercased())\(facet.note.dropFirst())"
    }
  }
}
