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
}

/// Something in a week that a topic can be the right page for.
package enum Situation: String, Sendable, CaseIterable {
  /// Pleasant and painful feelings are both faint.
  case bothFaint = "both-faint"
  /// Doses were missed, or more was taken than prescribed.
  case dosesDiffered = "doses-differed"
  /// The numbness was a bother, quite a bit or more.
  case muchBother = "much-bother"
  /// The answers contradict each other.
  case contradictory
  /// The position is low, and there is nothing else to say.
  case fullRange = "full-range"
  /// There is no position.
  case noPosition = "no-position"
  /// Feeling less was said to be helpful, or mixed.
  case foundHelpful = "found-helpful"
}

/// One piece of a topic.
///
/// The numbers of its sources stand in its text as `[1]`.
package enum TopicBlock: Sendable, Equatable {
  case heading(String)
  /// Running text that claims nothing that would need a source.
  case paragraph(String)
  /// Running text that states what is known, with its sources.
  case claim(String)
  case list([String])
  /// What people describe, in words of our own.
  case described([String])
  /// What to take care with.
  case caution(String)
  /// Something to try, and the exercise on the screen that goes with it.
  case tryThis(String, exercise: Exercise?)
}

/// Something that can be done on the screen.
package enum Exercise: String, Sendable, CaseIterable {
  /// Two minutes of noticing.
  case noticing
  /// One thing that used to matter.
  case oneThing = "one-thing"
}

/// A publication that a claim rests on.
package struct Source: Sendable, Equatable, Identifiable {
  /// The name by which a topic's file cites it, such as `goodwin-2017`.
  package var id: String
  /// The authors, or the body that published it.
  package var authors: String
  /// The year of publication.
  package var year: Int
  /// The title.
  package var title: String
  /// The journal or the publisher, with volume and pages where known.
  package var publication: String
  /// The digital object identifier; empty when there is none.
  package var doi: String
  /// What a reader should know of it, such as who took part or who paid; may be empty.
  package var note: String
}
