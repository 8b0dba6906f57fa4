import CivilTime
import History
import Interface
import Questionnaires
import SafeText
import Scoring
import Sentences

extension Dialogue {
  private enum Way {
    case zoom(Int)
    case table, line, compare, explain, leave
  }

  /// How many weeks of the chart are told; 0 for all.
  private static var spans: [Int] { [12, 26, 52, 0] }

  /// The course in sentences, or as a table: what the chart draws, to be heard.
  mutating func chart() throws(End) {
    let course = ChartCourse(in: session)
    let isSum = course.questionnaire.scoring.method == .sum
    try begin(
      "Chart. "
        + (isSum
          ? "\(TotalWording.direction(of: course.questionnaire))." : Wording.spokenDirection))
    guard !course.weeks.isEmpty else {
      return try say([ChartWording.nothingYet, ChartWording.whatWillBe, ChangeWording.prescriber])
    }
    var span = 0
    try sayStanding(of: course)
    try say(course, weeks: Self.spans[span])
    while true {
      switch try ask(question(of: course, span: span)) {
      case .leave: return
      case .zoom(let step):
        span += step
        try say(course, weeks: Self.spans[span])
      case .table: try sayTable(of: course)
      case .line: try sayLine(of: course, weeks: Self.spans[span])
      case .compare: try compareWeeks(of: course)
      case .explain: try sayPage("how-change-is-worked-out")
      }
    }
  }

  private func question(of course: ChartCourse, span: Int) -> Question<Way> {
    var question = Question<Way>(prompt: "Choice")
    if Self.spans[span] > 0, Self.spans[span] < course.weeks.count {
      question.commands.append(.init("-", "more weeks", .zoom(1)))
    }
    if span > 0 { question.commands.append(.init("+", "fewer weeks", .zoom(-1))) }
    question.commands.append(.init("t", "table", .table, help: "all weeks as a table"))
    if course.lines.count > 1 {
      question.commands.append(
        .init("l", "sides of feeling", .line, help: "one side of feeling, week by week"))
    }
    question.commands += [
      .init("m", "compare two weeks", .compare),
      .init("w", "why", .explain, help: "how change is worked out"),
      .init("q", "back to the menu", .leave),
    ]
    return question
  }

  // MARK: Sentences

  /// Says what matters most, the usual range with what it comes from, and what is worth a look.
  private func sayStanding(of course: ChartCourse) throws(End) {
    guard course.questionnaire.scoring.method != .sum else { return }
    let headline = ChartWording.headline(course)
    let more = ChangeWording.usualRange(course.trend) + ChangeWording.signals(course.trend)
    try say([headline] + more.filter { $0 != headline })
  }

  /// The last weeks of a course, the events before the week that they fall into.
  private func say(_ course: ChartCourse, weeks count: Int) throws(End) {
    try pause()
    let weeks = Self.last(count, of: course)
    let alone = course.lines.first { $0.isAlone }
    let all = course.weeks.count
    switch weeks.count {
    case 1: try say("The first week:")
    case all: try say("All \(all) weeks, oldest first:")
    default: try say("The last \(weeks.count) of \(all) weeks, oldest first:")
    }
    for index in weeks {
      for event in course.events where event.week == index {
        try say("\(event.event.date.shortForm), \(event.label).")
      }
      try say(
        alone.map { ChartWording.values(of: $0, at: index, in: course) }
          ?? ChartWording.reading(course.weeks[index], in: course, width: .max))
    }
    try say(ChangeWording.prescriber)
  }

  private static func last(_ count: Int, of course: ChartCourse) -> Range<Int> {
    let all = course.weeks.indices
    return count == 0 ? all : max(0, all.upperBound - count)..<all.upperBound
  }

  /// One side of feeling, or another questionnaire, week by week.
  private mutating func sayLine(of course: ChartCourse, weeks count: Int) throws(End) {
    let lines = Array(course.lines.dropFirst())
    let index = try ask(
      Question(
        ["Which one?"], list: lines.map(\.name.capitalizedStart), leaving: "back to the chart"))
    guard lines.indices.contains(index) else { return }
    try pause()
    try say(lines[index].series.map(\.note).filter { !$0.isEmpty })
    for week in Self.last(count, of: course) {
      try say(ChartWording.values(of: lines[index], at: week, in: course))
    }
  }

  // MARK: Table

  private func sayTable(of course: ChartCourse) throws(End) {
    try pause()
    let isSum = course.questionnaire.scoring.method == .sum
    let scale = "0-\(isSum ? course.questionnaire.highestTotal : 100)"
    try say("Week ending  \(scale.padded(toCells: 5, at: .right))  Band          Between     Move")
    for (index, week) in course.weeks.enumerated().reversed() {
      for event in course.events.reversed() where event.week == index {
        try say("  \(event.event.date.shortForm), \(event.label)", hang: 4)
      }
      try say(Self.row(of: week))
    }
  }

  private static func row(of week: ChartWeek) -> String {
    let date = week.ending.shortForm.padded(toCells: 11, at: .right)
    guard week.checkIn != nil else { return "\(date)  no check-in" }
    let number = week.position.map { "\($0.shown)" } ?? week.score?.total.map { "\($0)" } ?? "-"
    let band = week.score?.band?.title ?? (week.position == nil ? "no position" : "as filed")
    let bounds = week.openBounds.map { "\($0.lowerBound.shown) to \($0.upperBound.shown)" } ?? ""
    let move = week.movement.map { $0 > 0 ? "+\($0)" : "\($0)" } ?? ""
    return
      "\(date)\(number.padded(toCells: 7, at: .right))  \(band.padded(toCells: 12))  \(bounds.padded(toCells: 10))"
      + move.padded(toCells: 6, at: .right)
  }

  // MARK: Two weeks

  private mutating func compareWeeks(of course: ChartCourse) throws(End) {
    try pause()
    try say("Two weeks side by side. Type a day of each; an empty line goes back.")
    guard let one = try listenForWeek("One week", of: course),
      let other = try listenForWeek("Another week", of: course)
    else { return }
    guard one != other else { return try say("Both days lie in the same week.") }
    let pair = TwoWeeks(
      earlier: course.weeks[min(one, other)], later: course.weeks[max(one, other)],
      of: course.questionnaire)
    try pause()
    try say([pair.sentence, "Most moved first:"])
    for line in pair.lines {
      let answers = pair.answers(line)
      try say(
        "\(line.item.short.capitalizedStart): \(answers[0]), then \(answers[1]); "
          + "\(pair.steps(line)).", hang: 2)
    }
  }

  /// Waits for a day in a week with a check-in.
  ///
  /// - Returns: The index of the week; `nil` for an empty line.
  /// - Throws: How the conversation ended, if it did.
  private mutating func listenForWeek(
    _ prompt: String, of course: ChartCourse
  ) throws(End) -> Int? {
    while true {
      let line = try listen(prompt).trimmed
      if line.isEmpty || line == "q" { return nil }
      guard let date = try date(of: line) else { continue }
      let week = course.weeks.firstIndex { week in
        week.checkIn != nil && (0..<7).contains(week.ending.days(since: date))
      }
      if let week { return week }
      try say("There is no check-in for a week with \(date.longForm) in it.")
    }
  }
}
