import SafeText

/// The appointment page as lines of text.
package struct PageText: Sendable {
  /// A line.
  package struct Line: Sendable, Equatable {
    /// What a line is.
    package enum Role: Sendable {
      /// The name of the page.
      case title
      /// The heading of a section.
      case heading
      /// Anything else.
      case text
    }

    /// What stands on it; empty for a blank line.
    package var text: String
    /// What it is.
    package var role: Role
  }

  /// The most cells of a line in a file.
  package static let mostCells = 78

  /// The page.
  let page: AppointmentPage
  /// The most cells of a line, at least 30.
  let width: Int
  /// Whether only ASCII may stand on it.
  let isASCII: Bool

  /// Lays a page out.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - width: The most cells of a line; below 30 counts as 30.
  ///   - isASCII: Whether only ASCII may stand on it.
  package init(_ page: AppointmentPage, width: Int = mostCells, isASCII: Bool = false) {
    self.page = page
    self.width = max(width, 30)
    self.isASCII = isASCII
  }

  /// The lines, from the top.
  package var lines: [Line] {
    var lines = head
    lines += wrapped(page.opening.joined(separator: " "))
    for section in page.sections {
      lines += [Line(text: "", role: .text)] + wrapped(section.title, role: .heading)
      lines += section.blocks.flatMap(block)
    }
    return lines + [Line(text: "", role: .text)] + wrapped(page.closing)
  }

  /// The lines as one text that ends with a line end.
  package var text: String { lines.map { "\($0.text)\n" }.joined() }

  /// The title at the left and the days at the right, or below where there is no room.
  private var head: [Line] {
    let title = prepared(page.title)
    let period = prepared(page.period)
    let gap = width - title.cellWidth - period.cellWidth
    guard gap < 2 else {
      return [Line(text: title + String(repeating: " ", count: gap) + period, role: .title)]
    }
    return wrapped(page.title, role: .title) + wrapped(page.period)
  }

  private func block(_ block: AppointmentPage.Block) -> [Line] {
    switch block {
    case .paragraph(let sentences): wrapped(sentences.joined(separator: " "), indent: Self.indent)
    case .list(let lines): lines.flatMap { wrapped($0, indent: Self.indent, hang: 3) }
    case .quote(let words): wrapped(words, indent: Self.indent)
    case .note(let week, let text): wrapped("\(week): \(text)", indent: Self.indent, hang: 2)
    case .table(let table): rows(of: table)
    case .chart(let chart):
      ChartText(chart, width: width - Self.indent, isASCII: isASCII).lines.map {
        Line(text: "  \($0)", role: .text)
      }
    }
  }

  /// The cells by which everything under a heading is moved in.
  private static let indent = 2

  /// The caption, and the rows with numbers at the right of their columns.
  private func rows(of table: AppointmentPage.Table) -> [Line] {
    let all = ([table.head] + table.rows).map { $0.map(prepared) }
    let widths = table.head.indices.map { column in all.map { $0[column].cellWidth }.max() ?? 0 }
    let total = widths.reduce(0, +) + 2 * (widths.count - 1)
    guard total + Self.indent <= width else {
      return wrapped(table.caption, indent: Self.indent)
        + table.rows.flatMap {
          wrapped("\($0[0]): \($0.dropFirst().joined(separator: ", "))", indent: 2, hang: 2)
        }
    }
    let lines = all.map { row in
      row.enumerated().map { column, cell in
        let isNumber = column > 0 && column < row.count - 1
        return isNumber
          ? cell.padded(toCells: widths[column], at: .right)
          : column == 0 ? cell.padded(toCells: widths[column]) : cell
      }.joined(separator: "  ")
    }
    return wrapped(table.caption, indent: Self.indent)
      + lines.map { Line(text: "  \($0.clipped(toCells: width - Self.indent))", role: .text) }
  }

  private func prepared(_ text: String) -> String { isASCII ? text.asciiForm : text.displayable }

  /// A text in lines that are moved in, those after the first by more if need be.
  private func wrapped(
    _ text: String, role: Line.Role = .text, indent: Int = 0, hang: Int = 0
  ) -> [Line] {
    let text = isASCII ? text.asciiForm : text
    return text.wrapped(toCells: width - indent - hang).enumerated().map { index, line in
      let margin = indent + (index == 0 ? 0 : hang)
      return Line(
        text: line.isEmpty ? "" : String(repeating: " ", count: margin) + line, role: role)
    }
  }
}
