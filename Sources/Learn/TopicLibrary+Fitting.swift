import CivilTime
package import History
package import Questionnaires

extension TopicLibrary {
  /// The most topics that are offered beside a week; one where help from a person is offered too.
  package static let mostOffered = 2
  /// For so many days a topic that was offered is not offered again: eight weeks.
  static let quietDays = 56

  /// The topics to offer beside a week, the one that fits best first.
  ///
  /// Each occasion of the week gives one topic at most: the first in the library's order that was
  /// not offered in the last eight weeks. What was offered before is told from the earlier
  /// weeks, which need no record of it. A topic that was read is passed over and none takes its
  /// place, so that who reads gets less to read, and nothing is offered twice in a row.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - earlier: The weeks before it, in their order; of those after it nothing is known yet.
  ///   - questionnaire: The questionnaire they were all told with.
  ///   - read: The ids of the topics that were read.
  /// - Returns: At most ``mostOffered`` topics; often none.
  package func fitting(
    _ week: ScoredCheckIn, after earlier: [ScoredCheckIn], in questionnaire: Questionnaire,
    read: Set<String> = []
  ) -> [Topic] {
    var offers: [(weekEnding: CivilDate, topics: [Topic])] = []
    for week in earlier + [week] {
      let weekEnding = week.checkIn.weekEnding
      let recent = offers.reversed()
        .prefix { weekEnding.days(since: $0.weekEnding) <= Self.quietDays }
        .flatMap(\.topics).map(\.id)
      let topics = topics(for: Occasion.all(of: week, in: questionnaire), without: Set(recent))
        .prefix(Situation.isMuchBother(week.checkIn, in: questionnaire) ? 1 : Self.mostOffered)
      offers.append((weekEnding, Array(topics)))
    }
    return (offers.last?.topics ?? []).filter { !read.contains($0.id) }
  }

  private func topics(for occasions: [Occasion], without recent: Set<String>) -> [Topic] {
    var chosen: [Topic] = []
    for occasion in occasions where chosen.count < Self.mostOffered {
      let fitting = topics.first { topic in
        topic.fits(occasion) && !recent.contains(topic.id) && !chosen.contains(topic)
      }
      if let fitting { chosen.append(fitting) }
    }
    return chosen
  }
}

extension Topic {
  fileprivate func fits(_ occasion: Occasion) -> Bool {
    switch occasion {
    case .situation(let situation): situations.contains(situation)
    case .facet(let facet): facets.contains(facet)
    }
  }
}
