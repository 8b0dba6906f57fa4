import CivilTime
import History
@testable import Interface
import Preferences
import Reports
import Testing

@Suite struct `The report screen` {
  @Test func `opens from home and shows the page as it will be`() throws {
    let rehearsal = try ReportScene.open(.fourteenWeeks())
    #expect(rehearsal.cursorLine == "> 1  Time         everything there is")
    #expect(rehearsal.text.contains("My weekly self-check: Emotional range"))
    #expect(rehearsal.text.contains("more below"))
  }

  @Test func `reads the page to its end and back, by space, pages and arrows`() throws {
    var rehearsal = try ReportScene.open(.fourteenWeeks())
    let top = rehearsal.text
    rehearsal.press("<end>")
    #expect(rehearsal.text.contains("talk to whoever prescribes it."))
    rehearsal.press("<home>")
    #expect(rehearsal.text == top)
    rehearsal.press("   <pageup><pageup><pageup>")
    #expect(rehearsal.text == top)
    // Beyond the last line the arrows scroll, and come back the same way.
    rehearsal.press("<down><down><down>")
    #expect(rehearsal.cursorLine.hasPrefix("> 4  Save"))
    let atSave = rehearsal.text
    rehearsal.press("jjj")
    #expect(rehearsal.cursorLine.hasPrefix("> 4  Save"))
    #expect(rehearsal.text != atSave)
    rehearsal.press("kkk")
    #expect(rehearsal.text == atSave)
    rehearsal.press("k")
    #expect(rehearsal.cursorLine.hasPrefix("> 3  My question"))
  }

  @Test func `bounds the time`() throws {
    var rehearsal = try ReportScene.open(.fourteenWeeks())
    rehearsal.press("12")
    #expect(rehearsal.cursorLine == "> 1  Time         the last 3 months")
    #expect(rehearsal.words.contains("13 weeks answered."))
    rehearsal.press("1<up><enter>")
    #expect(rehearsal.cursorLine.hasSuffix("everything there is"))
  }

  @Test func `begins with the day of the last visit, which is kept`() throws {
    var rehearsal = try ReportScene.open(.fourteenWeeks())
    rehearsal.press("16whenever<enter>")
    #expect(rehearsal.text.contains("That is no date that can be read."))
    for _ in 0..<8 { rehearsal.press("<backspace>") }
    rehearsal.press("1 december 2026<enter>")
    #expect(rehearsal.text.contains("1 December 2026 has not come yet."))
    for _ in 0..<15 { rehearsal.press("<backspace>") }
    rehearsal.press("4 october<enter>")
    #expect(rehearsal.cursorLine.hasSuffix("since 4 October 2026"))
    #expect(rehearsal.text.contains("4 October to 22 November 2026"))
    let kept = Appointment(last: CivilDate("2026-10-04"))
    #expect(rehearsal.effects == [.saveAppointment(kept)])
    rehearsal.press("1")
    #expect(rehearsal.cursorLine == "> 6  since my last visit, 4 Oct 2026")
    rehearsal.press("1166<enter>")
    #expect(!rehearsal.text.contains("since 4 October 2026"))
  }

  @Test func `takes the kept day of the last visit by Enter alone`() throws {
    var rehearsal = try ReportScene.open(
      .fourteenWeeks(), appointment: Appointment(last: CivilDate("2026-10-04")))
    rehearsal.press("16")
    #expect(rehearsal.text.contains("Enter alone takes 4 October 2026."))
    rehearsal.press("<enter>")
    #expect(rehearsal.cursorLine.hasSuffix("since 4 October 2026"))
    #expect(rehearsal.effects.isEmpty)
    rehearsal.press("16<esc>")
    #expect(rehearsal.text.contains("The time is as it was."))
  }

  @Test func `lets notes go along one by one, all or none`() throws {
    var rehearsal = try ReportScene.open(SampleHistory.weekly(20))
    #expect(rehearsal.text.contains("2  Notes        none of 4"))
    rehearsal.press("2")
    #expect(rehearsal.cursorLine == "> 1  none")
    rehearsal.press("4")
    #expect(rehearsal.text.contains("Notes that go along: 1 of 4."))
    #expect(rehearsal.text.contains("> 4  [x] 18 Oct 2026"))
    rehearsal.press("<up><enter>")
    #expect(rehearsal.text.contains("Notes that go along: 2 of 4."))
    rehearsal.press("3")
    #expect(rehearsal.text.contains("> 3  [ ]"))
    rehearsal.press("q<end>")
    #expect(rehearsal.text.contains("18 October 2026: a walk with Ana in week 5"))
    #expect(!rehearsal.text.contains("a walk with Ana in week 0"))
    rehearsal.press("22")
    #expect(rehearsal.text.contains("Notes that go along: all 4."))
    rehearsal.press("1")
    #expect(rehearsal.text.contains("Notes that go along: none of 4."))
  }

  @Test func `says so where there is no note`() throws {
    var rehearsal = try ReportScene.open(.threeWeeksWithMedicine())
    rehearsal.press("2")
    #expect(rehearsal.text.contains("There is no note in this time."))
  }

