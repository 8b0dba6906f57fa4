import CivilTime
import History
import StrictJSON
import Testing

@Suite struct `The form of an event` {
  private let today: CivilDate

  init() throws { today = try #require(CivilDate("2026-11-22")) }

  private func form(
    _ kind: TimelineEvent.Kind, _ change: (inout EventForm) -> Void = { _ in }
  ) -> EventForm {
    var form = EventForm(kind: kind)
    change(&form)
    return form
  }

  private func filled(_ form: EventForm, into base: TimelineEvent? = nil) throws -> TimelineEvent {
    try form.filled(
      into: base ?? event("new", form.kind, "2026-11-22"), today: today)
  }

  @Test func `makes an event of what was typed`() throws {
    let event = try filled(
      form(.switch) {
        $0.date = "3 weeks ago"
        $0.medicine = "  bupropion "
        $0.previousMedicine = "sertraline"
        $0.amount = "150"
        $0.unit = "mg"
        $0.perDay = "2"
        $0.note = " as agreed\n"
      })
    #expect(event.date.description == "2026-11-01")
    #expect(event.medicine == "bupropion")
    #expect(event.previousMedicine == "sertraline")
    #expect(event.dose?.amount.spelling == "150")
    #expect(event.dose?.unit == "mg")
    #expect(event.dose?.perDay.spelling == "2")
    #expect(event.note == " as agreed\n")
    #expect(event.id == "new")
  }

  @Test func `is dated today and taken once a day unless it says otherwise`() throws {
    let event = try filled(
      form(.start) {
        $0.medicine = "a"
        $0.amount = "20"
        $0.unit = "mg"
      })
    #expect(event.date == today)
    #expect(event.dose?.perDay.integer == 1)
    #expect(event.note == nil)
  }

  @Test(arguments: TimelineEvent.Kind.allCases)
  func `needs a medicine for a medication event and a title for a life event`(
    kind: TimelineEvent.Kind
  ) throws {
    let fields = form(kind) { $0.medicine = " \t" }.faults(today: today).map(\.field)
    switch kind {
    case .start, .stop, .doseChange, .switch: #expect(fields == [.medicine])
    case .life: #expect(fields == [.title])
    case .baseline: #expect(fields == [])
    }
  }

  @Test(arguments: ["-1", "-0.5", "-0"]) func `refuses an amount below 0`(text: String) {
    let faults = form(.start) {
      $0.medicine = "a"
      $0.amount = text
      $0.unit = "mg"
    }.faults(today: today)
    #expect(faults.map(\.field) == [.amount])
    #expect(faults.first?.sentence == "The dose cannot be below 0.")
  }

  @Test(arguments: [
    "x", "20mg", "1e2", "0x10", "nan", "inf", "12,5", "1 000", "--1", "1-2", ".", "٢٠",
    String(repeating: "9", count: 400),
  ])
  func `refuses an amount that is no number`(text: String) {
    let faults = form(.start) {
      $0.medicine = "a"
      $0.amount = text
      $0.unit = "mg"
      $0.perDay = text
    }.faults(today: today)
    #expect(faults.map(\.field) == [.amount])
    #expect(faults.first?.sentence.contains("needs a number") == true)
  }

  @Test(arguments: [("20", "20"), ("12.50", "12.5"), ("0.5", "0.5"), ("007", "7"), ("0", "0")])
  func `reads an amount`(text: String, spelling: String) throws {
    let event = try filled(
      form(.start) {
        $0.medicine = "a"
        $0.amount = text
        $0.unit = "mg"
        $0.perDay = text
      })
    #expect(event.dose?.amount.spelling == spelling)
    #expect(event.dose?.perDay.spelling == spelling)
  }

  @Test func `needs a unit for a dose and a dose for a unit`() {
    func fields(_ change: (inout EventForm) -> Void) -> [EventForm.Field] {
      form(.baseline, change).faults(today: today).map(\.field)
    }
    #expect(fields { $0.amount = "20" } == [.unit])
    #expect(fields { $0.unit = "mg" } == [.amount])
    #expect(fields { $0.perDay = "2" } == [.amount])
  }

  @Test(arguments: [
    ("2026-11-23", "23 November 2026 has not come yet. Choose today or an earlier day."),
    ("soon", DatePhrase.Fault.unreadable.sentence),
  ]) func `refuses a date in the future and no date`(text: String, sentence: String) {
    let faults = form(.baseline) { $0.date = text }.faults(today: today)
    #expect(faults == [.init(field: .date, sentence: sentence)])
  }

  @Test func `tells all faults, and the first when it is to become an event`() throws {
    let form = form(.life) {
      $0.date = "soon"
      $0.amount = "x"
    }
    #expect(form.faults(today: today).map(\.field) == [.date, .title, .amount])
    let base = try event("e", .life, "2026-11-01")
    let fault = #expect(throws: EventForm.Fault.self) {
      _ = try form.filled(into: base, today: today)
    }
    #expect(fault?.field == .date)
  }

  @Test func `filled from an event gives the same event back`() throws {
    var dose = TimelineEvent.Dose(
      amount: JSONNumber(20.0), unit: "mg", perDay: JSONNumber(-1))
    dose.unknownFields["odd"] = true
    var filed = try event("e", .doseChange, "2026-10-02", medicine: "sertraline")
    filed.dose = dose
    filed.note = ""
    filed.unknownFields["more"] = [1, 2]
    filed.changedAt = filed.recordedAt
    #expect(EventForm(filed).faults(today: today, editing: filed) == [])
    #expect(try filled(EventForm(filed), into: filed) == filed)
  }

  @Test func `keeps what is foreign to the kind`() throws {
    let event = try filled(
      form(.life) {
        $0.title = "moved"
        $0.medicine = "a"
      })
    #expect(event.medicine == "a")
  }

  @Test func `clears what is emptied`() throws {
    var filed = try event("e", .start, "2026-10-02", medicine: "a", dose: 20)
    filed.note = "so"
    var form = EventForm(filed)
    form.amount = ""
    form.unit = ""
    form.perDay = ""
    form.note = ""
    let event = try filled(form, into: filed)
    #expect(event.dose == nil)
    #expect(event.note == nil)
  }
}
