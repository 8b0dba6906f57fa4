import Learn
import Resources

/// Two short topics and their sources as files, for tests to change.
struct TopicSample {
  /// The name of one of the files.
  enum File: Sendable {
    case first, second, sources
  }

  var first = #"""
    {"format":"gamut-topic","version":1,"id":"first","order":2,
    "title":"When feelings go quiet",
    "summary":"What it is like.",
    "minutes":1,
    "checked":"2026-11-23",
    "aboutMedicines":true,
    "related":["second"],
    "facets":["pleasant"],
    "situations":["both-faint","much-bother"],
    "blocks":[
    {"type":"heading","text":"In words"},
    {"type":"paragraph","text":"It can be hard to say."},
    {"type":"claim","text":"In one survey many felt numb [@read-2014] [@goodwin-2017].","mark":"confirmed"},
    {"type":"list","items":["one thing,","another [@goodwin-2017]."],"mark":"range"},
    {"type":"described","items":["The film ends.","Nothing comes."]},
    {"type":"caution","text":"One week tells little."},
    {"type":"tryThis","text":"Name one thing.","exercise":"one-thing"}]}
    """#
  var second = #"""
    {"format":"gamut-topic","version":1,"id":"second","order":1,
    "title":"What comes next",
    "summary":"A page to go on with.",
    "minutes":1,
    "checked":"2026-11-20",
    "aboutMedicines":false,
    "related":["first"],
    "facets":[],
    "situations":[],
    "blocks":[
    {"type":"claim","text":"A press report says so [@goodwin-2017].","mark":"secondary"},
    {"type":"tryThis","text":"Look up."}]}
    """#
  var sources = #"""
    {"format":"gamut-sources","version":1,"sources":[
    {"id":"goodwin-2017","authors":"Goodwin GM and others","year":2017,"title":"Emotional blunting",
    "publication":"Journal of Affective Disorders 221:31-35","doi":"10.1016/j.jad.2017.05.048"},
    {"id":"read-2014","authors":"Read J, Cartwright C","year":2014,"title":"Effects reported",
    "publication":"Psychiatry Research 216:67-73","note":"People chose to take part."}]}
    """#

  /// The text of a file.
  subscript(file: File) -> String {
    get {
      switch file {
      case .first: first
      case .second: second
      case .sources: sources
      }
    }
    set {
      switch file {
      case .first: first = newValue
      case .second: second = newValue
      case .sources: sources = newValue
      }
    }
  }

  /// The files as a library.
  func library() throws(ContentFaults) -> TopicLibrary {
    try TopicLibrary.read(
      [
        Resource(path: "Learn/first.json", bytes: Array(first.utf8)),
        Resource(path: "Learn/second.json", bytes: Array(second.utf8)),
      ], sources: Resource(path: "Sources/sources.json", bytes: Array(sources.utf8)))
  }

  /// What is said of the files, each sentence with its file and line, without its column.
  var faults: [String] {
    do throws(ContentFaults) {
      _ = try library()
      return []
    } catch {
      return error.sentences.map { sentence in
        let parts = sentence.split(separator: ": ", maxSplits: 1)
        let place = (parts.first ?? "").split(separator: ", ")
        let file = place.first?.split(separator: "/").last?.split(separator: ".").first ?? ""
        let line = place.dropFirst().first?.dropFirst("line ".count) ?? ""
        return "\(file) \(line): \(parts.last ?? "")"
      }
    }
  }
}
