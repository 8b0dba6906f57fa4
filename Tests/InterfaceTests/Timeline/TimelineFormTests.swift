import CivilTime
import History
@testable import Interface
import Sentences
import Testing

@Suite struct `The form of the timeline` {
  private func form(
    _ keys: String, history: HistoryDocument? = nil, size: (Int, Int) = (80, 24)
  ) throws -> Rehearsal {
    var screen = try TimelineExamples.open(
      try history ?? TimelineExamples.sixteenWeeks(), size: size)
    screen.press("a" + keys)
    return screen
  }

  @Test func `takes a change of dose, field after field`() throws {
    var screen = try form(
      "3<enter>sertraline<tab>25<tab>mg<tab>2<tab>4 november<tab>asked for it<enter>")
    #expect(screen.cursorLine.hasPrefix("> Save this entry"))
    #expect(screen.words.contains("until then 50 mg"))
    #expect(screen.words.contains("Wednesday 4 November 2026, 2 weeks ago"))
    screen.press("<enter>")
    let event = try #require(screen.events.last)
    #expect(event.id == "new-2026-11-22")
    #expect(event.kind == .doseChange)
    #expect(event.date.description == "2026-11-04")
    #expect(event.medicine == "sertraline")
    #expect(event.dose?.inWords == "25 mg, 2 a day")
    #expect(event.note == "asked for it")
    #expect(screen.cursorLine.hasPrefix("> 4 Nov 2026"))
    #expect(screen.words.contains("New or stronger thoughts of harming yourself"))
    #expect(screen.words.contains(ChangeWording.prescriber))
    screen.press("u")
    #expect(screen.events.count == 3)
    #expect(screen.words.contains("Taken back: 4 November 2026"))
  }

  @Test(arguments: [
    ("1", "Medicine", "Instead of"), ("2", "Medicine", "Dose"), ("3", "New dose", "Instead of"),
    ("4", "Instead of", "In a few words"), ("5", "In a few words", "Medicine"),
    ("6", "Note", "Medicine"),
  ])
  func `shows only the fields of the kind`(digit: String, shown: String, hidden: String) throws {
    let lines = try form(digit).lines
    #expect(lines.contains { $0.drop { $0 == ">" || $0 == " " }.hasPrefix(shown) })
    #expect(!lines.contains { $0.hasPrefix(hidden) })
  }

  @Test func `chooses the kind with arrows, and stops at the ends`() throws {
    var screen = try form("<left><left><left><left>")
    #expect(screen.cursorLine.contains("medicine started"))
    screen.press("llllllll")
    #expect(screen.cursorLine.contains("afresh: a new baseline"))
  }

  @Test func `takes a name used before with a digit, while the field is empty`() throws {
    var screen = try form("3<tab>")
    #expect(screen.words.contains("used before: 1 Sertraline"))
    screen.press("1")
    #expect(screen.cursorLine.hasPrefix("> Medicine          Sertraline"))
    screen.press("1")
    #expect(screen.cursorLine.hasPrefix("> Medicine          Sertraline1"))
  }

  @Test func `types every letter in a field, and leaves the function keys to command`() throws {
    var screen = try form("5<tab>q?!hjkl5")
    #expect(screen.cursorLine.contains("q?!hjkl5"))
    #expect(screen.lines.last?.contains("F2 help now   F1 keys") == true)
    screen.press("<f2>")
    #expect(screen.words.contains("Help now"))
    screen.press("<esc>")
    #expect(screen.cursorLine.contains("q?!hjkl5"))
  }

  @Test func `means today by an empty date, and says so`() throws {
    var screen = try form("5<tab>a new job<tab>")
    #expect(screen.words.contains("Sunday 22 November 2026, today"))
    screen.press("<tab><tab><enter>")
    #expect(screen.events.last?.date.description == "2026-11-22")
    #expect(!screen.words.contains("harming yourself"))
  }

  @Test(arguments: [
    ("23 november 2026", "23 November 2026 has not come yet. Choose today or an earlier"),
    ("2/11/26", "That is no date that can be read."), ("soon", "That is no date that can be read."),
  ])
  func `refuses a date and says why`(date: String, sentence: String) throws {
    var screen = try form("5<tab>a new job<tab>" + date)
    #expect(screen.words.contains(sentence))
    screen.press("<tab><tab><enter>")
    #expect(screen.events.count == 3)
    #expect(screen.words.contains("Not saved."))
    #expect(screen.cursorLine.hasPrefix("> When"))
  }

  @Test(arguments: [
    ("ten<tab>mg", "The dose needs a number, written like 20 or 12.5."),
    ("-5<tab>mg", "The dose cannot be below 0."), ("1,5<tab>mg", "The dose needs a number"),
    ("20<tab>", "A dose needs its unit, such as mg."),
    ("20<tab>mg<tab>often", "How many times a day needs a number"),
    ("<tab>mg", "A unit or times a day need a dose, such as 20."),
  ])
  func `refuses a dose and says why`(dose: String, sentence: String) throws {
    var screen = try form("3<tab>sertraline<tab>" + dose + "<tab><tab><tab><tab><tab><tab><up>")
    #expect(screen.cursorLine.hasPrefix("> Save"))
    #expect(screen.words.contains(sentence))
    screen.press("<enter>")
    #expect(screen.events.count == 3)
    #expect(screen.cursorLine.hasPrefix("> New dose"))
  }

