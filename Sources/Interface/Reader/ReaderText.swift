import CivilTime
import Learn
import SafeText
import Sentences

/// A topic as lines and pages for the room that there is.
struct ReaderText: Sendable {
  /// The lines, with the topic's title before it where that is needed, and the ways on after it.
  private(set) var lines: [ReaderLine] = []
  /// The ways on, in the order of their numbers.
  private(set) var ways: [ReaderWay] = []
  /// The index of the line after the last one of the text itself.
  private(set) var end = 0
  /// The index of the blank line before the sentence on prescribers, or before the ways on.
  private var closing = 0
  /// The indices of the lines with which pages begin.
  private(set) var pages: [Int] = [0]
  /// How many lines a page has.
  let room: Int
  private let width: Int
  private let topic: String
  private let layout: Layout

  init(_ topic: Topic, in session: Session, layout: Layout) {
    self.topic = topic.id
    self.layout = layout
    width = min(layout.width, TopicLayout.mostCells)
    room = max(layout.rowsForContent - Self.reserved(for: topic, layout: layout), 1)
    if !Self.fitsHeader(topic.title, layout: layout) { addTitle(of: topic) }
    addText(of: topic, layout: layout)
    end = lines.count
    closing = lines.lastIndex { !$0.isOfPrescribers } ?? end
    if closing + 1 == end { closing = end }
    addWays(from: topic, in: session)
    addPages()
  }

  /// Whether this is the text of a topic for a room.
  func isOf(_ topic: Topic, layout: Layout) -> Bool {
    self.topic == topic.id && self.layout == layout
  }

  /// Whether a title fits the header beside the number of the page or, of fewer than ten, of a hit.
  static func fitsHeader(_ title: String, layout: Layout) -> Bool {
    title.cellWidth + 2 + "hit 1/9".count <= layout.width
  }

  /// The rows that the message line keeps free with the blank one before it.
  ///
  /// On a low screen the page has all of them, and a message covers its last ones.
  private static func reserved(for topic: Topic, layout: Layout) -> Int {
    layout.isLow
      ? 0 : max(topic.standing(layout: layout).wrapped(toCells: layout.width).count, 1) + 1
  }

  private mutating func addTitle(of topic: Topic) {
    let start = TopicPlace(block: 0, offset: 0)
    for line in topic.title.wrapped(toCells: width) {
      lines.append(ReaderLine(content: .title(line), place: start))
    }
    lines.append(ReaderLine(content: .blank, place: start))
  }

  private mutating func addText(of topic: Topic, layout: Layout) {
    // The message line says all the time what else would stand at the end.
    let isSaid = !topic.standing(layout: layout).isEmpty
    var own = TopicLayout(topic, width: width).lines.filter { !isSaid || $0.role != .prescriber }
    while own.last?.role == .blank { own.removeLast() }
    for (index, line) in own.enumerated() {
      lines.append(ReaderLine(content: .topic(line), place: line.place))
      let isLastOfBlock =
        line.role != .blank
        && (index + 1 == own.count || own[index + 1].role == .blank
          || own[index + 1].place.block != line.place.block)
      guard isLastOfBlock, topic.blocks.indices.contains(line.place.block),
        case .tryThis(_, let exercise?) = topic.blocks[line.place.block],
        let guide = ExerciseGuide.standard.first(where: { $0.exercise == exercise })
      else { continue }
      let length = topic.blocks[line.place.block].text.count
      add(.exercise(guide), at: TopicPlace(block: line.place.block, offset: length))
    }
  }

  private mutating func addWays(from topic: Topic, in session: Session) {
    // After the text, and after the sentence on prescribers that may end it.
    var place = TopicPlace(block: topic.blocks.count + 1, offset: 0)
    func next() -> TopicPlace {
      place.offset += 1
      return place
    }
    let following = session.topics.topic(after: topic, by: 1)
    lines.append(ReaderLine(content: .blank, place: next()))
    let words = following.map { "Next: \($0.title)" } ?? "This is the last text."
    for line in words.wrapped(toCells: width) {
      lines.append(ReaderLine(content: .note(line), place: next()))
    }
    let related = session.topics.related(to: topic).filter { $0.id != following?.id }
    if !related.isEmpty { lines.append(ReaderLine(content: .note("See also:"), place: next())) }
    for other in related { add(.related(other), at: next()) }
    let checked = "Last checked on \(topic.checked.longForm)."
    for line in checked.wrapped(toCells: width) {
      lines.append(ReaderLine(content: .note(line), place: next()))
    }
  }

