import Preferences
import CivilTime
import Reports
import Sentences

/// The day of the last appointment, from which the page shall begin.
struct ReportDayScreen: Screen {
  enum Command: Sendable {
    case edit(TextField.Edit)
    case take, leave
  }

  let name = "day of the last appointment"
  let isTextField = true
  private var field: TextField

  init(in session: Session) {
    field = TextField(session.report.appointment.last?.description ?? "")
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    [
      KeyBinding(
        .enter, .tab, does: .take, hint: KeyHint("Enter", "take it"),
        help: KeyHint("Enter Tab", "begin the page with this day")),
      KeyBinding(
        .escape, .backTab, does: .leave, hint: KeyHint("Esc", "leave"),
        help: KeyHint("Esc", "leave the time as it was")),
    ] + TextField.keys { .edit($0) }
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .edit(let edit):
      field.apply(edit)
      return .stay()
    case .leave: return .back(message: "The time is as it was.")
    case .take: break
    }
    do throws(DatePhrase.Fault) {
      let day = try DatePhrase.date(field.text, today: session.today)
      session.report.span = .since(day)
      if session.report.appointment.last != day {
        session.report.appointment.last = day
        session.request(.saveAppointment(session.report.appointment))
      }
      return .back(message: "The page begins on \(day.longForm).")
    } catch {
      return .stay(message: error.sentence)
    }
  }

  mutating func type(_ text: String, in session: inout Session) -> Transition {
    field.insert(text.replacing("\n", with: " "))
    return .stay()
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Day of the last appointment", "Last appointment"])
    page.rows = Row.wrapped("When was your last appointment?", to: layout.width, .title)
    page.rows += [.blank, Row(spans: [field.line(width: layout.width, column: 0, layout: layout)])]
    page.rows +=
      [.blank]
      + Row.wrapped(
        "Such as 2026-09-02, 2 september, 10 weeks ago or last monday. It is kept for the next "
          + "time.", to: layout.width, worth: .secondary)
    return page
  }
}
