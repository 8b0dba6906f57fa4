import Preferences

/// What the person wants to ask at the appointment.
struct ReportQuestionScreen: Screen {
  enum Command: Sendable {
    case edit(TextField.Edit)
    case leave
  }

  let name = "my question"
  let isTextField = true
  private var field: TextField

  init(in session: Session) {
    field = TextField(session.report.appointment.question)
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    [
      KeyBinding(
        .enter, .tab, .escape, .backTab, does: .leave, hint: KeyHint("Enter", "keep"),
        help: KeyHint("Enter Tab Esc", "back to the page; what is written is kept"))
    ] + TextField.keys { .edit($0) }
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .edit(let edit):
      field.apply(edit)
      return .stay()
    case .leave: break
    }
    guard session.setQuestion(field.text) else { return .back() }
    return .back(message: ReportDesk.questionKept)
  }

  mutating func type(_ text: String, in session: inout Session) -> Transition {
    field.insert(text)
    return .stay(message: field.isFull ? "That is as much as is taken: 10 000 characters." : "")
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["My question"])
    page.place = layout.isNarrow ? [""] : ["stands first on the page"]
    page.rows = [.text("What do you want to ask?", .title), .blank] + field.rows(layout: layout)
    return page
  }
}
