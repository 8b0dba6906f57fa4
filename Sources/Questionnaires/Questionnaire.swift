/// What is asked: a fixed, versioned set of items about a recall period, with the rule that turns
/// answers into a score.
///
/// `version` counts the wording; a changed item or key is a new version.
package struct Questionnaire: Sendable, Equatable {
  /// The name in files, such as `emotional-range`.
  package var id: String
  /// The version of the wording, from 1.
  package var version: Int
  /// The name for people.
  package var title: String
  /// How many days back the items ask, such as 7.
  package var recallDays: Int
  /// Who may use the wording, and how.
  package var licence: String
  /// Whether the questionnaire has been validated in a study.
  package var isValidated: Bool
  /// What the questionnaire is and is not, for people; may be empty.
  package var about: String
  /// How long it takes, in minutes.
  package var minutes: Int
  /// The question that every item completes; empty when each item is a question of its own.
  package var lead: String
  /// The same for narrow screens.
  package var leadShort: String
  /// The sentence between the presence items and the absence items; empty for no pause.
  package var pauseText: String
  /// What *nothing happened to test this* is for; empty when no item offers it.
  package var untestedHelp: String
  /// The groups of items, in the order in which they are shown.
  package var facets: [Facet]
  /// The items, in the order in which they are asked.
  package var items: [Item]
  /// The unscored questions after the items.
  package var context: [ContextQuestion]
  /// How it goes beside the check of every week; `nil` where it does not.
  package var companion: Companion?
  /// How answers become a score.
  package var scoring: ScoringRule

  /// The item with this id, if there is one.
  package func item(_ id: String) -> Item? {
    items.first { $0.id == id }
  }

  /// The facet that has this role, if there is one.
  package func facet(_ role: Facet.Role) -> Facet? {
    facets.first { $0.role == role }
  }

  /// The context question that has this role, if there is one.
  package func context(_ role: ContextQuestion.Role) -> ContextQuestion? {
    context.first { $0.role == role }
  }

  /// The highest total that answers can come to.
  package var highestTotal: Int { items.map(\.highest).reduce(0, +) }

  /// The items of a facet, in the order in which they are asked.
  package func items(of facet: Facet) -> [Item] {
    items.filter { $0.facet == facet.id }
  }
}

/// How a questionnaire goes beside the check of every week.
package struct Companion: Sendable, Equatable {
  /// From how many days after the last one on it is offered.
  package var everyDays: Int
  /// What both together can and cannot say.
  package var beside: String
  /// The total from which help is offered; `nil` for never.
  package var helpFrom: Int?
  /// The words with which help is offered; empty for none.
  package var help: String
  /// The id of the topic that is offered with it; `nil` for none.
  package var topic: String?
}

/// A group of items that measure one side of blunting.
package struct Facet: Sendable, Equatable {
  /// What a facet is to the program, which knows no facet by name.
  package enum Role: String, Sendable, CaseIterable {
    /// Feelings that are welcome: shown beside the painful ones.
    case pleasant
    /// Feelings that hurt: shown beside the pleasant ones.
    case painful
  }

  /// The name in files.
  package var id: String
  /// The name for people.
  package var title: String
  /// What the facet is to the program, if it is anything special.
  package var role: Role?
  /// What must be said beside its score; may be empty.
  package var note: String
}

/// One question, answered on one screen.
package struct Item: Sendable, Equatable {
  /// Whether a high answer tells of feeling or of its absence.
  package enum Keying: String, Sendable, CaseIterable {
    /// A high answer says that the feeling was there.
    case presence
    /// A high answer says that the feeling was away.
    case absence
  }

  /// The name in files.
  package var id: String
  /// The facet it belongs to; `nil` in a questionnaire that is scored by its sum.
  package var facet: String?
  /// The direction; `nil` in a questionnaire that is scored by its sum.
  package var keying: Keying?
  /// The stem.
  package var text: String
  /// The name in lists, at most 15 cells.
  package var short: String
  /// Whether *nothing happened to test this* is offered.
  package var mayBeUntested: Bool
  /// The points of the scale, whose values run from 0 without a gap.
  package var responseOptions: [ResponseOption]

  /// The value of the last option, from 1 to 10.
  package var highest: Int { responseOptions.count - 1 }
}

/// One of the labelled points of an item's scale.
package struct ResponseOption: Sendable, Equatable {
  /// The value in files; in a context question any number.
  package var value: Int
  /// The label on the screen.
  package var label: String
  /// The label in lists, at most 16 cells.
  package var short: String
  /// Whether the option lies beside the scale, as *can't tell* does.
  package var isOffScale: Bool
  /// Whether the option tells of missed doses, which a comparison must mention.
  package var isMissedDose: Bool
}

/// An unscored question after the items.
package struct ContextQuestion: Sendable, Equatable {
  /// What a question is to the program, which knows no question by name.
  package enum Role: String, Sendable, CaseIterable {
    /// How much feeling less got in the way.
    case bother
    /// Whether the medicine was taken as prescribed.
    case adherence
    /// Whether feeling less was welcome.
    case helpfulness
    /// How strong feelings are beside those before the last change of medicine.
    case comparison
    /// How much of it the person puts down to the medicine.
    case attribution
    /// Free words.
    case note
  }

  /// When a question is asked.
  package enum Condition: String, Sendable, CaseIterable {
    /// In every check-in that its `every` takes in.
    case always
    /// With a medicine in force on any day of the recall period.
    case medicine
  }

  /// The name in files.
  package var id: String
  /// What the question is to the program.
  package var role: Role
  /// The stem; `{medicine}` and `{date}` stand for the last medication event.
  package var text: String
  /// The name in lists, at most 15 cells.
  package var short: String
  /// The points to choose from; empty for a note.
  package var responseOptions: [ResponseOption]
  /// When the question is asked.
  package var when: Condition
  /// In which check-ins the question is asked: 1 in each, 4 in every fourth.
  package var every: Int
}

/// How answers become a score.
package struct ScoringRule: Sendable, Equatable {
  /// The arithmetic.
  package enum Method: Sendable, Equatable {
    /// The mean of the facets, each weighted by its number of items, on 0 to 100.
    case facetMean(FacetMean)
    /// The sum of all answers, when every item is answered.
    case sum
  }

  /// What a position asks for.
  package struct FacetMean: Sendable, Equatable {
    /// The least number of answered items.
    package var minimumItems: Int
    /// The least number of facets that have a score.
    package var minimumFacets: Int
    /// The least share of a facet's items, 0 to 1, that gives the facet a score.
    package var minimumShareOfFacet: Double
  }

  /// The arithmetic.
  package var method: Method
  /// What the ends of the scale mean, as in `0 = full range, 100 = numb`; may be empty.
  package var direction: String
  /// The named stretches of the scale, from its low end to its high end.
  package var bands: [Band]
}

/// A named stretch of the scale; a description, not a clinical cut-off.
package struct Band: Sendable, Equatable {
  /// The lowest score of the band, which reaches up to the next band's.
  package var from: Double
  /// The name in files.
  package var id: String
  /// The name for people.
  package var title: String
  /// What a week in this band is like, in one or two sentences; may be empty.
  package var meaning: String
}
