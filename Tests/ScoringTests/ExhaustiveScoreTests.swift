import Questionnaires
import Scoring
import Testing

@Suite struct `Every way to answer a small questionnaire` {
  /// Two facets with two items each, from 0 to 2.
  private static let small = Blueprint(entries: [
    .init(facet: "first", keying: .presence, highest: 2, mayBeUntested: true),
    .init(facet: "second", keying: .presence, highest: 2),
    .init(facet: "first", keying: .absence, highest: 2),
    .init(facet: "second", keying: .absence, highest: 2),
  ])

  private static let choices: [Answer?] = [
    nil, .skipped, .nothingHappened, .point(0), .point(1), .point(2),
  ]

  @Test(arguments: [(1, 1, 0.5), (3, 2, 0.5), (2, 2, 1), (4, 2, 0), (3, 1, 1)])
  func `is scored as by hand`(items: Int, facets: Int, share: Double) throws {
    var plan = Self.small
    plan.minimumItems = items
    plan.minimumFacets = facets
    plan.minimumShareOfFacet = share
    try compareAll(plan)
  }

  @Test func `is scored as by hand where items ask the other way round`() throws {
    var plan = Self.small
    for index in plan.entries.indices.dropFirst() { plan.entries[index].keying = .absence }
    try compareAll(plan)
  }

  private func compareAll(_ plan: Blueprint) throws {
    let questionnaire = try plan.questionnaire()
    let count = Self.choices.count
    var differences: [String] = []
    for number in 0..<(count * count * count * count) {
      let answers = plan.answers([
        Self.choices[number % count], Self.choices[number / count % count],
        Self.choices[number / (count * count) % count],
        Self.choices[number / (count * count * count)],
      ])
      guard case .position(let score) = questionnaire.score(answers) else { continue }
      if let difference = NaiveScore(plan, answers).difference(from: score) {
        differences.append("\(answers): \(difference)")
      }
    }
    #expect(differences.isEmpty)
  }
}
