import CivilTime
import History
import Interface
import Preferences
import Reports
import SafeText

extension Dialogue {
  private enum Way {
    case read, span, notes, question, save, leave
  }

  /// The page for an appointment: what goes on it, the page as it will be, and saving it.
  mutating func report() throws(End) {
    try begin("Report for an appointment.")
    guard !session.isUnreadable else {
      return try say("Your history cannot be read now, so there is nothing to put on a page.")
    }
    while true {
      let question = session.report.appointment.question.oneLine
      let way = try ask(
        Question<Way>(
          options: [
            .init("1", "Time: \(ReportDesk.words(session.report.span))", .span),
            .init("2", "Notes: \(session.notesInWords)", .notes),
            .init("3", "My question: \(question.isEmpty ? "nothing yet" : question)", .question),
            .init("4", "Save: as a page to print, or as text", .save),
            .init("5", "Hear the page as it will be", .read),
          ],
          commands: [.init("q", "back to the menu", .leave)], prompt: "Choice",
          hint: "Choose 1 to 5"))
      switch way {
      case .leave: return
      case .read: try say(session.appointmentPage)
      case .span: try chooseSpan()
      case .notes: try chooseNotes()
      case .question: try writeQuestion()
      case .save: try saveReport()
      }
    }
  }

  // MARK: The page

  /// Says the page; its picture as the sentence that tells the same.
  private func say(_ page: AppointmentPage) throws(End) {
    try pause()
    try say(["\(page.title), \(page.period).", page.opening.joined(separator: " ")])
    for section in page.sections {
      try pause()
      try say("\(section.title).")
      for block in section.blocks { try say(block) }
    }
    try pause()
    try say(page.closing)
  }

  private func say(_ block: AppointmentPage.Block) throws(End) {
    switch block {
    case .paragraph(let sentences): try say(sentences.joined(separator: " "))
    case .list(let lines): try say(lines, hang: 2)
    case .quote(let words): try say(words)
    case .note(let week, let text): try say("\(week): \(text)", hang: 2)
    case .chart(let chart): try say(chart.summary)
    case .table(let table):
      try say(table.caption)
      for row in table.rows {
        let cells = zip(table.head, row).dropFirst().filter { !$1.isEmpty }
        let words = cells.map { $0.isEmpty ? $1 : "\($0) \($1)" }
        try say("\(row.first ?? ""): \(words.joined(separator: ", "))", hang: 2)
      }
    }
  }

  // MARK: Choosing

  private mutating func chooseSpan() throws(End) {
    let last = session.report.appointment.last
    let labels =
      ReportDesk.spans.map(ReportDesk.words)
      + [last.map { "since my last visit, \($0.longForm)" } ?? "since my last visit"]
    let index = try ask(
      Question(
        ["How far back shall the page look?", ReportDesk.wholeHistory],
        list: labels.map(\.capitalizedStart), leaving: "back to the report"))
    if ReportDesk.spans.indices.contains(index) {
      session.report.span = ReportDesk.spans[index]
    } else if index == ReportDesk.spans.count {
      try chooseDay()
    }
  }

  private mutating func chooseDay() throws(End) {
    let last = session.report.appointment.last
    try pause()
    try say(
      "When was your last visit? " + (last.map { "Enter alone takes \($0.longForm). " } ?? "")
        + "Write it like 2026-09-02, 2 september, 10 weeks ago or last monday; q leaves the time as "
        + "it was. It is kept for the next time.")
    while true {
      let line = try listen("Last visit").trimmed
      if line == "q" { return try say("The time is as it was.") }
      let day = if let last, line.isEmpty { last } else { try date(of: line) }
      guard let day else { continue }
      session.beginReport(on: day)
      _ = try settle()
      return try say("The page begins on \(day.longForm).")
    }
  }

  private mutating func chooseNotes() throws(End) {
    while true {
      let notes = session.notesForPage
      guard !notes.isEmpty else { return try say("There is no note in this time.") }
      let lines = notes.map { note in
        let state = session.report.notes.holds(note.id) ? "goes along" : "is left out"
        let words = (note.note ?? "").oneLine.shortened(toCells: 60)
        return "\(note.weekEnding.longForm), \(state): \(words)"
      }
      let index = try ask(
        Question(
          ["Which notes shall go along? So far: \(session.notesInWords)."],
          list: ["None", "All"] + lines, leaving: "back to the report"))
      switch index {
      case 0: session.report.notes = .none
      case 1: session.report.notes = .all
      default:
        guard notes.indices.contains(index - 2) else { return }
        session.chooseNote(notes[index - 2].id)
      }
    }
  }

  private mutating func writeQuestion() throws(End) {
    let before = session.report.appointment.question
    try pause()
    try say("What do you want to ask? Write it in one line; it is taken just as you type it.")
    try say(
      before.isEmpty
        ? "An empty line is no question."
        : "An empty line keeps the one there is, a single - removes it.")
    let line = try listenForNote("My question")
    let question = line.isEmpty ? before : line == "-" && !before.isEmpty ? "" : line
    guard session.setQuestion(question) else { return }
    _ = try settle()
    try say(ReportDesk.questionKept)
  }

  private mutating func saveReport() throws(End) {
    let formats = HandoutFormat.allCases
    let index = try ask(
      Question(
        ["In which form?", session.handoutPlace], list: formats.map(\.label),
        leaving: "back to the report"))
    guard formats.indices.contains(index) else { return }
    session.request(.write(session.handout(as: formats[index])))
    if let written = try settle().written { try say(written.sentence) }
  }
}