  @Test func `keeps the question, whichever way the field is left`() throws {
    for way in ["<enter>", "<esc>", "<tab>", "<backtab>"] {
      var rehearsal = try ReportScene.open(.fourteenWeeks())
      rehearsal.press("3Why? 1!q")
      #expect(rehearsal.text.contains("F2 help now"))
      rehearsal.press(way)
      #expect(rehearsal.text.contains("3  My question  Why? 1!q"))
      #expect(rehearsal.text.contains("What I want to ask"))
      #expect(rehearsal.effects == [.saveAppointment(Appointment(question: "Why? 1!q"))])
      rehearsal.press("3\(way)")
      #expect(rehearsal.effects.count == 1)
    }
  }

  @Test func `shows what was kept, and says what could not be kept`() throws {
    var rehearsal = try ReportScene.open(
      .fourteenWeeks(), appointment: Appointment(question: "Is it me?"))
    #expect(rehearsal.text.contains("3  My question  Is it me?"))
    rehearsal.press("3<backspace><enter>")
    rehearsal.send(.troubled(sentence: "appointment.json is not saved: the disk is full."))
    #expect(rehearsal.text.contains("appointment.json is not saved"))
    #expect(rehearsal.text.contains("3  My question  Is it me"))
  }

  @Test(arguments: [
    ("1", "html", "<!DOCTYPE html>"), ("2", "txt", "My weekly self-check"),
    ("3", "csv", "weekEnding,"),
    ("4", "json", #"{"format":"gamut-history""#), ("5", "fhir.json", "{"),
  ])
  func `asks for a file, and says where it is`(key: String, ending: String, begin: String) throws {
    var rehearsal = try ReportScene.open(.fourteenWeeks())
    rehearsal.press("4\(key)")
    guard case .write(let handout) = rehearsal.effects.last else {
      Issue.record("No file was asked for.")
      return
    }
    #expect(handout.name == "gamut-2026-11-22")
    #expect(handout.fileExtension == ending)
    #expect(handout.text.hasPrefix(begin))
    #expect(
      rehearsal.text.contains("Written: ~/gamut-2026-11-22.\(ending). Only you can read it."))
    #expect(rehearsal.cursorLine.hasPrefix("> 4  Save"))
  }

  @Test func `stays where a file could not be written, so that another form can be tried`() throws {
    var rehearsal = try ReportScene.open(.fourteenWeeks())
    rehearsal.handoutReport = .failed(sentence: "Not written: the disk is full.")
    rehearsal.press("42")
    #expect(rehearsal.text.contains("Not written: the disk is full."))
    #expect(rehearsal.cursorLine == "> 2  The same page as plain text")
  }

  @Test func `hears of a file on any screen`() throws {
    var rehearsal = try Rehearsal()
    rehearsal.send(.written(.written(path: "~/gamut.html")))
    #expect(rehearsal.text.contains("Written: ~/gamut.html. Only you can read it."))
  }

  @Test func `has a page without a history, and none while that cannot be read`() throws {
    let empty = try ReportScene.open(HistoryDocument())
    #expect(empty.text.contains("No check-in was recorded in this time."))
    var unread = try ReportScene.open(
      HistoryDocument(), access: .readOnly(sentence: "It cannot be read."))
    #expect(unread.words.contains("cannot be read now, so there is nothing to put on a page"))
    unread.press("1234<enter> <down>")
    #expect(unread.words.contains("nothing to put on a page"))
    #expect(unread.effects.isEmpty)
  }

  @Test func `makes the page of a history that is read-only`() throws {
    var rehearsal = try ReportScene.open(
      .fourteenWeeks(), access: .readOnly(sentence: "The folder is full."))
    rehearsal.press("41")
    guard case .write = rehearsal.effects.last else {
      Issue.record("No file was asked for.")
      return
    }
  }

  @Test(arguments: ["", "1", "16x<enter>", "2", "22", "3a long question", "4", "<end>", "41"])
  func `stays inside at every size, with the cursor on the chosen row`(keys: String) throws {
    var rehearsal = try ReportScene.open(SampleHistory.weekly(40))
    rehearsal.press(keys)
    for columns in stride(from: 40, through: 200, by: 20) {
      for rows in [12, 13, 14, 17, 18, 24, 30, 40, 60] {
        rehearsal.size = Size(columns: columns, rows: rows)
        rehearsal.send(.resized(rehearsal.size))
        var faults = FrameFaults()
        let found = faults.faults(in: rehearsal.frame, size: rehearsal.size, isASCII: false)
        #expect(found.isEmpty, "\(columns) by \(rows): \(found)")
      }
    }
  }
}

@Suite struct `The appointment page in pictures` {
  @Test(arguments: [false, true]) func `two believable years as text`(isASCII: Bool) throws {
    let page = try Rehearsal(
      history: ReportScene.twoYears(), appointment: Appointment(question: ReportScene.question)
    ).app.session.appointmentPage
    try expectGolden(
      String(PageText(page, isASCII: isASCII).text.dropLast()),
      named: "Reports/two-years\(isASCII ? "-ascii" : "")")
  }

  @Test func `two believable years as HTML`() throws {
    let page = try Rehearsal(
      history: ReportScene.twoYears(), appointment: Appointment(question: ReportScene.question)
    ).app.session.appointmentPage
    try expectGolden(page.html.replacing("><", with: ">\n<"), named: "Reports/two-years-html")
  }
}
