import CivilTime
import History
import Interface
import Linear
import Questionnaires
import TestSupport
import Testing

/// A year of somebody's weeks, the same whichever way it is told.
private struct Year {
  /// What is done in a week beside the check-in.
  enum Event {
    case start, doseChange, life
  }

  /// The last days of the weeks.
  let weeks: [CivilDate]
  /// What is typed for each item, week by week: a number, `n` or `s`.
  let answers: [[String]]
  /// What is noted; empty for nothing.
  let notes: [String]

  init(weeks count: Int = 52, seed: UInt64 = 2026) throws {
    let last = try #require(CivilDate(World.today))
    var random = SplitMix64(seed: seed)
    let items = try World.questionnaire.items
    weeks = (0..<count).reversed().map { last.advanced(by: -7 * $0) }
    answers = weeks.map { _ in
      items.map { item in
        switch Int.random(in: 0..<30, using: &random) {
        case 0: "s"
        case 1 where item.mayBeUntested: "n"
        default: "\(Int.random(in: 1...5, using: &random))"
        }
      }
    }
    notes = weeks.indices.map { $0 % 6 == 4 ? "week \($0), with q and ! in it" : "" }
  }

  /// What is written down on the timeline before the check-in of a week.
  func event(in week: Int) -> Event? {
    switch week {
    case 5: .start
    case 20: .doseChange
    case 33: .life
    default: nil
    }
  }

  /// The answer to the question that is asked in a text; `nil` where none is.
  func answer(to text: String, week: Int) -> String? {
    guard let place = text.ranges(of: "Question ").first else { return nil }
    let number = text[place.upperBound...].prefix(while: \.isNumber)
    return Int(number).map { answers[week][$0 - 1] }
  }
}

/// The year as it is lived through in linear mode.
private struct LinearYear {
  let year: Year
  let world = World()

  func live() throws -> HistoryDocument {
    for week in year.weeks.indices {
      let person = ScriptedPerson(world, today: "\(year.weeks[week])")
      if let event = year.event(in: week) {
        let talk = try person.talk(["4", "a"] + lines(for: event) + ["q", "q"])
        #expect(talk.text.contains("\nSaved."))
      }
      var hasChosenNote = false
      let talk = try person.talk(start: .checkIn) { said in
        if said.contains("Write it in one line") { return year.notes[week] }
        if said.contains("keep a note") {
          hasChosenNote = true
          return year.notes[week].isEmpty ? "1" : "2"
        }
        if said.contains("Afterwards") || said.contains("1 Go on") { return "1" }
        if said.contains("9 Save this week") { return "9" }
        if let number = said.number(of: "Finish") { return number }
        return year.answer(to: said, week: week)
      }
      #expect(talk.end == .left && hasChosenNote)
      if week == year.weeks.count - 1 { try compare(person) }
    }
    return world.history
  }

  private func lines(for event: Year.Event) -> [String] {
    switch event {
    case .start: ["1", "sertraline", "50", "mg", "", "3 days ago", "", "1"]
    case .doseChange: ["3", "sertraline", "25", "mg", "2", "yesterday", "halved", "1"]
    case .life: ["5", "moved house", "last monday", "", "1"]
    }
  }

  /// Hears the weeks before and after the change of dose, and hands the page for an appointment on.
  private func compare(_ person: ScriptedPerson) throws {
    let page = try person.talk(["6", "5", "4", "2", "q", "q"])
    #expect(page.flowing.contains("Do not stop or change a medicine alone"))
    let talk = try person.talk(["4", "2", "1", "q", "q", "q"])
    #expect(talk.flowing.contains("In pairs: a week after was"))
    #expect(talk.flowing.contains("It does not show why."))
  }
}

/// The year as it is lived through on the screens.
private struct ScreenYear {
  let year: Year
  let world = World()

  func live() throws -> HistoryDocument {
    for week in year.weeks.indices {
      let today = "\(year.weeks[week])"
      if let event = year.event(in: week) {
        var screens = try Screens(world, today: today, start: .home(isFirstRun: false))
        screens.press(try #require(screens.text.number(of: "Timeline")))
        screens.press("a")
        for field in fields(for: event) { screens.enter(field) }
        #expect(screens.text.contains("Saved."))
      }
      var screens = try Screens(world, today: today, start: .checkIn)
      // Blindly, because a picture of each of a thousand screens takes a while.
      for (index, answer) in year.answers[week].enumerated() {
        if index == 11 { screens.press("1") }
        screens.press(answer)
      }
      var text = screens.text
      for _ in 0..<10 where !text.contains("Saved: week ending") {
        if text.contains("Enter keeps it.") {
          screens.enter(year.notes[week])
        } else {
          screens.press(key(on: text, week: week))
        }
        text = screens.text
      }
      #expect(text.contains("Saved: week ending"))
      if week == year.weeks.count - 1 { try compare(today) }
    }
    return world.history
  }

  private func key(on text: String, week: Int) -> String {
    if text.contains("keep a note") { return year.notes[week].isEmpty ? "1" : "2" }
    return text.contains("Save this week") ? "9" : "1"
  }

  private func fields(for event: Year.Event) -> [String] {
    switch event {
    case .start: ["1", "sertraline", "50", "mg", "", "3 days ago", "", ""]
    case .doseChange: ["3", "sertraline", "25", "mg", "2", "yesterday", "halved", ""]
    case .life: ["5", "moved house", "last monday", "", ""]
    }
  }

  private func compare(_ today: String) throws {
    var screens = try Screens(world, today: today, start: .home(isFirstRun: false))
    screens.press(try #require(screens.text.number(of: "Timeline")))
    screens.send(.key(.down))
    screens.send(.key(.enter))
    #expect(screens.text.contains("In pairs: a week after was"))
    screens = try Screens(world, today: today, start: .home(isFirstRun: false))
    screens.press(try #require(screens.text.number(of: "Report")) + "42")
  }
}

/// The screens without a terminal, over the same world.
private struct Screens {
  private let world: World
  private var app: App
  private let size = Size(columns: 80, rows: 24)

  init(_ world: World, today: String, start: App.Start) throws {
    self.world = world
    app = App(session: try world.session(today: today), start: start)
    send(.resized(size))
  }

  var text: String { app.render(size).text }

  mutating func send(_ event: Event) {
    for effect in app.update(event) {
      for answer in world.carryOut(effect, on: app.session.history) { send(answer) }
    }
  }

  mutating func press(_ keys: String) {
    for character in keys { send(.key(.character(character))) }
  }

  mutating func enter(_ text: String) {
    press(text)
    send(.key(.enter))
  }
}

@Suite struct `A year lived through` {
  @Test func `comes to the same history line by line as on the screens`() throws {
    let year = try Year()
    let (heard, seen) = (LinearYear(year: year), ScreenYear(year: year))
    let linear = try heard.live()
    let screens = try seen.live()
    #expect(linear.checkIns.count == 52)
    #expect(linear.events.count == 3)
    #expect(linear.checkIns.contains { $0.note?.contains("!") == true })
    #expect(linear.checkIns.contains { $0.context.count > 2 })
    // The ids come from the dates and the clock stands still, so that even they are equal.
    // Compared before they are told of, because a picture of two whole histories takes minutes.
    let differing = zip(linear.checkIns, screens.checkIns).first { $0 != $1 }
    #expect(differing == nil, "\(String(describing: differing))")
    let areEqual = linear == screens
    #expect(areEqual)
    #expect(heard.world.handouts.count == 1)
    let pagesAreEqual = heard.world.handouts == seen.world.handouts
    #expect(pagesAreEqual)
  }
}
