package import CivilTime

/// A built-in text on one subject, in blocks, each claim with its source.
package struct Topic: Sendable, Equatable, Identifiable {
  /// The name for the command line and for files, such as `how-common`.
  package var id: String
  /// The title, at most 46 cells.
  package var title: String
  /// What a reader will find, in one sentence.
  package var summary: String
  /// How long it takes to read, in minutes.
  package var minutes: Int
  /// When the text was last held against its sources.
  package var checked: CivilDate
  /// The ids of the topics to read after this one.
  package var related: [String]
  /// The ids of the facets of the built-in check that it is about.
  package var facets: [String]
  /// The weeks in which it may be the right page.
  package var situations: [Situation]
  /// Whether advice on a medicine could be read into it, so that the sentence on prescribers ends
  /// it.
  package var isAboutMedicines: Bool
  /// The text.
  package var blocks: [TopicBlock]
  /// The sources, in the order of the numbers that stand in the text, from 1.
  package var sources: [Source]
  /// How well the sources bear out a block, by the index of each block that cites.
  package var evidence: [Int: Evidence]

  /// Makes a topic.
  package init(
    id: String, title: String, summary: String, minutes: Int, checked: CivilDate,
    related: [String] = [], facets: [String] = [], situations: [Situation] = [],
    isAboutMedicines: Bool = false, blocks: [TopicBlock], sources: [Source] = [],
    evidence: [Int: Evidence] = [:]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.minutes = minutes
    self.checked = checked
    self.related = related
    self.facets = facets
    self.situations = situations
    self.isAboutMedicines = isAboutMedicines
    self.blocks = blocks
    self.sources = sources
    self.evidence = evidence
  }
}

/// How well the sources bear out what they are cited for.
package enum Evidence: String, Sendable, CaseIterable {
  /// It was read in the source itself.
  case confirmed
  /// Sources disagree, and the text gives the range.
  case range
  /// It was read where others tell of the source, and the text says who reports it.
  case secondary
}
