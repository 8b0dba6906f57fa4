import Learn
import SafeText

extension LearnScreen {
  func page(in session: Session, layout: Layout) -> Page {
    let all = session.topics.topics
    let read = all.count { session.mark(of: $0) == .read }
    var page = Page(title: ["Learn"])
    page.place = ["\(read) of \(all.count) read"]
    page.turnsPages = found == nil
    page.statusRows = layout.isNarrow ? 2 : 1
    page.status = status(in: session, layout: layout)
    page.rows = fieldRows(layout: layout)
    guard let found else {
      page.rows += all.map { row(of: $0, hits: [], in: session, layout: layout) }
      return page
    }
    let words = "“\(found.search.text.shortened(toCells: 24))”"
    page.place = ["\(words) in \(found.hits.count) of \(all.count)", "\(found.hits.count) found"]
    let fitting = found.fitting(Self.excerptCells(layout: layout), in: session.topics)
    for hit in fitting.hits {
      let ranges = found.search.ranges(in: hit.topic.title)
      page.rows.append(row(of: hit.topic, hits: ranges, in: session, layout: layout))
      let excerpt = Span.pieces(
        of: hit.excerpt, hits: hit.ranges, column: 2, isASCII: layout.isASCII)
      page.rows.append(Row(spans: excerpt, scrolls: true))
    }
    return page
  }

  /// The topic that fits the week, until another one is chosen; then the chosen one in words.
  private func status(in session: Session, layout: Layout) -> String {
    if field != nil { return "" }
    if !hasMoved, let fitting = session.fittingTopic {
      return "Fits this week: \(fitting.title)\(fitting.title.hasSuffix("?") ? "" : ".")"
    }
    guard let topic = topic(in: session) else { return "There is nothing to read here." }
    return layout.isNarrow ? "\(topic.title), \(topic.minutes) min" : topic.summary
  }

  private func fieldRows(layout: Layout) -> [Row] {
    guard let field else { return [] }
    let label = "Find in all texts"
    let column = label.count + 2
    let line = field.line(width: layout.width - column, column: column, layout: layout)
    return [Row(spans: [Span(label, role: .title), line])]
  }

  private func row(
    of topic: Topic, hits: [Range<Int>], in session: Session, layout: Layout
  ) -> Row {
    let mark = session.mark(of: topic).rawValue
    // The minutes end eleven cells before the end of the row, and the marks stand below each other.
    let markColumn = layout.width - (layout.isNarrow ? 4 : 7)
    let minutes = layout.isNarrow ? "" : "\(topic.minutes) min"
    let room = markColumn - (layout.isNarrow ? 1 : 12)
    let title = topic.title.shortened(toCells: room)
    let isChosen = field == nil && topic.id == self.topic(in: session)?.id
    var spans =
      title != topic.title
      ? [Span(title)] : Span.pieces(of: title, hits: hits, isASCII: layout.isASCII)
    if !minutes.isEmpty {
      spans.append(Span(minutes, column: markColumn - 4 - minutes.count))
    }
    // As wide in every row, whether it has a mark or not.
    spans.append(Span(mark.padded(toCells: 4), column: markColumn))
    if isChosen { spans.selectMark() }
    return Row(spans: spans, scrolls: true)
  }
}
