import CivilTime
import History
import SafeText

/// The note of a week that is saved, to be written anew.
struct NoteScreen: Screen {
  let name = "note"
  let isTextField = true
  private let checkIn: CheckIn
  private var field: TextField

  init(checkIn: CheckIn, in session: Session) {
    self.checkIn = checkIn
    field = TextField(session.unsaved.notes[checkIn.id] ?? checkIn.note ?? "")
  }

  func keys(in session: Session) -> [KeyBinding<FieldCommand>] {
    KeyBinding.textField(
      "save", help: "save the note",
      leaving: "leave without saving; what is written waits")
  }

  mutating func perform(_ command: FieldCommand, in session: inout Session) -> Transition {
    switch command {
    case .edit(let edit):
      field.apply(edit)
      return .stay()
    case .leave: return leave(in: &session)
    case .take: break
    }
    guard !session.setNote(field.text, of: checkIn) else { return .stay() }
    session.unsaved.notes[checkIn.id] = nil
    return .back(message: "The note is as it was.")
  }

  mutating func type(_ text: String, in session: inout Session) -> Transition {
    field.insert(text)
    return .stay(message: field.isFull ? "The note is full: it takes 10 000 characters." : "")
  }

  private func leave(in session: inout Session) -> Transition {
    guard field.text != checkIn.note ?? "" else {
      session.unsaved.notes[checkIn.id] = nil
      return .back(message: "The note is as it was.")
    }
    session.unsaved.notes[checkIn.id] = field.text
    return .back(message: "Not saved. What you wrote waits behind e until gamut ends.")
  }

  mutating func receive(_ report: SaveReport, in session: inout Session) -> Transition? {
    switch report {
    case .saved: break
    case .notConfirmed(_, let sentence):
      session.unsaved.notes[checkIn.id] = nil
      return .back(message: sentence)
    case .failed(let sentence): return .stay(message: sentence)
    }
    session.unsaved.notes[checkIn.id] = nil
    return .back(message: "Saved: the note of the week ending \(checkIn.weekEnding.longForm).")
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Note"])
    page.place = checkIn.weekTitles
    page.rows = field.rows(layout: layout)
    return page
  }
}
