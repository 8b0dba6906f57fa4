import CivilTime
import History
import Questionnaires
import Reports
import StrictJSON
import TestSupport
import Testing

@Suite struct `A history as a FHIR bundle` {
  private static let moment = Timestamp(
    date: CivilDate(dayNumber: 20_779), secondOfDay: 68_651, offset: 3600)  // 2026-11-22

  private static func text(_ document: HistoryDocument) throws -> String {
    FHIRBundle(of: document, library: try QuestionnaireLibrary.builtIn(), at: moment).text
  }

  /// A small history: a whole week, a week with gaps and one without a position, and doses.
  private static func sample() throws -> HistoryDocument {
    var generator = SplitMix64(seed: 1)
    var document = HistoryDocument()
    for (index, gaps) in [0, 3, 11].enumerated() {
      document.add(
        try CheckIn.plausible(
          "week-\(index)", week: 20_765 + 7 * index, gaps: gaps, using: &generator))
    }
    let kinds: [(TimelineEvent.Kind, Int)] = [(.start, 20), (.doseChange, 40), (.stop, 0)]
    for (index, (kind, dose)) in kinds.enumerated() {
      document.add(
        TimelineEvent.medication("e\(index)", kind, day: 20_700 + index * 20, dose: dose))
    }
    document.add(TimelineEvent.medication("e9", .start, day: 20_710, dose: 150, "bupropion"))
    return document
  }

  @Test func `obeys every rule`() throws {
    #expect(FHIRCheck(try Self.text(try Self.sample())).faults == [])
    #expect(FHIRCheck(try Self.text(HistoryDocument())).faults == [])
  }

