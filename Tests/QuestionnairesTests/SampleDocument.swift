import Questionnaires
import TestSupport
import Testing

/// A small valid questionnaire as a file whose lines are counted in the tests.
enum SampleDocument {
  static let text = #"""
    {"format":"gamut-questionnaire","version":2,"id":"sample","title":"Sample","recallDays":7,
    "licence":"Free.","validated":false,"about":"A sample.","minutes":3,"lead":"How strongly?","leadShort":"How?",
    "pauseText":"The other way round.","untestedHelp":"If it did not come up.",
    "responseOptions":[{"value":0,"label":"Not at all"},
    {"value":1,"label":"A little"},
    {"value":2,"label":"Very much"}],
    "facets":[{"id":"pleasant","title":"Pleasant","role":"pleasant"},
    {"id":"painful","title":"Painful","role":"painful","note":"Not how much."}],
    "items":[
    {"id":"joy","facet":"pleasant","keying":"presence","text":"I felt joy.","short":"joy","mayBeUntested":true},
    {"id":"sad","facet":"painful","keying":"presence","text":"I felt sad.","short":"sadness"},
    {"id":"flat","facet":"pleasant","keying":"absence","text":"I felt flat.","short":"flatness"},
    {"id":"blank","facet":"painful","keying":"absence","text":"I felt blank.","short":"blankness"}],
    "context":[
    {"id":"bother","role":"bother","text":"Did it bother you?","short":"bother","when":"always","every":1,
    "responseOptions":[{"value":0,"label":"No"},{"value":1,"label":"Yes"},
    {"value":9,"label":"I noticed no numbness","short":"none noticed","offScale":true}]},
    {"id":"taken","role":"adherence","text":"Did you take {medicine}?","short":"taken","when":"medicine","every":1,
    "responseOptions":[{"value":0,"label":"Yes"},{"value":1,"label":"Missed some","missed":true}]},
    {"id":"helpful","role":"helpfulness","text":"How was that?","short":"help","when":"always","every":4,
    "responseOptions":[{"value":0,"label":"Good"},{"value":1,"label":"Bad"}]},
    {"id":"compared","role":"comparison","text":"And since {date}?","short":"since","when":"medicine","every":4,
    "responseOptions":[{"value":0,"label":"Weaker"},{"value":1,"label":"Stronger"}]},
    {"id":"note","role":"note","text":"A note?","short":"note","when":"always","every":1}],
    "scoring":{"method":"facet-mean",
    "minimumItems":3,"minimumFacets":2,"minimumShareOfFacet":0.5,
    "bands":[{"from":0,"id":"low","title":"low"},
    {"from":40,"id":"middle","title":"middle","meaning":"Halfway."},
    {"from":70,"id":"high","title":"high"}]}}
    """#

  static let bytes = Array(text.utf8)

  /// The questionnaire itself.
  static func questionnaire() throws -> Questionnaire {
    try QuestionnaireReader.read(bytes)
  }

  /// The faults that the reader finds, each without its column: `10: There is no …`.
  static func faults(in text: String) -> [String] {
    faults(in: Array(text.utf8))
  }

  /// The faults in these bytes, likewise.
  static func faults(in bytes: [UInt8]) -> [String] {
    do {
      _ = try QuestionnaireReader.read(bytes)
      return []
    } catch {
      return error.sentences.map(\.faultWithoutColumn)
    }
  }
}

/// A change that makes the sample faulty, with all that must be said about it.
struct Fault: Sendable, CustomTestStringConvertible {
  /// What is replaced; it stands just once in the sample.
  let old: String
  /// What stands there instead.
  let new: String
  /// The sentences with their lines.
  let sentences: [String]

  init(_ old: String, _ new: String, _ sentences: String...) {
    self.old = old
    self.new = new
    self.sentences = sentences
  }

  var testDescription: String { "\(old) → \(new)" }

  /// The faulty document; empty when the change does not fit the sample.
  var document: String {
    let text = SampleDocument.text
    return text.ranges(of: old).count == 1 ? text.replacing(old, with: new) : ""
  }

  /// What is really said.
  var found: [String] { SampleDocument.faults(in: document) }
}
