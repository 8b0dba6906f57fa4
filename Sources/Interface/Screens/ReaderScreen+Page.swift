import Learn
import SafeText
import Sentences

extension ReaderScreen {
  func page(in session: Session, layout: Layout) -> Page {
    let text = text(in: session, layout: layout)
    let top = top(of: text)
    let places = places(text, top: top)
    let room = layout.width - 2 - (places.last?.cellWidth ?? 0)
    var page = Page(title: [topic.title, topic.title.shortened(toCells: room)])
    page.place = places
    page.status = topic.standing(layout: layout)
    page.rows = fieldRows(layout: layout)
    page.rows += text.lines[text.visible(from: top)].map { row(of: $0, layout: layout) }
    return page
  }

  /// Which page it is and, after a search, which hit.
  private func places(_ text: ReaderText, top: Int) -> [String] {
    let (number, count) = (text.page(top), text.pages.count)
    let plain = ["page \(number) of \(count)", "\(number) of \(count)", "\(number)/\(count)"]
    guard let hit, let hits = search?.places(in: topic), let index = hits.firstIndex(of: hit)
    else { return plain }
    return [
      "hit \(index + 1) of \(hits.count), page \(number) of \(count)",
      "hit \(index + 1) of \(hits.count)", "hit \(index + 1)/\(hits.count)",
    ]
  }

  private func fieldRows(layout: Layout) -> [Row] {
    guard let field else { return [] }
    let label = "Find in this text"
    let column = label.count + 2
    let line = field.line(width: layout.width - column, column: column, layout: layout)
    return [Row(spans: [Span(label, role: .title), line]), .blank]
  }

  private func row(of line: ReaderLine, layout: Layout) -> Row {
    switch line.content {
    case .title(let text): .text(text, .title)
    case .blank: .text("")
    case .note(let text): .text(text)
    case .way(let text, let number):
      Row(
        spans: (number.map { [Span("\($0)", role: .key)] } ?? [])
          + [Span(text, column: ReaderText.indent)])
    case .topic(let line): Row(spans: spans(of: line, layout: layout))
    }
  }

  /// A line of the topic: what leads into it, its words, and the hits among them.
  private func spans(of line: TopicLine, layout: Layout) -> [Span] {
    let hits = (search?.ranges(in: blockText(line.place.block))).map(line.parts(of:)) ?? []
    let isLed = [.caution, .tryThis, .described].contains(line.role) && line.lead > 2
    let lead = isLed ? String(line.text.prefix(line.lead)) : ""
    let rest = line.text.dropFirst(lead.count)
    let column = (layout.isASCII ? lead.asciiForm : lead).cellWidth
    var spans = Span.pieces(
      of: rest, hits: hits.map { $0.lowerBound - lead.count..<$0.upperBound - lead.count },
      column: column, role: line.role == .heading ? .title : .text, isASCII: layout.isASCII)
    if !lead.isEmpty { spans.insert(Span(lead, role: .title), at: 0) }
    if let hit, field == nil, let part = line.parts(of: [hit.range]).first, hit.isIn(line) {
      let before = line.text.prefix(part.lowerBound)
      let column = (layout.isASCII ? String(before).asciiForm : String(before)).cellWidth
      if let index = spans.firstIndex(where: { $0.column == column }) { spans[index].cursor = 0 }
    }
    return spans
  }

  private func blockText(_ index: Int) -> String {
    topic.blocks.indices.contains(index) ? topic.blocks[index].text : ""
  }
}

extension TopicPlace {
  /// The one character that begins here, as a part of its block's text.
  fileprivate var range: Range<Int> { offset..<offset + 1 }

  /// Whether the place is in the block that a line is of.
  fileprivate func isIn(_ line: TopicLine) -> Bool { block == line.place.block }
}