  @Test func `needs the name of the medicine, and goes to where it is missing`() throws {
    var screen = try form("1<up><tab><tab><tab><tab><tab><tab><tab><enter>")
    #expect(screen.cursorLine.hasPrefix("> Medicine"))
    #expect(screen.words.contains("An event about a medicine needs the medicine's name."))
    screen.press("x")
    #expect(screen.cursorLine.hasPrefix("> Medicine          x"))
  }

  @Test func `keeps an entry that was left, and begins anew on request`() throws {
    var screen = try form("5<tab>a new job<esc>")
    #expect(screen.words.contains("Not saved. What you wrote is kept until gamut ends."))
    #expect(screen.events.count == 3)
    screen.press("<esc>a")
    screen.press("!<esc>")
    let entries = HomeEntry.all(in: screen.app.session)
    let index = try #require(entries.firstIndex { $0 == .timeline })
    screen.press("\(index + 1)a")
    #expect(screen.words.contains("a new job"))
    #expect(screen.cursorLine.contains("a new job"))
    screen.press("<down><down><down><right><right><right>")
    #expect(screen.cursorLine.contains("> Begin anew"))
    screen.press("<enter>")
    #expect(!screen.words.contains("a new job"))
    screen.press("<esc>")
    #expect(!screen.words.contains("Not saved"))
  }

  @Test func `edits an event and undoes that`() throws {
    var screen = try TimelineExamples.open(try TimelineExamples.sixteenWeeks())
    screen.press("e")
    #expect(screen.words.contains("Timeline: change an entry"))
    screen.press("<tab><tab><backspace><backspace>75<tab><tab><tab><tab><tab><enter>")
    #expect(screen.events.last?.dose?.inWords == "75 mg")
    #expect(screen.events.last?.changedAt != nil)
    #expect(screen.events.count == 3)
    #expect(screen.words.contains("Now: Sertraline 75 mg"))
    screen.press("u")
    #expect(screen.words.contains("As it was: 15 September 2026"))
    #expect(screen.events.last?.dose?.inWords == "50 mg")
  }

  @Test func `saves nothing when nothing was changed`() throws {
    var screen = try TimelineExamples.open(try TimelineExamples.sixteenWeeks())
    screen.press("e<tab><tab><tab><tab><tab><tab><tab><enter>")
    #expect(screen.words.contains("That is how it stood already. Nothing has changed."))
    #expect(screen.effects.isEmpty)
  }

  @Test func `keeps the entry when it cannot be saved`() throws {
    var screen = try form("5<tab>a new job<tab><tab><tab>")
    screen.report = { _ in .failed(sentence: "The disk is full. The entry is still here.") }
    screen.press("<enter>")
    #expect(screen.words.contains("The disk is full. The entry is still here."))
    #expect(screen.words.contains("a new job"))
    screen.report = { .saved($0) }
    screen.press("<enter>")
    #expect(screen.events.last?.title == "a new job")
  }

  @Test func `puts the cursor where typing goes`() throws {
    var screen = try form("5<tab><tab>4 september")
    let lines = screen.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("> When") })
    #expect(screen.frame.cursor == (row, 34))
    screen.press("<left><left>")
    #expect(screen.frame.cursor == (row, 32))
    screen.press("x")
    #expect(screen.words.contains("4 septembxer"))
  }

  @Test(arguments: HostileNames.all)
  func `takes any name and any note`(name: String) throws {
    for size in [(80, 24), (40, 12)] {
      var screen = try form("1<tab>", size: size)
      screen.send(.paste(name))
      screen.press("<tab><tab><tab><tab><tab>")
      screen.send(.paste(name))
      #expect(FrameFault.faults(in: screen.frame, size: screen.size).isEmpty)
      screen.press("<tab><enter>")
      let event = try #require(screen.events.last)
      #expect(event.kind == .start)
      #expect(FrameFault.faults(in: screen.frame, size: screen.size).isEmpty)
      screen.press("<enter>")
      #expect(FrameFault.faults(in: screen.frame, size: screen.size).isEmpty)
      screen.press("<esc>e<tab>")
      #expect(FrameFault.faults(in: screen.frame, size: screen.size).isEmpty)
      screen.press("<esc>d")
      #expect(screen.events.count == 3)
    }
  }
}

/// Names as nobody should write them.
enum HostileNames {
  static let all = [
    "ser\u{1B}[31mtra\u{7}line\r\nand more", "ליתיום \u{202E}abc", "👩‍👩‍👧 💊💊",
    String(repeating: "sertraline ", count: 909), String(repeating: "x", count: 10_000),
    "e\u{301}\u{301}\u{301}", "中文药名",
  ]
}

/// What no frame may hold.
enum FrameFault {
  static func faults(in frame: Frame, size: Size) -> [String] {
    var faults: [String] = []
    if frame.size != size { faults.append("The frame has another size.") }
    let (row, column) = frame.cursor
    if !(0..<size.rows).contains(row) || !(0..<size.columns).contains(column) {
      faults.append("The cursor is outside.")
    }
    for cell in frame.cells.joined() {
      for scalar in cell.glyph.unicodeScalars
      where scalar.properties.generalCategory == .control
        || (0x202A...0x202E).contains(scalar.value)
      {
        faults.append("A control character is shown.")
      }
    }
    let chosen = frame.cells.firstIndex { $0.contains(where: \.isSelected) }
    if let chosen, chosen != row { faults.append("The cursor is not on the chosen row.") }
    return faults
  }
}
