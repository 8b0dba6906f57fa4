import SafeText
import Sentences

/// A place in a topic that stays the same however wide the lines are.
package struct TopicPlace: Sendable, Hashable, Comparable {
  /// The index of the block; the number of blocks for what stands after the last.
  package var block: Int
  /// The characters of the block's text before the place, see ``TopicBlock/text``.
  package var offset: Int

  /// Makes a place.
  package init(block: Int, offset: Int) {
    self.block = block
    self.offset = offset
  }

  /// Whether one place is before another.
  package static func < (first: TopicPlace, second: TopicPlace) -> Bool {
    (first.block, first.offset) < (second.block, second.offset)
  }
}

/// A line of a topic.
package struct TopicLine: Sendable, Equatable {
  /// What a line is.
  package enum Role: Sendable, Hashable, CaseIterable {
    /// Nothing, between two blocks.
    case blank
    /// Of a heading.
    case heading
    /// Of running text, with or without a source.
    case text
    /// Of an entry in a list.
    case listItem
    /// Of what people describe.
    case described
    /// Of what to take care with.
    case caution
    /// Of something to try.
    case tryThis
    /// Of what to ask the prescriber.
    case prescriber
  }

  /// What it is.
  package let role: Role
  /// What stands on it, the lead included.
  package let text: String
  /// Where in the topic its own text begins.
  package let place: TopicPlace
  /// The characters at its beginning that are not the block's own, such as `- `.
  package let lead: Int

  /// The parts of the line that lie in given parts of its block's text.
  ///
  /// - Parameter ranges: Parts of the block's text, in characters.
  /// - Returns: Parts of ``text``, in characters; never beyond its ends.
  package func parts(of ranges: [Range<Int>]) -> [Range<Int>] {
    let length = text.count
    return ranges.compactMap { range in
      let shift = lead - place.offset
      let lower = max(range.lowerBound + shift, lead)
      let upper = min(range.upperBound + shift, length)
      return lower < upper ? lower..<upper : nil
    }
  }
}

/// A topic as lines of a given width, the same for every front end.
package struct TopicLayout: Sendable, Equatable {
  /// The most cells of a line, for reading without losing the way back to the next.
  package static let mostCells = 64
  /// The fewest cells of a line; below that no word fits.
  package static let leastCells = 16
  /// What stands before what people describe.
  package static let describedLead = "People describe it as:"
  /// What a caution begins with.
  package static let cautionLead = "Take care:"
  /// What something to try begins with.
  package static let tryThisLead = "Try this:"

  /// The lines, without the topic's title.
  package private(set) var lines: [TopicLine] = []
  /// The most cells that a line takes.
  package let width: Int

  /// Lays out a topic.
  ///
  /// - Parameters:
  ///   - topic: The topic.
  ///   - width: The cells there are; at most ``mostCells`` are used, and never fewer than
  ///     ``leastCells``.
  package init(_ topic: Topic, width: Int) {
    self.width = min(max(width, Self.leastCells), Self.mostCells)
    for (index, block) in topic.blocks.enumerated() {
      if index > 0, !Self.areClose(topic.blocks[index - 1], block) {
        addBlank(after: topic.blocks[index - 1], index: index - 1)
      }
      add(block, index: index)
    }
    guard topic.isAboutMedicines else { return }
    if let last = topic.blocks.last { addBlank(after: last, index: topic.blocks.count - 1) }
    add(ChangeWording.prescriber, role: .prescriber, at: TopicPlace(block: topic.blocks.count))
  }

  /// The index of the line on which a place is; 0 when there is no line before it.
  ///
  /// - Parameter place: A place, which may come from a layout of another width or from an earlier
  ///   edition of the topic.
  /// - Returns: An index, always that of a line unless there is none at all.
  package func line(at place: TopicPlace) -> Int {
    guard let last = lines.lastIndex(where: { $0.place <= place }) else { return 0 }
    return lines.firstIndex { $0.place == lines[last].place } ?? last
  }

  /// A heading stands close to its text, and a list to the sentence that announces it.
  private static func areClose(_ first: TopicBlock, _ second: TopicBlock) -> Bool {
    switch (first, second) {
    case (.heading, _): true
    case (.paragraph(let text), .list), (.claim(let text), .list): text.hasSuffix(":")
    default: false
    }
  }

  private mutating func add(_ block: TopicBlock, index: Int) {
    let start = TopicPlace(block: index)
    switch block {
    case .heading: add(block.text, role: .heading, at: start)
    case .paragraph, .claim: add(block.text, role: .text, at: start)
    case .caution: add(block.text, role: .caution, at: start, lead: "\(Self.cautionLead) ")
    case .tryThis: add(block.text, role: .tryThis, at: start, lead: "\(Self.tryThisLead) ")
    case .list: addList(block.items, role: .listItem, at: start)
    case .described:
      for line in Self.describedLead.wrapped(toCells: width) {
        lines.append(
          TopicLine(role: .described, text: line, place: start, lead: line.count))
      }
      addList(block.items, role: .described, at: start)
    }
  }

  private mutating func addList(_ items: [String], role: TopicLine.Role, at start: TopicPlace) {
    var place = start
    for item in items {
      add(item, role: role, at: place, lead: "- ", hang: 2)
      place.offset += item.count + 1
    }
  }

  /// Adds a text, wrapped.
  ///
  /// - Parameters:
  ///   - text: The text, as it is shown.
  ///   - role: What it is.
  ///   - place: Where it begins.
  ///   - lead: What stands before it.
  ///   - hang: The cells by which the lines after the first are moved in.
  private mutating func add(
    _ text: String, role: TopicLine.Role, at place: TopicPlace, lead: String = "", hang: Int = 0
  ) {
    // The number of a source stays on the line of the word it belongs to.
    let joined = text.replacing(" [", with: "\u{A0}[")
    let whole = hang > 0 ? joined : lead + joined
    let before = hang > 0 ? 0 : lead.count
    for (index, line) in whole.wrappedLines(toCells: width - hang).enumerated() {
      let indent =
        hang == 0 ? "" : index == 0 ? lead : String(repeating: " ", count: hang)
      lines.append(
        TopicLine(
          role: role, text: indent + line.text.replacing("\u{A0}[", with: " ["),
          place: TopicPlace(
            block: place.block, offset: place.offset + max(line.offset - before, 0)),
          lead: indent.count + min(max(before - line.offset, 0), line.text.count)))
    }
  }

  private mutating func addBlank(after block: TopicBlock, index: Int) {
    lines.append(
      TopicLine(
        role: .blank, text: "", place: TopicPlace(block: index, offset: block.text.count), lead: 0))
  }
}

extension TopicPlace {
  /// The beginning of a block.
  fileprivate init(block: Int) {
    self.init(block: block, offset: 0)
  }
}
