import CivilTime
import History
import Questionnaires
import SafeText
import Scoring
import Sentences

extension ChartScreen {
  func page(in session: Session, layout: Layout) -> Page {
    var view = view
    view.refresh(in: session)
    return ChartPicture(view: view, layout: layout).page
  }
}

/// The picture of the chart.
private struct ChartPicture {
  let view: ChartView
  let layout: Layout
  let frame: ChartFrame
  /// How many weeks share a column.
  let share: Int
  let plot: ChartPlot

  init(view: ChartView, layout: Layout) {
    self.view = view
    self.layout = layout
    frame = ChartFrame(layout: layout, weeks: view.windowLength)
    share = frame.weeksPerColumn
    plot = Self.plot(view, frame: frame, share: share)
  }

  var page: Page {
    var page = Page(title: ["Chart"])
    guard !view.course.weeks.isEmpty else {
      page.rows = [.text(ChartWording.nothingYet, .title)]
      page.rows += Row.wrapped(ChartWording.whatWillBe, to: layout.width) + [.blank]
      page.rows += Row.wrapped(ChangeWording.prescriber, to: layout.width, worth: .secondary)
      return page
    }
    page.place = place
    if !frame.isLow {
      page.rows = headline + spare(1) + [eventRow]
    } else if layout.size.rows > Layout.smallest.rows {
      page.rows = headline.count == 1 ? headline : []
    }
    page.rows += plotRows + [axisRow, reading]
    if !frame.isLow {
      page.rows += spare(2)
      page.rows += Row.wrapped(ChangeWording.prescriber, to: layout.width, worth: .secondary)
    }
    return page
  }

  /// A blank row where the height leaves more than the nine rows of text.
  private func spare(_ number: Int) -> [Row] {
    layout.size.rows - 9 - frame.height >= number ? [.blank] : []
  }

  private var place: [String] {
    let weeks = view.course.weeks
    let count = min(view.windowLength, weeks.count)
    let last = weeks[view.window.upperBound - 1].ending
    let shared = share > 1 ? ", \(share) a column" : ""
    let long = "\(Wording.count(count, "week")) to \(last.longForm)\(shared)"
    return (layout.isNarrow ? [] : [long]) + [
      "\(Wording.count(count, "week")) to \(last.shortForm)\(shared)",
      "\(Wording.count(count, "week"))\(shared)",
    ]
  }

  private var headline: [Row] {
    let signs = layout.chartGlyphs.series
    if !view.line.series.isEmpty, layout.isNarrow {
      let notes = view.line.series.map(\.note).filter { !$0.isEmpty }.joined(separator: " ")
      return [
        .text(ChartWording.shortLegend(view.line, signs: signs), .title, worth: .bandNames)
      ] + Row.wrapped(notes, to: layout.width, worth: .secondary)
    }
    guard view.line.series.isEmpty else {
      return Row.wrapped(
        ChartWording.legend(view.line, signs: signs), to: layout.width, .title, worth: .bandNames)
    }
    let text = ChartWording.headline(view.course)
    return Row.wrapped(
      text, to: layout.width, text.hasPrefix("Worth a look") ? .alert : .title, worth: .bandNames)
  }

  private var reading: Row {
    var text = ""
    let index = view.chosen
    let week = view.course.weeks[index]
    if let event = view.event {
      text = ChartWording.reading(
        view.course.events[event], week: week, in: view.course, width: layout.width)
    } else if view.line.series.isEmpty {
      text =
        layout.width < ReadOut.leastWidth
        ? ChartWording.reading(week, in: view.course, width: layout.width)
        : ChartWording.readOut(week, in: view.course, width: layout.width)
    } else {
      text = ChartWording.reading(
        index, in: view.course, line: view.line, signs: layout.chartGlyphs.series,
        width: layout.width)
    }
    return .text(text, worth: .bandNames)
  }