  @Test(arguments: 1...25) func `obeys every rule whatever the answers are`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var document = HistoryDocument()
    for index in 0..<20 {
      let gaps = Int.random(in: 0...16, using: &generator)
      document.add(
        try CheckIn.plausible("w\(index)", week: 20_600 + 7 * index, gaps: gaps, using: &generator))
    }
    for index in 0..<8 {
      let kind = TimelineEvent.Kind.allCases.randomElement(using: &generator) ?? .start
      let day = 20_600 + Int.random(in: 0...150, using: &generator)
      let name = ["sertraline", "Sertraline ", "lithium"].randomElement(using: &generator) ?? ""
      document.add(TimelineEvent.medication("e\(index)", kind, day: day, dose: index * 10, name))
    }
    #expect(FHIRCheck(try Self.text(document), secrets: ["secret"]).faults == [])
  }

  /// Faults that a validator of shapes lets pass, each as a change of the text.
  static let planted: [(rule: Int, text: String, fault: String)] = [
    (1, #""status":"final""#, #""status":"bogus""#),
    (1, #""status":"completed""#, #""status":"stopped""#),
    (
      1, #""MedicationStatement","status":"completed""#,
      #""MedicationStatement","status":"recorded""#
    ),
    (1, #""type":"choice""#, #""type":"coding""#),
    (1, #""type":"collection""#, #""type":"transaction""#),
    (2, #""linkId":"funny"}"#, #""linkId":"funny","text":""}"#),
    (2, #""linkId":"joy","text""#, #""linkId":"joy","prefix":null,"text""#),
    (2, #""status":"final""#, #""status":"final","method":{}"#),
    (2, #""status":"final""#, #""status":"final","focus":[]"#),
    (3, #""unit":"{score}","value":"#, #""unit":"{score}","value":"1","x":"#),
    (3, #""unit":"mg","value":20}"#, #""unit":"mg","value":"20"}"#),
    (4, #""authored":"2026-11-08T19:04:11+01:00""#, #""authored":"2026-11-08T19:04:11""#),
    (4, #""start":"2026-"#, #""start":"20.11.2026"#),
    (5, #""linkId":"guest","text""#, #""linkId":"joy","text""#),
    (5, #""linkId":"funny"}"#, #""linkId":"mood"}"#),
    (5, #""linkId":"funny"}"#, #""linkId":"joy"}"#),
    (6, #"/emotional-range|1""#, #"/emotional-range|2""#),
    (7, #""answer":[{"valueCoding":{"code":""#, #""answer":[{"valueCoding":{"code":"7"#),
    (7, #""answer":[{"valueCoding":{"#, #""answer":[{"valueCoding":{"userSelected":true,"#),
    (8, #""answer":[{"valueCoding":"#, #""answer":[{"valueInteger":3},{"valueCoding":"#),
    (8, #""answer":[{"valueCoding":"#, #""answer":[{"valueInteger":3,"valueCoding":"#),
    (8, #""answer":[{"#, #""item":[{"linkId":"x"}],"answer":[{"#),
    (9, #""valueDecimal":3"#, #""valueDecimal":1"#),
    (
      9,
      #""extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2}],"#,
      ""
    ),
    (10, #""status":"final""#, #""status":"final","valueString":"x""#),
    (10, #""dataAbsentReason":{"coding""#, #""reason":{"coding""#),
    (11, #""derivedFrom":[{"reference":"urn:uuid:"#, #""derivedFrom":[{"reference":"urn:uuid:0"#),
    (11, #""subject":{"reference":"urn:uuid:"#, #""subject":{"reference":"urn:uuid:0"#),
    (11, #"{"fullUrl":"urn:uuid:"#, #"{"fullUrl":"urn:uuid:0"#),
    (12, #""text":"From 16 of"#, #""text":"From 15 of"#),
    (
      13, #"{"system":"https://gamut.invalid/fhir/check-in","value":"week-1"}"#,
      #"{"system":"https://gamut.invalid/fhir/check-in","value":"week-0"}"#
    ),
    (13, #""end":"2026-11-08""#, #""end":"2026-11-07""#),
    (14, #""status":"active","subject":{"#, #""status":"completed","subject":{"#),
    (14, #""text":"bupropion""#, #""text":"SERTRALINE""#),
  ]

  @Test(arguments: 0..<planted.count) func `has no fault that the check would miss`(index: Int)
    throws
  {
    let text = try Self.text(try Self.sample())
    let (rule, place, fault) = Self.planted[index]
    var changed = text
    guard let range = text.firstRange(of: place) else {
      // The places of these hang on the answers.
      Issue.record("\(place) is not in the bundle")
      return
    }
    changed.replaceSubrange(range, with: fault)
    let rules = FHIRCheck(changed).faults.map(\.rule)
    #expect(rules.contains(rule), "\(rules)")
  }

  @Test func `has no score that its answers do not come to`() throws {
    let text = try Self.text(try Self.sample())
    for mark in [
      "\"valueQuantity\":{\"code\":\"{score}\"", "\"high\":{\"code\":\"{score}\"",
      "\"low\":{\"code\":\"{score}\"",
    ] {
      let lines = text.split(separator: "\n").filter { $0.contains(mark) }
      let line = try #require(lines.first)
      let start = try #require(line.firstRange(of: mark)?.upperBound)
      let value = try #require(line[start...].firstRange(of: "\"value\":")?.upperBound)
      let end = try #require(line[value...].firstIndex(of: "}"))
      var changed = String(line)
      let number = try #require(Double(line[value..<end]))
      changed = String(line[..<value]) + "\(number + 0.5)" + String(line[end...])
      let faults = FHIRCheck(text.replacing(line, with: changed)).faults
      #expect(faults.contains { $0.rule == 12 }, "\(mark) \(faults)")
    }
  }

  @Test func `names the same things the same way every time`() throws {
    let document = try Self.sample()
    let library = try QuestionnaireLibrary.builtIn()
    let later = Timestamp(date: CivilDate(dayNumber: 20_800), secondOfDay: 0, offset: 0)
    let one = FHIRBundle(of: document, library: library, at: Self.moment).text
    let two = FHIRBundle(of: document, library: library, at: later).text
    #expect(one.split(separator: "\n").dropFirst() == two.split(separator: "\n").dropFirst())
    #expect(one != two)
  }

  @Test func `keeps to itself what was not asked for`() throws {
    var document = try Self.sample()
    document.checkIns[0].note = "a secret of mine"
    document.checkIns[1].deletedAt = Self.moment
    var life = TimelineEvent.medication("life", .life, day: 20_700, dose: 1)
    life.title = "a secret event"
    document.add(life)
    let text = try Self.text(document)
    #expect(FHIRCheck(text, secrets: ["secret", "week-1"]).faults == [])
    #expect(FHIRCheck(text, secrets: ["week-0"]).faults.map(\.rule) == [16])
  }

  @Test func `leaves out what is ahead of today or has unknown questions`() throws {
    var document = try Self.sample()
    document.checkIns[0].questionnaireVersion = 9
    document.checkIns[2].weekEnding = .latest
    let bundle = FHIRBundle(
      of: document, library: try QuestionnaireLibrary.builtIn(), at: Self.moment)
    #expect(bundle.checkIns == 1 && bundle.periods == 3)
    #expect(FHIRCheck(bundle.text).faults == [])
  }

  @Test(arguments: [
    ("2026-11-22T19:04:11.5+13:45", "2026-11-22T19:04:11.5+13:45"),
    ("2026-11-22T19:04:11Z", "2026-11-22T19:04:11Z"),
    ("2026-11-22T03:04:11+14:30", "2026-11-21T12:34:11+00:00"),
    ("2026-11-22T19:04:11-23:59", "2026-11-23T19:03:11+00:00"),
  ])
  func `tells times as FHIR takes them`(time: String, written: String) throws {
    var document = try Self.sample()
    document.checkIns[0].recordedAt = try #require(Timestamp(time))
    #expect(try Self.text(document).contains("\"authored\":\"\(written)\""))
  }

  @Test func `says in codes and words why a score is missing`() throws {
    var document = try Self.sample()
    let items = try #require(try QuestionnaireLibrary.builtIn().standard).items
    func reason(_ answer: Answer?) throws -> String? {
      document.checkIns[0].answers = [:]
      for item in items { document.checkIns[0].answers[item.id] = answer }
      document.checkIns.removeLast(document.checkIns.count - 1)
      let text = try Self.text(document)
      return text.split(separator: "data-absent-reason\"}],\"text\":\"").first.map { part in
        String(part.suffix(120))
      }
    }
    #expect(try reason(.skipped)?.contains("asked-declined") == true)
    #expect(try reason(nil)?.contains("unknown") == true)
  }

  @Test(arguments: [(0, "\"valueQuantity\":"), (1, "\"dataAbsentReason\":")])
  func `tells a sum only when every item is answered`(gaps: Int, member: String) throws {
    var sum = try #require(try QuestionnaireLibrary.builtIn().standard)
    sum.id = "sum"
    sum.scoring.method = .sum
    sum.isValidated = true
    for index in sum.items.indices {
      (sum.items[index].facet, sum.items[index].keying) = (nil, nil)
    }
    sum.facets = []
    var generator = SplitMix64(seed: 3)
    var checkIn = try CheckIn.plausible("a", week: 20_772, gaps: 0, using: &generator)
    checkIn.questionnaire = sum.id
    if gaps > 0 { checkIn.answers["joy"] = .skipped }
    let text = FHIRBundle(
      of: HistoryDocument(checkIns: [checkIn]), library: QuestionnaireLibrary([sum]),
      at: Self.moment
    ).text
    #expect(FHIRCheck(text).faults == [])
    let observation = try #require(
      text.split(separator: "\n").first { $0.contains("\"sum.total\"") })
    #expect(observation.contains(member))
    #expect(observation.contains("sum of all items: 0 to 64"))
    #expect(observation.contains("From \(16 - gaps) of 16 items.\""))
  }

  @Test func `spells doses as far as their units have codes`() throws {
    var document = HistoryDocument()
    var odd = TimelineEvent.medication("e", .start, day: 20_700, dose: 5, "x\u{1B}[31m")
    odd.dose = TimelineEvent.Dose(
      amount: JSONNumber(2.5), unit: "drops", perDay: JSONNumber(0.5))
    document.add(odd)
    document.add(TimelineEvent.medication("f", .start, day: 20_701, dose: 20))
    let text = try Self.text(document)
    #expect(FHIRCheck(text).faults == [])
    #expect(text.contains("\"doseQuantity\":{\"unit\":\"drops\",\"value\":2.5}"))
    #expect(
      text.contains("\"timing\":{\"repeat\":{\"frequency\":1,\"period\":1,\"periodUnit\":\"d\"}}"))
    #expect(text.components("\"timing\"") == 1)
    #expect(text.contains("x\\\\u{1B}[31m"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}

extension CheckIn {
  /// A check-in with the items that are really asked, some of them not answered.
  fileprivate static func plausible(
    _ id: String, week: Int, gaps: Int, using generator: inout SplitMix64
  ) throws -> CheckIn {
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    let day = CivilDate(dayNumber: week)
    var checkIn = CheckIn(
      id: id, questionnaire: questionnaire.id, questionnaireVersion: questionnaire.version,
      weekEnding: day, recordedAt: Timestamp(date: day, secondOfDay: 68_651, offset: 3600),
      answers: [:], note: nil)
    for item in questionnaire.items {
      checkIn.answers[item.id] = .point(Int.random(in: 0...item.highest, using: &generator))
    }
    for item in questionnaire.items.shuffled(using: &generator).prefix(gaps) {
      let missing: [Answer?] = [.skipped, nil, item.mayBeUntested ? .nothingHappened : .skipped]
      checkIn.answers[item.id] = missing.randomElement(using: &generator) ?? nil
    }
    checkIn.context["bother"] = .point(9)
    checkIn.context["helpful"] = Bool.random(using: &generator) ? .skipped : .point(1)
    return checkIn
  }
}

extension TimelineEvent {
  fileprivate static func medication(
    _ id: String, _ kind: Kind, day: Int, dose: Int, _ name: String = "sertraline"
  ) -> TimelineEvent {
    let date = CivilDate(dayNumber: day)
    return TimelineEvent(
      id: id, kind: kind, date: date,
      recordedAt: Timestamp(date: date, secondOfDay: 0, offset: 0), medicine: name,
      previousMedicine: kind == .switch ? "sertraline" : nil,
      dose: dose == 0
        ? nil : Dose(amount: JSONNumber(dose), unit: "mg", perDay: JSONNumber(1)))
  }
}
