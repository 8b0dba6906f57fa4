import CivilTime
import History
import Sentences
import Scoring
import Testing

@Suite struct `The sentences about change` {
  private static let worked: [Double] = [62, 58, 65, 60, 63, 57, 61, 66, 59, 64, 60, 62]

  private func course(_ values: [Double], from first: String = "2026-01-04", every days: Int = 7)
    throws -> [CountedPosition]
  {
    let first = try #require(CivilDate(first))
    return values.enumerated().map {
      CountedPosition(weekEnding: first.advanced(by: days * $0), position: $1)
    }
  }

  private func trend(_ positions: [CountedPosition], _ events: [DividingEvent] = []) -> Trend {
    Trend(
      of: positions, dividedBy: events, washIn: .standard, step: 1.5625,
      today: positions.last?.weekEnding ?? .earliest)
  }

  private func compare(
    _ before: [Double], _ after: [Double], at date: String = "2026-06-01", closed: Bool = false,
    isOfTotals: Bool = false,
    _ change: (inout [CountedPosition]) -> Void = { _ in }
  ) throws -> [String] {
    let day = try #require(CivilDate(date))
    var positions =
      try course(before, from: day.advanced(by: -7 * before.count).description)
      + course(after, from: day.advanced(by: 21).description)
    change(&positions)
    let result = BeforeAfter(
      positions, at: day,
      medicationDates: closed ? [day, day.advanced(by: 300)] : [day], washIn: .standard)
    return ChangeWording.comparison(
      Comparison(event: nil, beforeAfter: result, isOfTotals: isOfTotals))
  }

  @Test func `of totals name no pole, no pairs and no range`() throws {
    let sentences = try compare(
      [12, 14, 13, 15, 14, 13], [9, 10, 8, 9, 8, 9], isOfTotals: true
    ).joined(separator: " ")
    #expect(
      sentences.contains("The middle total was 13.5 before and 9 after: 4.5 lower."))
    #expect(sentences.contains("How far totals move by themselves is not known here"))
    #expect(sentences.hasSuffix("It does not show why."))
    for word in ["position", "pairs", "towards", "early"] { #expect(!sentences.contains(word)) }
    let same = try compare([4, 4, 4], [4, 4, 4], isOfTotals: true).joined(separator: " ")
    #expect(same.contains("The middle total was 4 before and 4 after: the same."))
    #expect(same.contains("This is an early impression: only 3 check-ins before."))
  }

