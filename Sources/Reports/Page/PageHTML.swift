/// The appointment page as one HTML file that loads nothing and runs nothing.
struct PageHTML {
  let page: AppointmentPage

  /// The text of the file.
  var document: String {
    PageMarkup.document(
      head: [
        .void("meta", ["charset": "utf-8"]),
        // Whatever stands in the file, the browser fetches and runs nothing for it.
        .void(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'",
          ]),
        .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .void("meta", ["name": "color-scheme", "content": "light dark"]),
        .element("title", [:], page.title), .style(PageStyle.sheet),
      ],
      body: [
        .element("main", [:], [header] + page.sections.map(section) + [closing])
      ])
  }

  private var header: PageMarkup {
    .element(
      "header", [:],
      [
        .element("h1", [:], page.title), .element("p", ["class": "period"], page.period),
        .element("p", [:], page.opening.joined(separator: " ")),
      ])
  }

  private var closing: PageMarkup { .element("footer", [:], [.element("p", [:], page.closing)]) }

  private func section(_ section: AppointmentPage.Section) -> PageMarkup {
    .element(
      "section", ["class": section.kind.rawValue],
      [.element("h2", [:], section.title)] + section.blocks.flatMap(block))
  }

  private func block(_ block: AppointmentPage.Block) -> [PageMarkup] {
    switch block {
    case .paragraph(let sentences): [.element("p", [:], sentences.joined(separator: " "))]
    case .list(let lines): [.element("ul", [:], lines.map { .element("li", [:], $0) })]
    case .quote(let words): [.element("blockquote", [:], [.element("p", [:], words)])]
    case .note(let week, let text):
      [
        .element(
          "p", ["class": "note"], [.element("b", [:], "\(week):"), .text(" \(text)")])
      ]
    // As a caption it would be no wider than the table.
    case .table(let table):
      [.element("p", ["class": "caption"], table.caption), self.table(table)]
    case .chart(let chart): [ChartHTML(chart: chart).figure]
    }
  }

  private func table(_ table: AppointmentPage.Table) -> PageMarkup {
    .element(
      "table", [:],
      [
        .element("thead", [:], [.element("tr", [:], table.head.map(Self.columnHead))]),
        .element("tbody", [:], table.rows.map(Self.row)),
      ])
  }

  private static func columnHead(_ text: String) -> PageMarkup {
    // A head without words would be read out as one.
    text.isEmpty ? .element("td") : .element("th", ["scope": "col"], text)
  }

  /// A row of a table, whose first cell names it.
  static func row(_ cells: [String]) -> PageMarkup {
    .element(
      "tr", [:],
      cells.prefix(1).map { .element("th", ["scope": "row"], $0) }
        + cells.dropFirst().map { .element("td", [:], $0) })
  }
}

extension AppointmentPage {
  /// The page as one HTML file that prints on one sheet of A4 or Letter, unless many notes go along.
  package var html: String { PageHTML(page: self).document }
}