  private mutating func add(_ way: ReaderWay, at place: TopicPlace) {
    ways.append(way)
    for (index, line) in way.label.wrapped(toCells: width - Self.indent).enumerated() {
      lines.append(
        ReaderLine(content: .way(line, number: index == 0 ? ways.count : nil), place: place))
    }
  }

  /// The cells between the number of a way and its words.
  static let indent = 3

  private mutating func addPages() {
    var start = 0
    while start + room < lines.count {
      start = nextPage(after: start)
      pages.append(start)
    }
  }

  /// Where the page after one begins: near its end where a paragraph ends, if there is such a place.
  private func nextPage(after start: Int) -> Int {
    let full = start + room
    // The ways on stay together, and with the sentence before them if all of it fits.
    for first in [closing, end] where full > first && first > start && lines.count - first <= room {
      return first + 1
    }
    // What is at the same place stays together, so that a page can be found again by its place.
    let possible = (start + 1...full).filter { index in
      !lines[index - 1].announces && lines[index - 1].place != lines[index].place
    }
    let latest = possible.last ?? full
    let good = possible.last { index in
      index >= full - room / 4
        && (lines[index].isBlank || lines[index - 1].isBlank || lines[index].beginsEntry)
    }
    var next = good ?? latest
    while next + 1 < lines.count, lines[next].isBlank { next += 1 }
    return next
  }

  // MARK: Places

  /// The index of the line on which a place is; the first of those that are there.
  func line(at place: TopicPlace) -> Int {
    guard let last = lines.lastIndex(where: { $0.place <= place }) else { return 0 }
    return lines.firstIndex { $0.place == lines[last].place } ?? last
  }

  /// The index of the line that holds a character of the text.
  func line(holding place: TopicPlace) -> Int {
    lines.lastIndex { line in
      guard case .topic(let own) = line.content, own.role != .blank else { return false }
      return own.place <= place && own.lead < max(own.text.count, 1)
    } ?? 0
  }

  /// The line to show the page from so that another one is seen: the same where it is already.
  func top(showing line: Int, from top: Int) -> Int {
    // A message may cover the last rows of a low screen.
    func isSeen(_ top: Int) -> Bool { visible(from: top).contains(line) && line < top + room - 2 }
    if isSeen(top) { return top }
    let page = pages.last { $0 <= line } ?? 0
    return isSeen(page) ? page : line
  }

  /// The line with which the next page begins; the same line on the last one.
  func page(after top: Int) -> Int {
    isAtEnd(top) ? top : pages.first { $0 > top } ?? top
  }

  /// The line with which the page before begins.
  func page(before top: Int) -> Int { pages.last { $0 < top } ?? 0 }

  /// The line before or after, passing by lines that are at the same place; none beyond the ends.
  func line(beside top: Int, _ direction: Int) -> Int {
    if direction > 0 {
      guard !isAtEnd(top) else { return top }
      return lines.indices.first { $0 > top && lines[$0].place > lines[top].place } ?? top
    }
    return top > 0 ? line(at: lines[top - 1].place) : 0
  }

  /// The lines that are seen from a line on; a page ends where the next begins.
  func visible(from top: Int) -> Range<Int> {
    let most = min(top + room, lines.count)
    guard let page = pages.firstIndex(of: top), page + 1 < pages.count else { return top..<most }
    return top..<min(pages[page + 1], most)
  }

  /// Whether the last line is seen from a line on.
  func isAtEnd(_ top: Int) -> Bool { visible(from: top).upperBound == lines.count }

  /// Whether the end of the text itself is seen from a line on.
  func showsEnd(_ top: Int) -> Bool { visible(from: top).upperBound >= end }

  /// The number of the page from 1, for what is seen from a line on.
  func page(_ top: Int) -> Int {
    isAtEnd(top) ? pages.count : max(pages.count { $0 <= top }, 1)
  }

  /// The numbers of the ways that are seen from a line on.
  func numbers(from top: Int) -> [Int] {
    lines[visible(from: top)].compactMap { line in
      if case .way(_, let number) = line.content { number } else { nil }
    }
  }
}

extension Topic {
  /// What the message line says while the topic is read; empty where there is no room, or nothing
  /// to say.
  func standing(layout: Layout) -> String {
    isAboutMedicines && !layout.isLow ? ChangeWording.prescriber : ""
  }
}

extension TopicLibrary {
  /// The topic that comes some topics after another, or before; `nil` beyond the ends.
  func topic(after topic: Topic, by distance: Int) -> Topic? {
    guard let index = topics.firstIndex(where: { $0.id == topic.id }),
      topics.indices.contains(index + distance)
    else { return nil }
    return topics[index + distance]
  }
}
