import CivilTime
import History
import Questionnaires
import Scoring
import Sentences

extension FHIR.Observation {
  /// The score of a check-in over the days that it is about.
  init(
    _ checkIn: CheckIn, _ questionnaire: Questionnaire, subject: FHIR.Reference,
    response: FHIR.Identity
  ) {
    let score = questionnaire.score(checkIn.answerSheet)
    let tally = Tally(questionnaire.items, in: checkIn.answers)
    let value = score.position ?? score.total.map(Double.init)
    self.init(
      identity: FHIR.Identity("observation \(checkIn.id)"), code: Self.code(questionnaire),
      subject: subject,
      period: FHIR.Period(
        start: checkIn.weekEnding.advanced(by: 1 - questionnaire.recallDays),
        end: checkIn.weekEnding),
      issued: checkIn.recordedAt,
      finding: value.map { .quantity(.score($0)) }
        ?? tally.absence(needed: questionnaire.neededForScore),
      notes: Self.notes(score, tally, questionnaire), source: FHIR.Reference(target: response),
      components: Self.components(of: score, checkIn, questionnaire))
  }

  private static func code(_ questionnaire: Questionnaire) -> FHIR.Concept {
    switch questionnaire.scoring.method {
    case .facetMean:
      questionnaire.score(
        "position", "Position on the numbness continuum: \(Wording.direction)")
    case .sum:
      questionnaire.score(
        "total", "\(questionnaire.title), sum of all items: 0 to \(questionnaire.highestTotal)")
    }
  }

  private static func notes(
    _ score: Score, _ tally: Tally, _ questionnaire: Questionnaire
  ) -> [String] {
    var notes = ["From \(tally.answered) of \(tally.all) items."]
    if !questionnaire.isValidated { notes[0] += " Not a validated scale." }
    if let band = score.band {
      notes.append("Band: \(band.title); a description, not a clinical cut-off.")
    }
    if case .position(let position) = score, position.isContradictory {
      notes.append("Opposite items were answered the same, so the answers contradict each other.")
    }
    return notes
  }

  /// The facets, each with its score or the reason why it has none, and what the missing answers
  /// leave open.
  private static func components(
    of score: Score, _ checkIn: CheckIn, _ questionnaire: Questionnaire
  ) -> [FHIR.Component] {
    guard case .position(let position) = score else { return [] }
    var components = questionnaire.facets.map { facet in
      let tally = Tally(questionnaire.items(of: facet), in: checkIn.answers)
      return FHIR.Component(
        code: questionnaire.score("facet.\(facet.id)", "\(facet.title): \(Wording.direction)"),
        finding: position.facets[facet.id].map { .quantity(.score($0)) }
          ?? tally.absence(needed: questionnaire.neededForFacet(of: tally.all)))
    }
    let bounds = position.bounds
    if bounds.lowerBound < bounds.upperBound {
      components.append(
        FHIR.Component(
          code: questionnaire.score(
            "possible", "Lowest and highest position that the missing answers could give"),
          finding: .range(low: .score(bounds.lowerBound), high: .score(bounds.upperBound))))
    }
    return components
  }
}

/// How many of some items were answered, and what became of the others.
private struct Tally {
  let all: Int
  let answered: Int
  private let reason: FHIR.AbsenceReason

  init(_ items: [Item], in answers: [String: Answer]) {
    let given = items.map { item in answers[item.id].flatMap { item.offers($0) ? $0 : nil } }
    all = items.count
    answered = given.count { $0?.point != nil }
    let missing = given.filter { $0?.point == nil }
    reason =
      missing.allSatisfy { $0 == .skipped }
      ? .declined : missing.allSatisfy { $0 == .nothingHappened } ? .notApplicable : .unknown
  }

  func absence(needed: String) -> FHIR.Finding {
    .absent(reason, text: "\(answered) of \(all) items could be scored; \(needed)")
  }
}

extension Questionnaire {
  /// The name of something that the answers come to.
  fileprivate func score(_ code: String, _ text: String) -> FHIR.Concept {
    FHIR.Concept(
      coding: FHIR.Coding(system: "\(FHIRBundle.base)/score", code: "\(id).\(code)"), text: text)
  }

  /// What a position or a total asks for, in words.
  fileprivate var neededForScore: String {
    switch scoring.method {
    case .facetMean(let rule):
      "\(rule.minimumItems) are needed, and \(rule.minimumFacets) facets with a score"
    case .sum: "all are needed"
    }
  }

  /// What a facet asks for, in words.
  fileprivate func neededForFacet(of items: Int) -> String {
    guard case .facetMean(let rule) = scoring.method else { return "" }
    let least = (1...max(items, 1)).first { count in
      (Double(count) / Double(items)).isAtLeast(rule.minimumShareOfFacet)
    }
    return "\(least ?? items) \(least == 1 ? "is" : "are") needed"
  }
}
