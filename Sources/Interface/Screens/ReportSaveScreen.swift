/// The forms in which the appointment page can be had as a file.
struct ReportSaveScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case take(Int)
    case write
  }

  let name = "saving the report"
  private var choice = RowChoice()

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let count = HandoutFormat.allCases.count
    return [
      KeyBinding(
        digits: count, hint: KeyHint("1-\(count)", "save"),
        help: KeyHint("1 to \(count)", "save in that form")
      ) { .take($0) },
      KeyBinding(
        .enter, does: .write, hint: KeyHint("Enter", "save"),
        help: KeyHint("Enter", "save in the chosen form")),
    ] + KeyBinding.list("choose a form", hint: "move") { .move($0) }
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    let formats = HandoutFormat.allCases
    switch command {
    case .move(let move):
      choice.move(move, count: formats.count)
      return .stay()
    case .take(let index): choice.move(.to(index), count: formats.count)
    case .write: break
    }
    session.request(.write(session.handout(as: formats[choice.index])))
    return .stay()
  }

  mutating func receive(_ report: HandoutReport, in session: inout Session) -> Transition {
    switch report {
    case .written: .back(message: report.sentence)
    case .failed: .stay(message: report.sentence)
    }
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Save the report", "Save"])
    page.rows = [.text("In which form?", .title), .blank]
    page.rows += HandoutFormat.allCases.enumerated().map { index, format in
      var row = Row(
        spans: [Span("\(index + 1)", role: .key), Span(format.label, column: 3)], scrolls: true)
      if index == choice.index { row.spans.select() }
      return row
    }
    page.rows +=
      [.blank]
      + Row.wrapped(
        session.handoutPlace, to: layout.width, worth: .secondary)
    return page
  }
}
