import CivilTime
import History
import SafeText

/// The date of a week that is saved, to be put right.
struct WeekScreen: Screen {
  let name = "date of the week"
  let isTextField = true
  private let checkIn: CheckIn
  private var field: TextField

  init(checkIn: CheckIn) {
    self.checkIn = checkIn
    field = TextField("")
  }

  func keys(in session: Session) -> [KeyBinding<FieldCommand>] {
    KeyBinding.textField(
      "save", help: "save the date",
      leaving: "leave; the date stays as it is")
  }

  mutating func perform(_ command: FieldCommand, in session: inout Session) -> Transition {
    switch command {
    case .edit(let edit):
      field.apply(edit)
      return .stay()
    case .leave: return .back(message: "The date is as it was.")
    case .take: return save(in: &session)
    }
  }

  mutating func type(_ text: String, in session: inout Session) -> Transition {
    field.insert(text.replacing("\n", with: " "))
    return .stay()
  }

  private func save(in session: inout Session) -> Transition {
    switch reading(in: session) {
    case .failure(let fault): return .stay(message: fault.sentence)
    case .success(let date):
      return session.setWeek(date, of: checkIn)
        ? .stay() : .back(message: "The date is as it was.")
    }
  }

  mutating func receive(_ report: SaveReport, in session: inout Session) -> Transition? {
    switch report {
    case .failed(let sentence): .stay(message: sentence)
    case .notConfirmed(_, let sentence): .back(message: sentence)
    case .saved(let document):
      .back(
        message: "Saved: week ending "
          + "\((document.checkIn(checkIn.id) ?? checkIn).weekEnding.longForm). "
          + "The first date is kept too.")
    }
  }

  /// The date that is typed; with nothing typed the one that stands.
  private func reading(in session: Session) -> Result<CivilDate, DatePhrase.Fault> {
    if field.text.allSatisfy(\.isWhitespace) { return .success(checkIn.weekEnding) }
    do throws(DatePhrase.Fault) {
      return .success(try DatePhrase.date(field.text, today: session.today))
    } catch {
      return .failure(error)
    }
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Date of the week", "Date"])
    page.place = checkIn.weekTitles
    page.rows = Row.wrapped("On which day did the seven days end?", to: layout.width, .title)
    page.rows += [.blank]
    let line = field.line(width: min(layout.width, 40), column: 0, layout: layout)
    page.rows += [Row(spans: [line]), .blank]
    page.rows += understood(in: session).flatMap { Row.wrapped($0, to: layout.width) }
    return page
  }

  /// What the text was understood as.
  private func understood(in session: Session) -> [String] {
    switch reading(in: session) {
    case .failure(let fault): return [fault.sentence]
    case .success(let date):
      return session.meaning(of: date, asWeekOf: checkIn)
    }
  }
}
