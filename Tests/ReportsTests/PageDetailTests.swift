import CivilTime
import History
import Questionnaires
import Reports
import Testing

@Suite struct `What moved, on the appointment page` {
  /// Six weeks at 3 and six at 2, in which pleasant feelings came back more than the others.
  private func example() throws -> ReportExample {
    var example = try ReportExample()
    let end = try #require(CivilDate(ReportExample.last))
    for index in 0..<12 {
      let back = index >= 6
      example.add(
        end.advanced(by: -7 * (11 - index)), point: back ? 2 : 3,
        answers: back ? ["joy": .point(4), "funny": .point(3), "guest": .point(4)] : [:])
    }
    return example
  }

  @Test func `is told of the first four weeks and the last four, in words with their pole`() throws
  {
    let words = try example().page().words(.movement)
    #expect(words.contains("the first 4 weeks (6 to 27 September 2026)"))
    #expect(words.contains("of the last 4 (1 to 22 November 2026)"))
    // (0 + 25 + 50) / 3 in pleasant feelings, 50 elsewhere, (50 + 100) / 2 in selfhood.
    #expect(words.contains("Pleasant feelings|75|25|50 towards full range"))
    #expect(words.contains("Painful feelings|75|50|25 towards full range"))
    #expect(words.contains("Position|75|48|27 towards full range"))
  }

  @Test func `names pleasant and painful always, and the three facets that moved most`() throws {
    let page = try example().page()
    let rows = page.words(.movement).split(separator: "\n").filter { $0.contains("|") }
    // Connection, caring and expression moved 25 each; the first in the questionnaire goes first.
    #expect(
      rows.map { String($0.prefix { $0 != "|" }) } == [
        "Position", "Pleasant feelings", "Painful feelings", "Connection",
      ])
  }

  @Test func `names the three answers that moved most`() throws {
    let page = try example().page()
    let lines = page.words(.movement).split(separator: "\n").filter { $0.hasPrefix("“") }
    #expect(lines.count == 3)
    #expect(
      lines[0] == "“A good moment gave me joy.” a little, then very much: towards full range")
    #expect(
      lines[1] == "“Funny things felt funny to me.” a little, then quite a bit: towards full range")
  }

  @Test func `is left out below three weeks on a side`() throws {
    var example = try ReportExample()
    try example.add([1, 1, 1, 3, 3])
    #expect(example.page().section(.movement) == nil)
    try example.add([1, 1, 1, 3, 3, 3])
    #expect(example.page().words(.movement).contains("the first 3 weeks"))
  }

  @Test func `says the same where nothing moved, and names no answer`() throws {
    var example = try ReportExample()
    try example.add(Array(repeating: 2, count: 12))
    let words = example.page().words(.movement)
    #expect(words.contains("Position|50|50|the same"))
    #expect(!words.contains("“"))
  }
}

@Suite struct `What was also asked, on the appointment page` {
  private func example() throws -> ReportExample {
    var example = try ReportExample()
    let end = try #require(CivilDate(ReportExample.last))
    let bother = [0, 1, 1, 2, 9, 2, 2, 4]
    let taken = [0, 0, 1, 2, 9, 0, 4, 0]
    for index in 0..<8 {
      example.add(
        end.advanced(by: -7 * (7 - index)), point: 2,
        context: ["bother": .point(bother[index]), "taken": .point(taken[index])],
        daysLate: index == 3 ? 5 : 0)
    }
    return example
  }

