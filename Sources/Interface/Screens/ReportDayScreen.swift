import CivilTime
import Preferences
import Reports

/// The day of the last appointment, from which the page shall begin.
struct ReportDayScreen: Screen {
  let name = "day of the last visit"
  let isTextField = true
  private var field = TextField("")

  func keys(in session: Session) -> [KeyBinding<FieldCommand>] {
    KeyBinding.textField(
      "take it", help: "begin the page with this day",
      leaving: "leave the time as it was")
  }

  mutating func perform(_ command: FieldCommand, in session: inout Session) -> Transition {
    switch command {
    case .edit(let edit):
      field.apply(edit)
      return .stay()
    case .leave: return .back(message: "The time is as it was.")
    case .take: break
    }
    do throws(DatePhrase.Fault) {
      let day = try day(in: session)
      session.beginReport(on: day)
      return .back(message: "The page begins on \(day.longForm).")
    } catch {
      return .stay(message: error.sentence)
    }
  }

  /// The day that was typed, or the kept one for nothing.
  private func day(in session: Session) throws(DatePhrase.Fault) -> CivilDate {
    if let last = session.report.appointment.last, field.text.allSatisfy(\.isWhitespace) {
      return last
    }
    return try DatePhrase.date(field.text, today: session.today)
  }

  mutating func type(_ text: String, in session: inout Session) -> Transition {
    field.insert(text.replacing("\n", with: " "))
    return .stay()
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Day of the last visit", "Last visit"])
    page.rows = Row.wrapped("When was your last visit?", to: layout.width, .title)
    page.rows += [.blank, Row(spans: [field.line(width: layout.width, column: 0, layout: layout)])]
    page.rows +=
      [.blank]
      + Row.wrapped(
        (session.report.appointment.last.map { "Enter alone takes \($0.longForm). " } ?? "")
          + "Write it like 2026-09-02, 2 september, 10 weeks ago or last monday. It is kept for the "
          + "next time.", to: layout.width, worth: .secondary)
    return page
  }
}
