import CivilTime
import History
import Learn
import Questionnaires
import SafeText
import Scoring
import Sentences

/// What the answers of a questionnaire that gives a total come to, and a way on.
struct TotalScreen: Screen {
  /// A way on.
  enum Entry: Sendable, Equatable {
    case topic(Topic)
    case helpNow
    case week(CheckIn)
    case details, home
  }

  let name = "result"
  let checkIn: CheckIn
  let questionnaire: Questionnaire
  /// Why the disk may not have kept it.
  let doubt: String?
  private var choice = RowChoice()

  init(checkIn: CheckIn, questionnaire: Questionnaire, doubt: String?) {
    self.checkIn = checkIn
    self.questionnaire = questionnaire
    self.doubt = doubt
  }

  private var score: Score { questionnaire.score(checkIn.answerSheet) }

  /// Whether the total is one with which help is offered.
  private var offersHelp: Bool { questionnaire.offersHelp(with: score) }

  private func entries(in session: Session) -> [Entry] {
    var entries: [Entry] = []
    if offersHelp {
      let topic = questionnaire.companion?.topic.flatMap { id in
        TopicLibrary.standard.topics.first { $0.id == id }
      }
      entries += [topic.map(Entry.topic), .helpNow].compactMap(\.self)
    }
    if let week = session.scoredCheckIns.last?.checkIn,
      week.questionnaire != checkIn.questionnaire
    {
      entries.append(.week(week))
    }
    return entries + [.details, .home]
  }

  func keys(in session: Session) -> [KeyBinding<EntryCommand>] {
    KeyBinding.entries(entries(in: session).count)
  }

  mutating func perform(_ command: EntryCommand, in session: inout Session) -> Transition {
    let entries = entries(in: session)
    guard let index = choice.entry(for: command, of: entries.count) else { return .stay() }
    switch entries[index] {
    case .topic(let topic): return .open(ReaderScreen(topic: topic, in: &session))
    case .helpNow: return .open(HelpNowScreen())
    case .week(let week): return .replace(session.result(of: week))
    case .details: return .open(DetailsScreen(checkIn: checkIn))
    case .home: return .home()
    }
  }

  func page(in session: Session, layout: Layout) -> Page {
    let day = checkIn.weekEnding
    let saved = doubt == nil ? "Saved: " : ""
    let days = "\(questionnaire.recallDays) days to"
    var page = Page(title: ["Result"])
    page.place = [
      "\(saved)\(days) \(day.longForm)", "\(saved)\(days) \(day.shortForm)", day.shortForm,
    ]
    page.rows = doubt.map { Row.wrapped($0, to: layout.width, .alert) + [.blank] } ?? []
    page.rows += Row.wrapped(
      TotalWording.result(score, of: questionnaire, answered: checkIn.answeredItems),
      to: layout.width, .title)
    page.rows += Row.wrapped(
      TotalWording.direction(of: questionnaire), to: layout.width, worth: .secondary)
    page.rows += picture(in: session, layout: layout)
    page.rows += sentences(in: session, layout: layout)
    page.rows += [Row(spans: [], worth: .column)]
    page.rows += ways(in: session, layout: layout)
    return page
  }

  /// The line from nothing to the highest total, with the edges of the bands.
  private func picture(in session: Session, layout: Layout) -> [Row] {
    guard let total = score.total else { return [] }
    let line = TotalLine(questionnaire: questionnaire, layout: layout)
    let before = previous(in: session)
    let rows = line.rows(total: total, before: before.map { ($0.total, $0.day) })
    return [.blank]
      + rows.map { row in
        var row = row
        row.worth = .column
        return row
      }
  }

  private func previous(in session: Session) -> (total: Int, day: CivilDate)? {
    let earlier = session.history.scored(questionnaire, through: session.today).last {
      $0.checkIn.weekEnding < checkIn.weekEnding
    }
    guard let earlier, let total = earlier.score.total else { return nil }
    return (total, earlier.checkIn.weekEnding)
  }

  private func sentences(in session: Session, layout: Layout) -> [Row] {
    var rows: [Row] = []
    func add(_ sentence: String?, worth: Row.Worth = .essential) {
      guard let sentence, !sentence.isEmpty else { return }
      rows += [.blank] + Row.wrapped(sentence, to: layout.width, worth: worth)
    }
    if let total = score.total, let before = previous(in: session) {
      add(
        TotalWording.movement(
          from: before.total, to: total, since: before.day, in: checkIn.weekEnding))
    }
    // Where there is no room it was read right before the questions.
    add(questionnaire.companion?.beside, worth: .secondary)
    if offersHelp { add(questionnaire.companion?.help) }
    return rows
  }

  private func ways(in session: Session, layout: Layout) -> [Row] {
    let labels = entries(in: session).map { entry in
      switch entry {
      case .topic(let topic): layout.isNarrow ? "Read a topic" : "Read: \(topic.title)"
      case .helpNow: "Help now"
      case .week: "The result of the week"
      case .details: "Details"
      case .home: "Home"
      }
    }
    return Row.entries(labels, chosen: choice.index)
  }
}
