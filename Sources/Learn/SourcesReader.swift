import StrictJSON

/// Reads the list of sources and checks what the screens and the citations rely on.
struct SourcesReader {
  /// Far above any list of sources; a larger file is something else.
  static let mostBytes = 1 << 18

  var reader = ContentReader()

  mutating func sources(_ root: ContentNode) -> [Source] {
    reader.requireFormat("gamut-sources", of: root)
    reader.allowFields(["format", "version", "sources"], of: root)
    let nodes = reader.list("sources", of: root, count: 1...500)
    let sources = nodes.map { source($0) }
    reader.requireUnique(zip(sources, nodes).map { ($0.id, $1) }, what: "source")
    reader.requireUnique(zip(sources, nodes).map { ($0.doi, $1) }, what: "doi")
    return sources
  }

  private mutating func source(_ node: ContentNode) -> Source {
    reader.allowFields(
      ["id", "authors", "year", "title", "publication", "doi", "note"], of: node)
    return Source(
      id: reader.identifier("id", of: node), authors: authors(of: node),
      year: reader.optionalInteger("year", of: node, in: 1900...2100),
      title: reader.text("title", of: node, atMost: 300),
      publication: reader.text("publication", of: node, atMost: 200), doi: doi(of: node),
      note: node["note"] == nil ? "" : reader.text("note", of: node, atMost: 300))
  }

  private mutating func authors(of node: ContentNode) -> String {
    let authors = reader.text("authors", of: node, atMost: 300)
    let names = authors.split(separator: ",", omittingEmptySubsequences: false)
    let areAllNames = names.allSatisfy { $0.count(where: \.isLetter) >= 2 }
    if !authors.isEmpty, !areAllNames, let member = node["authors"] {
      reader.fault(
        "\"authors\" must have a name of two letters or more between commas.", at: member)
    }
    return authors
  }

  private mutating func doi(of node: ContentNode) -> String {
    guard let member = node["doi"] else { return "" }
    let doi = reader.text("doi", of: node, atMost: 200)
    if !doi.isEmpty, !Source.isWellFormed(doi: doi) {
      reader.fault("\"doi\" must be an identifier such as 10.1016/j.jad.2017.05.048.", at: member)
    }
    return doi
  }
}

extension Source {
  /// Whether a text has the form of a digital object identifier that can stand in an address as it
  /// is: `10.`, a registrant's digits, a slash, and a name without spaces (ISO 26324).
  package static func isWellFormed(doi: String) -> Bool {
    let parts = doi.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasPrefix("10.") else { return false }
    let digits = parts[0].dropFirst(3)
    let areDigits = digits.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    guard (4...9).contains(digits.utf8.count), areDigits, let last = parts[1].last else {
      return false
    }
    return parts[1].utf8.allSatisfy { (0x21..<0x7F).contains($0) } && !".,;".contains(last)
  }
}
