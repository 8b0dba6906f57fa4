import CivilTime
import Sentences

/// The course as a picture in lines, with a table of the same for who cannot see it.
struct ChartHTML {
  let chart: CourseChart

  /// The whole picture, in units of its own.
  private static let size = (width: 720.0, height: 176.0)
  /// The plot inside it.
  private static let plot = (left: 74.0, right: 712.0, top: 20.0, bottom: 152.0)

  /// The picture, what its signs mean, and the table.
  var figure: PageMarkup {
    .element(
      "figure", [:],
      [picture, .element("figcaption", [:], ReportWording.signs(of: hints)), table])
  }

  /// Which signs are drawn.
  private var hints: ReportWording.Signs {
    ReportWording.Signs(
      range: chart.range != nil, beyond: chart.weeks.contains(where: \.isBeyond),
      open: chart.weeks.contains { $0.bounds != nil }, events: !chart.marks.isEmpty)
  }

  private var picture: PageMarkup {
    .element(
      "svg",
      [
        "viewBox": "0 0 \(Int(Self.size.width)) \(Int(Self.size.height))", "role": "img",
        "aria-labelledby": "course-title course-summary",
      ],
      [
        .element("title", ["id": "course-title"], ReportWording.pictureTitle),
        .element("desc", ["id": "course-summary"], chart.summary),
      ] + range + axis + events + lines + chart.weeks.flatMap(week) + dates)
  }

  private func x(_ day: CivilDate) -> Double {
    let days = Double(max(chart.last.days(since: chart.first), 1))
    let share = min(max(Double(day.days(since: chart.first)) / days, 0), 1)
    return Self.plot.left + 6 + share * (Self.plot.right - Self.plot.left - 12)
  }

  private func y(_ value: Double) -> Double {
    Self.plot.top + min(max(value, 0), 100) / 100 * (Self.plot.bottom - Self.plot.top)
  }

  private var range: [PageMarkup] {
    guard let range = chart.range, range.since <= chart.last else { return [] }
    let left = x(max(range.since, chart.first))
    let top = y(range.edges.lowerBound)
    return [
      .element(
        "rect",
        [
          "class": "range", "x": number(left), "y": number(top),
          "width": number(Self.plot.right - left),
          "height": number(max(y(range.edges.upperBound) - top, 1)),
        ])
    ]
  }

  private var axis: [PageMarkup] {
    [0, 20, 40, 60, 80, 100].flatMap { value in
      let name = value == 0 ? "full range 0" : value == 100 ? "numb 100" : "\(value)"
      let place = y(Double(value))
      return [
        line("axis", Self.plot.left, place, Self.plot.right, place),
        text(name, x: Self.plot.left - 6, y: place + 4, anchor: "end"),
      ]
    }
  }

  private var events: [PageMarkup] {
    var last = -100.0
    return chart.marks.flatMap { mark in
      let place = x(mark.date)
      // Letters of neighbouring events stand side by side.
      last = max(place, last + 9)
      return [
        line("event", place, Self.plot.top - 4, place, Self.plot.bottom),
        text(mark.letter, x: last, y: Self.plot.top - 7, anchor: "middle", name: "letter"),
      ]
    }
  }

  /// Lines from week to week, none across a week that is missing.
  private var lines: [PageMarkup] {
    var runs: [[(CivilDate, Double)]] = []
    for week in chart.weeks {
      guard let position = week.position else { continue }
      if let last = runs.last?.last, week.ending.days(since: last.0) <= CourseChart.mostDaysOfStep {
        runs[runs.count - 1].append((week.ending, position))
      } else {
        runs.append([(week.ending, position)])
      }
    }
    return runs.filter { $0.count > 1 }.map { run in
      let points = run.map { "\(number(x($0.0))),\(number(y($0.1)))" }.joined(separator: " ")
      return .element("polyline", ["class": "trace", "points": points])
    }
  }

  private func week(_ week: CourseChart.Week) -> [PageMarkup] {
    let place = x(week.ending)
    if let position = week.position {
      return [
        .element(
          "circle",
          [
            "class": week.isBeyond ? "beyond" : "week", "cx": number(place),
            "cy": number(y(position)), "r": week.isBeyond ? "3" : "2.2",
          ])
      ]
    }
    guard let bounds = week.bounds else { return [] }
    return [line("open", place, y(bounds.lowerBound), place, y(bounds.upperBound))]
  }

  /// The first and the last day, and months between.
  private var dates: [PageMarkup] {
    let foot = Self.size.height - 6
    let months = chart.months.map { (x($0), "\($0.monthName.prefix(3)) \($0.year)") }
      .filter { $0.0 > Self.plot.left + 105 && $0.0 < Self.plot.right - 105 }
    return [
      text(chart.first.shortForm, x: Self.plot.left, y: foot, anchor: "start"),
      text(chart.last.shortForm, x: Self.plot.right, y: foot, anchor: "end"),
    ]
      + months.flatMap { place, name in
        [
          line("axis", place, Self.plot.bottom, place, Self.plot.bottom + 4),
          text(name, x: place, y: foot, anchor: "middle"),
        ]
      }
  }

  /// The same as the picture, folded away until it is asked for, and not printed.
  private var table: PageMarkup {
    .element(
      "details", [:],
      [
        .element("summary", [:], ReportWording.pictureTable),
        .element(
          "table", [:],
          [
            .element(
              "thead", [:],
              [
                .element(
                  "tr", [:],
                  ReportWording.pictureColumns.map { .element("th", ["scope": "col"], $0) })
              ]),
            .element(
              "tbody", [:], chart.weeks.map { PageHTML.row([$0.ending.longForm, $0.words]) }),
          ]),
      ])
  }

  private func line(
    _ name: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double
  ) -> PageMarkup {
    .element(
      "line",
      [
        "class": name, "x1": number(x1), "y1": number(y1), "x2": number(x2), "y2": number(y2),
      ])
  }

  private func text(
    _ text: String, x: Double, y: Double, anchor: String, name: String = "label"
  ) -> PageMarkup {
    .element(
      "text", ["class": name, "x": number(x), "y": number(y), "text-anchor": anchor], text)
  }

  /// A length with one digit after the point.
  private func number(_ value: Double) -> String {
    "\((value * 10).rounded() / 10)"
  }
}
