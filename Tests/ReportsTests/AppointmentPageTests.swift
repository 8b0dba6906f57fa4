import CivilTime
import History
import Questionnaires
import Reports
import StrictJSON
import Testing

@Suite struct `The appointment page` {
  @Test func `says what it is, what it is not, and which way the numbers run`() throws {
    let page = try ReportExample().page()
    let opening = page.opening.joined(separator: " ")
    for words in [
      "16 questions", "past 7 days", "0 = full range, 100 = numb", "Not validated", "no diagnosis",
      "Oxford Depression Questionnaire (ODQ)",
    ] { #expect(opening.contains(words)) }
    #expect(page.closing.contains("talk to whoever prescribes it"))
  }

  @Test func `counts the weeks answered out of those that passed`() throws {
    var example = try ReportExample()
    try example.add([2, nil, 2, 3, nil, 2, 2, 2, 2, 2])
    #expect(example.page().words(.course).contains("8 of 10 weeks answered."))
    let recent = example.page(ReportChoices(span: .weeks(4))).words(.course)
    #expect(recent.contains("4 of 4 weeks answered."))
    example.today = try #require(CivilDate("2026-12-06"))
    #expect(example.page().words(.course).contains("8 of 12 weeks answered."))
  }

  @Test func `counts two check-ins for one week once`() throws {
    var example = try ReportExample()
    try example.add([2, 2, 2])
    var again = try #require(example.document.checkIns.last)
    again.id = "again"
    example.document.add(again)
    #expect(example.page().words(.course).contains("3 of 3 weeks answered."))
  }

  @Test func `names the last position with its band, or what its answers leave open`() throws {
    var example = try ReportExample()
    try example.add([3, 3, 1])
    let named = "Last check-in, week ending 22 November 2026: 25 of 100, wide range."
    #expect(example.page().words(.course).contains(named))
    let few = Dictionary(
      uniqueKeysWithValues: example.questionnaire.items.suffix(6).map { ($0.id, Answer.skipped) })
    let day = try #require(CivilDate("2026-11-29"))
    example.today = day
    example.add(day, point: 2, answers: few)
    let open = example.page()
    #expect(open.words(.course).contains("29 November 2026: no position, somewhere between 31 and"))
    #expect(open.words(.besides).contains("1 check-in has too few answers for a position."))
    #expect(open.chart?.weeks.last?.position == nil)
    #expect(open.chart?.weeks.last?.bounds != nil)
  }

  @Test func `tells the usual range and what is worth a look, with how often chance does it`()
    throws
  {
    var example = try ReportExample()
    try example.add([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4, 4])
    let words = example.page().words(.course)
    #expect(words.contains("My usual range: 46 to 54, around 50 (from 12 check-ins, "))
    #expect(words.contains("Worth a look: 2 check-ins in a row higher than 54, towards numb"))
    #expect(words.contains("10 to 27 of 100 steady people"))
    #expect(example.page().chart?.weeks.map(\.isBeyond).suffix(3) == [false, true, true])
  }

  @Test func `speaks of my range, not of yours`() throws {
    var example = try ReportExample()
    let end = try #require(CivilDate(ReportExample.last))
    try example.add(Array(repeating: 2, count: 22))
    for index in 0..<10 {
      example.add(end.advanced(by: -7 * index), point: 2, answers: ["joy": .point(1)])
    }
    let text = PageText(example.page(), width: 200).text
    #expect(text.contains("higher than 50, the middle of my usual range, towards numb"))
    #expect(!text.contains("your"))
  }

  @Test func `keeps quiet about runs that ended before its time`() throws {
    var example = try ReportExample()
    try example.add(
      Array(repeating: 2, count: 12) + [4, 4] + Array(repeating: Int?.some(2), count: 30))
    #expect(example.page().words(.course).contains("Worth a look"))
    let recent = example.page(ReportChoices(span: .weeks(13))).words(.course)
    #expect(recent.contains("Nothing since is worth a look"))
  }

  @Test func `lists the medication events with their letters, and the medicines in force`() throws {
    var example = try ReportExample()
    try example.add(Array(repeating: 2, count: 30))
    try example.add(.start, "2026-06-03", medicine: "sertraline", dose: 50)
    try example.add(.doseChange, "2026-09-02", medicine: "Sertraline", dose: 100)
    try example.add(.start, "2025-01-01", medicine: "bupropion", dose: 150)
    let all = example.page().words(.medicines)
    #expect(all.contains("Now: bupropion 150 mg a day; Sertraline 100 mg a day."))
    #expect(all.contains("a  1 January 2025: start, bupropion 150 mg"))
    #expect(all.contains("c  2 September 2026: dose change, Sertraline 100 mg"))
    // The first event lies before the picture, and its letter stays with the list.
    #expect(example.page().chart?.marks.map(\.letter) == ["b", "c"])
    let recent = example.page(ReportChoices(span: .weeks(13)))
    #expect(recent.words(.medicines).contains("bupropion 150 mg a day, since 1 January 2025"))
    #expect(!recent.words(.medicines).contains("a  1 January 2025"))
  }

  @Test func `lists eight medication events at most and counts the others`() throws {
    var example = try ReportExample()
    try example.add(Array(repeating: 2, count: 60))
    for month in 1...9 {
      try example.add(.doseChange, "2026-0\(month)-04", medicine: "lithium", dose: month * 100)
    }
    let words = example.page().words(.medicines)
    #expect(words.contains("Before the ones listed: 1 event more."))
    #expect(words.contains("a  4 February 2026") && words.contains("h  4 September 2026"))
    #expect(example.page().chart?.marks.map(\.letter).joined() == "abcdefgh")
  }

  @Test func `compares before and after the last medication event, and names no cause`() throws {
    var example = try ReportExample()
    try example.add(Array(repeating: 3, count: 10) + Array(repeating: Int?.some(1), count: 12))
    try example.add(.doseChange, "2026-08-31", medicine: "sertraline", dose: 50)
    let page = example.page()
    #expect(
      page.section(.comparison)?.title
        == "Before and after 31 August 2026: dose change, sertraline 50 mg")
    let words = page.words(.comparison)
    #expect(
      words.contains("The middle position was 75 before and 25 after: 50 lower, towards full"))
    #expect(words.contains("in 90 of 90 pairs. 10 check-ins before and 9 after, 31 August to"))
    #expect(words.contains("left out as wash-in"))
    #expect(words.contains("It does not show why."))
  }

  @Test func `says what can't be known of a change that is new`() throws {
    var example = try ReportExample()
    try example.add(Array(repeating: 3, count: 10))
    try example.add(.doseChange, "2026-11-10", medicine: "sertraline", dose: 50)
    #expect(example.page().words(.comparison).contains("can't be known yet: 3 more check-ins"))
  }

  @Test func `never gives advice, a cause or a p-value`() throws {
    var example = try ReportExample()
    try example.add((0..<40).map { 1 + $0 % 3 })
    try example.add(.start, "2026-06-03", medicine: "sertraline", dose: 50)
    let text = PageText(example.page()).text.lowercased()
    for word in [
      "because of", "caused", "due to", "effect", "side effect", "significant", "p =", "p <",
      "better", "worse", "should", "improve", "risk",
    ] { #expect(!text.contains(word), "\(word)") }
  }
}