  @Test func `counts how much it bothered, week by week`() throws {
    #expect(
      try example().page().words(.besides).contains(
        "bothered me, in weeks: not at all 1, a little 2, somewhat 3, very much 1, none noticed 1.")
    )
  }

  @Test func `counts missed doses out of the weeks told, and leaves private what was kept private`()
    throws
  {
    let words = try example().page().words(.besides)
    #expect(
      words.contains(
        "Doses missed in 2 of 7 weeks told: as prescribed 4, missed some 1, missed most 1, took "
          + "more 1."))
    #expect(!words.contains("private"))
  }

  @Test func `mentions what was recorded late`() throws {
    let words = try example().page().words(.besides)
    #expect(words.contains("1 of 8 check-ins was recorded more than 3 days late."))
  }

  @Test func `tells whether feeling less was helpful`() throws {
    var example = try ReportExample()
    example.add(example.today, point: 2, context: ["helpful": .point(2)])
    #expect(example.page().words(.besides) == "Feeling less was, in weeks: unhelpful 1.")
  }

  @Test func `is left out where nothing was told`() throws {
    var example = try ReportExample()
    try example.add([2, 2])
    #expect(example.page().section(.besides) == nil)
  }

  @Test func `tells the first and the last sum of a companion`() throws {
    var example = try ReportExample()
    try example.add(Array(repeating: 2, count: 14))
    try example.addCompanion([("2026-08-30", 16), ("2026-09-27", 12), ("2026-11-22", 7)])
    let words = example.page().words(.besides)
    #expect(
      words.contains(
        "PHQ-8, taken 3 times: 16 of 24 (many) on 30 August 2026; 7 of 24 (few) on 22 November"))
    #expect(!words.contains("observation"))
    let once = example.page(ReportChoices(span: .weeks(4))).words(.besides)
    #expect(once == "PHQ-8: 7 of 24 (few) on 22 November 2026.")
  }

  @Test func `observes a companion that went down while the position went towards numb`() throws {
    var example = try ReportExample()
    try example.add([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3])
    try example.addCompanion([("2026-08-30", 16), ("2026-11-22", 7)])
    let words = example.page().words(.besides)
    #expect(
      words.contains(
        "Between the two, PHQ-8 went down by 9 and the position went from 50 to 75, towards numb. "
          + "This is an observation; it does not show why."))
  }

  @Test(arguments: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [2, 2, 2]])
  func `observes nothing within the ordinary swing, or while that is not known`(points: [Int])
    throws
  {
    var example = try ReportExample()
    try example.add(points)
    // A quarter of a step towards numb in the last week.
    example.add(example.today, point: points[0], answers: ["joy": .point(2)])
    try example.addCompanion([("2026-11-08", 16), ("2026-11-22", 7)])
    #expect(!example.page().words(.besides).contains("observation"))
  }
}

@Suite struct `What the person adds to the appointment page` {
  @Test func `the question stands first, as it was written`() throws {
    var example = try ReportExample()
    try example.add([2])
    let page = example.page(ReportChoices(question: "\n Is this me?\nOr the dose? "))
    #expect(page.sections.first?.kind == .question)
    #expect(page.words(.question) == "Is this me?\nOr the dose?")
    #expect(example.page(ReportChoices(question: " \n")).section(.question) == nil)
  }

  @Test func `notes go along only when they were chosen`() throws {
    var example = try ReportExample()
    let end = example.today
    example.add(end.advanced(by: -14), point: 2, note: "first")
    example.add(end.advanced(by: -7), point: 2, note: " ")
    example.add(end, point: 2, note: "second")
    #expect(example.page().section(.notes) == nil)
    #expect(
      example.page(ReportChoices(notes: .all)).words(.notes)
        == "22 November 2026: second\n8 November 2026: first")
    let one = ReportChoices(notes: .these(["week-2026-11-08"]))
    #expect(example.page(one).words(.notes) == "8 November 2026: first")
    #expect(
      example.page(ReportChoices(span: .weeks(2), notes: .all)).words(.notes)
        == "22 November 2026: second")
  }
}

@Suite struct `How far back the page looks` {
  @Test(arguments: [(1, 4), (3, 13), (6, 26), (12, 52), (24, 104), (0, 4)])
  func `months are whole weeks`(months: Int, weeks: Int) {
    #expect(ReportSpan.months(months) == .weeks(weeks))
  }

  @Test func `the first day of thirteen weeks is ninety days back`() throws {
    let today = try #require(CivilDate("2026-11-27"))
    #expect(ReportSpan.months(3).firstDay(today: today) == CivilDate("2026-08-29"))
    #expect(ReportSpan.since(today).firstDay(today: today) == today)
    #expect(ReportSpan.all.firstDay(today: today) == nil)
    #expect(ReportSpan.months(.max).firstDay(today: today) != nil)
  }
}
