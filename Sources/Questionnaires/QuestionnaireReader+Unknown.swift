import StrictJSON

extension QuestionnaireReader {
  /// The fields of a questionnaire's file that have no meaning, each a sentence with its line.
  ///
  /// They are allowed and passed over, so they are no faults; most are a name misspelt.
  ///
  /// - Parameter bytes: A file that can be read.
  /// - Returns: The sentences, in the order of the lines.
  package static func unknownFields(in bytes: [UInt8]) -> [String] {
    guard let document = try? JSONReader.read(bytes) else { return [] }
    let root = ContentNode(document)
    var reader = ContentReader()
    for (names, nodes) in known(root) {
      for node in nodes { reader.allowFields(names, of: node) }
    }
    return ContentFault.sentences(of: reader.faults, in: bytes)
  }

  /// The objects of a file with the names that have a meaning in them.
  private static func known(_ root: ContentNode) -> [(Set<String>, [ContentNode])] {
    func list(_ key: String, of nodes: [ContentNode]) -> [ContentNode] {
      nodes.flatMap { $0[key]?.elements ?? [] }
    }
    let items = list("items", of: [root])
    let context = list("context", of: [root])
    let scoring = [root["scoring"]].compactMap(\.self)
    return [
      (rootFields, [root]), (["id", "title", "role", "note"], list("facets", of: [root])),
      (["id", "facet", "keying", "text", "short", "mayBeUntested", "responseOptions"], items),
      (["id", "role", "kind", "text", "short", "when", "every", "responseOptions"], context),
      (
        ["value", "label", "short", "offScale", "missed"],
        list("responseOptions", of: [root] + items + context)
      ),
      (
        ["everyDays", "beside", "helpFrom", "help", "topic"],
        [root["companion"]].compactMap(\.self)
      ),
      (
        [
          "method", "direction", "minimumItems", "minimumFacets", "minimumShareOfFacet", "bands",
        ], scoring
      ),
      (["from", "id", "title", "meaning"], list("bands", of: scoring)),
    ]
  }

  private static let rootFields: Set<String> = [
    "format", "version", "id", "title", "recallDays", "licence", "validated", "verbatim", "about",
    "minutes", "lead", "leadShort", "pauseText", "untestedHelp", "responseOptions", "facets",
    "items", "context", "companion", "scoring",
  ]
}