@Suite struct `What an appointment page of little or nothing says` {
  @Test func `nothing recorded`() throws {
    let page = try ReportExample().page()
    #expect(page.sections.map(\.kind) == [.course])
    #expect(page.words(.course) == "No check-in was recorded in this time.")
    #expect(page.period == "22 November 2026")
  }

  @Test func `only medicines`() throws {
    var example = try ReportExample()
    try example.add(.start, "2026-06-03", medicine: "sertraline")
    let page = example.page()
    #expect(page.sections.map(\.kind) == [.course, .medicines])
    #expect(page.words(.medicines).contains("a  3 June 2026: start, sertraline"))
  }

  @Test func `one week`() throws {
    var example = try ReportExample()
    try example.add([2])
    let page = example.page()
    #expect(page.words(.course).contains("1 of 1 week answered."))
    #expect(page.words(.course).contains("can't be known yet: 5 more check-ins needed"))
    #expect(page.section(.movement) == nil)
    #expect(page.section(.medicines) == nil)
    #expect(page.period == "16 to 22 November 2026")
  }

  @Test func `no position at all`() throws {
    var example = try ReportExample()
    let day = try #require(CivilDate("2026-11-22"))
    example.add(day, point: 2, answers: ["joy": .skipped, "funny": .skipped, "ahead": .skipped])
    let page = example.page()
    #expect(page.words(.course).contains("no position"))
    #expect(page.chart?.weeks.count == 1)
    #expect(!PageText(page).text.isEmpty && !page.html.isEmpty)
  }

  @Test func `a time in which nothing was recorded`() throws {
    var example = try ReportExample(today: "2027-06-01")
    try example.add(Array(repeating: 2, count: 20))
    let page = example.page(ReportChoices(span: .weeks(13)))
    #expect(page.words(.course) == "No check-in was recorded in this time.")
  }

  @Test func `a version of the questions that is not known here`() throws {
    var example = try ReportExample()
    try example.add(Array(repeating: 2, count: 10))
    for index in example.document.checkIns.indices {
      example.document.checkIns[index].questionnaireVersion = 99
      example.document.checkIns[index].storedScore = [
        "position": .number(JSONNumber(40))
      ]
    }
    let page = example.page()
    #expect(page.words(.course).contains("40 of 100."))
    #expect(page.chart?.weeks.count == 10)
    #expect(page.section(.movement) == nil)
  }

  @Test func `check-ins dated later than today and deleted ones take no part`() throws {
    var example = try ReportExample()
    try example.add([2, 2, 2])
    example.document.deleteCheckIn(
      "week-2026-11-15", at: Timestamp(date: example.today, secondOfDay: 0, offset: 0))
    example.today = try #require(CivilDate("2026-11-16"))
    #expect(
      example.page().chart?.weeks.map(\.ending) == [CivilDate("2026-11-08")].compactMap(\.self))
  }
}
