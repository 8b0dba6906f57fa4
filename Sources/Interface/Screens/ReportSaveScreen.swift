/// The forms in which the appointment page can be had as a file.
struct ReportSaveScreen: Screen {
  let name = "saving the report"
  private var choice = RowChoice()

  func keys(in session: Session) -> [KeyBinding<EntryCommand>] {
    [
      .digits(HandoutFormat.allCases.count, "save", help: "save in that form") { .take($0) },
      .enter("save", help: "save in the chosen form", does: .open),
    ] + KeyBinding.list("choose a form", hint: "move") { .move($0) }
  }

  mutating func perform(_ command: EntryCommand, in session: inout Session) -> Transition {
    let formats = HandoutFormat.allCases
    guard let index = choice.entry(for: command, of: formats.count) else { return .stay() }
    session.request(.write(session.handout(as: formats[index])))
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
    page.rows += Row.entries(HandoutFormat.allCases.map(\.label), chosen: choice.index)
    page.rows +=
      [.blank]
      + Row.wrapped(
        session.handoutPlace, to: layout.width, worth: .secondary)
    return page
  }
}