  @Test func `say how many check-ins are needed`() throws {
    let none = trend([])
    #expect(
      ChangeWording.usualRange(none)
        == ["Your usual range can't be known yet: 6 more check-ins needed."])
    #expect(
      ChangeWording.signals(none)
        == ["What is worth a look can't be known yet: 12 more check-ins needed."])
    let five = trend(try course(Array(Self.worked.prefix(5))))
    #expect(
      ChangeWording.usualRange(five)
        == ["Your usual range can't be known yet: 1 more check-in needed."])
  }

  @Test func `name the day from which check-ins count again`() throws {
    let date = try #require(CivilDate("2026-02-01"))
    let sentences = ChangeWording.usualRange(
      trend(try course([50, 50, 50, 50, 50]), [DividingEvent(kind: .medication, date: date)]))
    #expect(sentences.last?.contains("count again from 22 February 2026") == true)
  }

  @Test func `say when a stretch can have no usual range`() throws {
    let sentences = ChangeWording.usualRange(
      trend(try course(Array(repeating: 50, count: 11), every: 14)))
    #expect(sentences.count == 1)
    #expect(sentences[0].contains("too far apart"))
  }

  @Test func `name the usual range by its dates`() throws {
    #expect(
      ChangeWording.usualRange(trend(try course(Self.worked)))
        == [
          "Your positions usually fall between 49 and 74, around 61.",
          "That comes from 12 check-ins, from 4 January to 22 March 2026.",
        ])
    let early = ChangeWording.usualRange(trend(try course(Array(Self.worked.prefix(7)))))
    #expect(early.last == "It is early and will still move.")
  }

  @Test func `name each run with its pole, and how often chance does it`() throws {
    let low = ChangeWording.signals(trend(try course(Self.worked + [40, 41])))
    #expect(
      low == [
        "Worth a look: 2 check-ins in a row lower than 49, towards full range, "
          + "from 29 March to 5 April 2026.", ChangeWording.signalChance,
      ])
    #expect(low[1].contains("27 in 100") && low[1].contains("10 in 100"))
    let high = ChangeWording.signals(
      trend(try course(Self.worked + Array(repeating: 70, count: 10))))
    #expect(
      high[0]
        == "Worth a look: 10 check-ins in a row higher than 62, the middle of your usual range"
        + ", towards numb, from 29 March to 31 May 2026.")
  }

  @Test func `call nothing worth a look by a provisional range`() throws {
    let values = Array(Self.worked.prefix(8)) + [90, 90]
    #expect(
      ChangeWording.signals(trend(try course(values)))
        == ["What is worth a look can't be known yet: 2 more check-ins needed."])
  }

  @Test func `tell a step beyond the swing without calling it worth a look`() throws {
    let ordinary = ChangeWording.lastChange(trend(try course(Self.worked + [60])))
    #expect(
      ordinary == [
        "This week against last: 60 on 29 March, after 62 on 22 March, 2 lower, "
          + "towards full range.",
        "That is within your ordinary swing from week to week, up to 13.",
      ])
    let far = ChangeWording.lastChange(trend(try course(Self.worked + [80])))
    #expect(far[0].contains("18 higher, towards numb"))
    #expect(far[1].contains("more than your ordinary swing"))
    #expect(far[2].contains("48 in 100"))
    #expect(!far.joined().contains("worth a look"))
  }

  @Test func `tell the step from the numbers that stand beside it`() throws {
    // 62.4 and 54.6 are shown as 62 and 55: a reader would find 7 between them, not 8.
    let change = ChangeWording.lastChange(trend(try course([62.4, 54.6])))
    #expect(change[0].contains("55 on 11 January, after 62 on 4 January, 7 lower"))
    #expect(ChangeWording.lastChange(trend(try course([50, 50])))[0].contains("the same place"))
    #expect(
      ChangeWording.lastChange(trend(try course([50.3, 50.1])))[0]
        .contains("less than 1 lower, towards full range"))
  }

  @Test func `say what is needed for a swing`() throws {
    let six = ChangeWording.lastChange(trend(try course(Array(Self.worked.prefix(6)))))
    #expect(six.last == "Your ordinary swing can't be known yet: 2 more check-ins needed.")
    #expect(ChangeWording.lastChange(trend(try course([50]))).count == 1)
  }

  @Test func `compare with the real counts`() throws {
    let sentences = try compare([72, 68, 75, 70, 74, 71], [69, 66, 61, 63, 58, 60, 55, 57])
    #expect(
      sentences.contains("In pairs: a week after was lower than a week before in 47 of 48 pairs."))
    #expect(sentences.contains("Lower is towards full range."))
    #expect(sentences.contains(ChangeWording.noReason))
    #expect(
      sentences.contains(
        "The middle position was 72 before and 61 after: 11 lower, towards full range."))
    #expect(!sentences.joined().contains("early impression"))
  }

  @Test func `turn to higher below one half, and name ties`() throws {
    let up = try compare([50, 50, 60], [50, 70, 70])
    #expect(
      up.contains("In pairs: a week after was higher than a week before in 6 of 9 pairs."))
    #expect(up.contains("In 2 pairs they were the same."))
    #expect(up.contains("Higher is towards numb."))
    let even = try compare([50, 60, 70], [60, 60, 60])
    #expect(even.contains("In pairs: a week after was lower than a week before in 3 of 9 pairs."))
    #expect(even.contains { $0.hasSuffix("60 after: the same place.") })
  }

  @Test func `call few weeks an early impression`() throws {
    #expect(
      try compare(Array(repeating: 50, count: 5), Array(repeating: 50, count: 9))
        .contains("This is an early impression: only 5 check-ins before."))
    #expect(
      try compare(Array(repeating: 50, count: 9), Array(repeating: 50, count: 3))
        .contains("This is an early impression: only 3 check-ins after."))
  }

  @Test func `say what can't be known, and why`() throws {
    #expect(
      try compare([50, 50], [50])
        == [
          "Whether it moved can't be known for this change: only 2 check-ins before it."
        ])
    #expect(
      try compare([50, 50, 50], [50, 50])
        == [
          "Whether it moved can't be known yet: 1 more check-in needed.",
          "Weeks count as after from 22 June 2026.",
        ])
    #expect(
      try compare([50, 50, 50], [50], closed: true)
        == [
          "Whether it moved can't be known: only 1 check-in after it.",
          "A later medicine event has ended that stretch.",
        ])
  }

  @Test func `mention late entries and missed doses`() throws {
    let sentences = try compare([50, 50, 50], [50, 50, 50]) {
      $0[0].isLate = true
      $0[4].isLate = true
      $0[5].hasMissedDoses = true
    }
    #expect(
      sentences.contains("Among them: 2 recorded more than 3 days late, 1 week with missed doses."))
    #expect(!(try compare([50, 50, 50], [50, 50, 50])).joined().contains("Among them"))
  }

  @Test func `never name a cause or a better side`() throws {
    var said = [
      ChangeWording.signalChance, ChangeWording.swingChance,
      ChangeWording.noReason, ChangeWording.prescriber, ChangeWording.watchForHarm,
    ]
    for values in [[], [50], Self.worked, Self.worked + [20, 20], Self.worked + [95, 95]] {
      let trend = trend(try course(values))
      said += ChangeWording.usualRange(trend) + ChangeWording.signals(trend)
      said += ChangeWording.lastChange(trend)
    }
    for (before, after) in [(2, 9), (9, 1), (3, 3), (9, 9)] {
      said += try compare(
        Array(repeating: 60, count: before), Array(repeating: 40, count: after))
    }
    for word in ["significan", "caus", "better", "worse", "improv", "normal"] {
      #expect(!said.joined(separator: " ").lowercased().contains(word), "\(word)")
    }
  }

  @Test(arguments: TimelineEvent.Kind.allCases)
  func `put an event on one line that is safe to show`(kind: TimelineEvent.Kind) throws {
    let date = try #require(CivilDate("2026-10-02"))
    let event = TimelineEvent(
      id: "e", kind: kind, date: date,
      recordedAt: Timestamp(date: date, secondOfDay: 0, offset: 0),
      medicine: " a\n\u{1B}[2J\u{202E}b ", previousMedicine: "c", title: "so\tit\nwas")
    let line = ChangeWording.summary(of: event)
    #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    #expect(line.hasPrefix(ChangeWording.name(of: kind)))
    #expect(line.contains("instead of c") == (kind == .switch))
    #expect(line.contains("so it was") == (kind == .life))
  }
}