  private var eventRow: Row {
    let seen = view.course.events.indices.filter {
      view.window.contains(view.course.events[$0].week)
    }
    let labels = seen.map { index in
      let event = view.course.events[index]
      let date = ChartWording.day(event.event.date, in: view.course)
      let long = "\(date): \(event.label)"
      return ChartEventLabels.Label(
        column: frame.plotLeft + column(of: event.week) * plot.cells,
        texts: [long, event.label, date], isChosen: index == view.event)
    }
    var spans = ChartEventLabels(
      labels: labels, sign: layout.chartGlyphs.event,
      columns: frame.left..<frame.left + frame.width
    ).spans
    if let range = view.course.trend.usualRange {
      let text = ChartWording.baseline(range, in: view.course)
      let start = frame.left + frame.width - text.cellWidth
      let end = spans.map { $0.column + $0.text.cellWidth }.max() ?? frame.left
      if end + 2 <= start { spans.append(Span(text, column: start)) }
    }
    return Row(spans: spans, worth: .column, isWide: true)
  }

  private var plotRows: [Row] {
    let questionnaire = view.course.questionnaire
    let isSum = questionnaire.scoring.method == .sum
    // The edges of a total's bands are no fifths of its scale.
    let bands = isSum ? [] : questionnaire.scoring.bands.map(\.title)
    let scale = frame.scale(plot, highestTotal: isSum ? questionnaire.highestTotal : nil)
    let names = frame.names(plot, bands: bands)
    return plot.rows().enumerated().map { number, spans in
      var spans = spans.map { span in
        var span = span
        span.column += frame.plotLeft
        return span
      }
      if let mark = scale[number] { spans.insert(mark, at: 0) }
      if let name = names[number] { spans.append(name) }
      return Row(spans: spans, isWide: true)
    }
  }

  private var axisRow: Row {
    let groups = Self.groups(view, share: share)
    let weeks = view.course.weeks
    let endings = plot.columns.indices.map { column in
      groups.indices.contains(column) ? weeks[groups[column].lowerBound].ending : nil
    }
    let gaps = groups.indices.filter { weeks[groups[$0]].allSatisfy { $0.checkIn == nil } }
    let spans = ChartFrame.axis(plot, endings: endings, gaps: Set(gaps))
    return Row(
      spans: spans.map { span in
        var span = span
        span.column += frame.plotLeft
        return span
      }, isWide: true)
  }

  private func column(of week: Int) -> Int { (week - view.window.lowerBound) / share }

  private static func groups(_ view: ChartView, share: Int) -> [Range<Int>] {
    let window = view.window
    return stride(from: window.lowerBound, to: window.upperBound, by: share).map {
      $0..<min($0 + share, window.upperBound)
    }
  }

  private static func plot(_ view: ChartView, frame: ChartFrame, share: Int) -> ChartPlot {
    let weeks = view.course.weeks
    let range = view.course.trend.usualRange
    let groups = groups(view, share: share)
    let length = (view.windowLength + share - 1) / share
    var columns = groups.map { group -> ChartPlot.Column in
      let positions = group.compactMap { weeks[$0].position }
      let position = positions.median
      let bounds = group.compactMap { weeks[$0].bounds }.first
      let isBeyond = group.contains {
        weeks[$0].edgePassed != nil && (share == 1 || range?.edgePassed(by: position ?? 0) != nil)
      }
      return ChartPlot.Column(
        position: position, bounds: position == nil ? bounds : nil, isBeyond: isBeyond,
        series: view.line.series.map { series in
          group.compactMap { series.values.indices.contains($0) ? series.values[$0] : nil }.median
        })
    }
    columns += Array(repeating: ChartPlot.Column(), count: max(length - columns.count, 0))
    func column(_ week: Int) -> Int { (week - view.window.lowerBound) / share }
    var plot = ChartPlot(
      columns: columns, cells: frame.cells, height: frame.height,
      glyphs: frame.layout.chartGlyphs)
    let start = range.flatMap { range in weeks.firstIndex { $0.ending >= range.since } }
    if let range, let start, start < view.window.upperBound {
      plot.range = .init(
        low: range.low, high: range.high, column: max(0, column(max(start, view.window.lowerBound)))
      )
    }
    let seen = view.course.events.filter { view.window.contains($0.week) }
    plot.events = Set(seen.map { column($0.week) })
    plot.chosen = column(view.chosen)
    plot.marked = view.markedWeek.flatMap { view.window.contains($0) ? column($0) : nil }
    return plot
  }
}
