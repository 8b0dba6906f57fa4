/// An entry of a list of texts, with its place.
package struct ListedText: Sendable {
  /// The text; empty when it was none.
  package let text: String
  /// Where it stands.
  package let node: ContentNode

  /// Makes an entry.
  package init(text: String, node: ContentNode) {
    self.text = text
    self.node = node
  }
}

extension ContentReader {
  /// A list of texts that must be there.
  ///
  /// - Parameters:
  ///   - key: The name of the list.
  ///   - node: The object it is in.
  ///   - count: How many texts there must be.
  /// - Returns: The texts.
  package mutating func texts(
    _ key: String, of node: ContentNode, count: ClosedRange<Int>
  ) -> [ListedText] {
    list(key, of: node, count: count).map { ListedText(text: text($0, named: key), node: $0) }
  }

  /// A list of names for files that must be there, each different.
  ///
  /// - Parameters:
  ///   - key: The name of the list.
  ///   - node: The object it is in.
  ///   - count: How many names there must be.
  /// - Returns: The names.
  package mutating func identifiers(
    _ key: String, of node: ContentNode, count: ClosedRange<Int>
  ) -> [ListedText] {
    let names = texts(key, of: node, count: count)
    for name in names { checkIdentifier(name.text, named: key, at: name.node) }
    requireUnique(names.map { ($0.text, $0.node) }, what: "entry")
    return names
  }

  /// Adds a fault for each member of an object that has no meaning there.
  ///
  /// - Parameters:
  ///   - names: The names that have a meaning.
  ///   - node: The object.
  package mutating func allowFields(_ names: Set<String>, of node: ContentNode) {
    for member in node.value.object?.members ?? [] where !names.contains(member.key) {
      guard let place = node[member.key] else { continue }
      let meant = Self.guess(member.key, among: names.subtracting(node.memberNames).sorted())
      fault("The field \"\(member.key)\" has no meaning here; remove it.\(meant)", at: place)
    }
  }
}
