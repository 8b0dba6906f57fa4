import History
import Interface
@testable import Linear
import TestSupport
import Testing

/// Somebody who answers line by line from a script.
struct ScriptedPerson {
  /// What was said and how it ended.
  struct Talk {
    /// All that was written, what was read included where it is repeated.
    let text: String
    /// How it ended.
    let end: Dialogue.End
    /// What is known at the end.
    let session: Session

    /// The text without line breaks, so that it does not matter where a sentence was wrapped.
    var flowing: String { text.replacing("\n", with: " ") }
  }

  let world: World
  var today = World.today
  var access = Session.Access.writable
  var isASCII = false
  var isEchoing = true
  var width = Port.mostCells
  var week: String?
  var locale = "en_GB.UTF-8"

  init(_ world: World = World(), today: String = World.today) {
    self.world = world
    self.today = today
  }

  /// Talks until the lines have ended or the person leaves.
  func talk(
    _ lines: [String], start: App.Start = .home(isFirstRun: false), notices: [String] = []
  ) throws -> Talk {
    var rest = lines[...]
    return try talk(start: start, notices: notices) { _ in rest.popFirst() }
  }

  /// Talks, each answer chosen by what was said since the last one.
  func talk(
    start: App.Start = .home(isFirstRun: false), notices: [String] = [],
    answering answer: @escaping (_ said: String) -> String?
  ) throws -> Talk {
    var text = ""
    var heard = text.endIndex
    let port = Port(
      width: width, isEchoing: isEchoing,
      listen: {
        defer { heard = text.endIndex }
        return answer(String(text[heard...]))
      },
      speak: {
        text += $0
        return true
      })
    let session = try world.session(
      today: today, access: access, isASCII: isASCII, week: week, locale: locale)
    var dialogue = Dialogue(session: session, port: port) { world.carryOut($0, on: $1) }
    let end = dialogue.run(start, notices: notices)
    return Talk(text: text, end: end, session: dialogue.session)
  }

  /// Lines of one character each, but for words in angle brackets, which are a line each.
  static func lines(_ script: String) -> [String] {
    var lines: [String] = []
    var rest = Substring(script)
    while let first = rest.popFirst() {
      if first == "<", let end = rest.firstIndex(of: ">") {
        lines.append(String(rest[..<end]))
        rest = rest[rest.index(after: end)...]
      } else {
        lines.append(String(first))
      }
    }
    return lines
  }

  /// Answers to all items with the pause between them.
  static let items = "22233324332" + "1" + "23443"
  /// A whole check-in without a medicine, outside every fourth one, from the first question to the
  /// end of the result.
  static let checkIn = items + "41" + "9<Finish>"
}

extension World {
  /// A world in which these weeks were lived through, each with one answer for all questions.
  static func after(weeks: [(ending: String, presence: String, absence: String)]) throws -> World {
    let world = World()
    for week in weeks {
      let person = ScriptedPerson(world, today: week.ending)
      let talk = try person.talk(start: .checkIn) { said in
        if said.contains("Afterwards") || said.contains("1 Go on") { return "1" }
        if said.contains("9 Save this week") { return "9" }
        if let number = said.number(of: "Finish") { return number }
        let number = said.split(separator: "Question ").last?.prefix { $0.isNumber }
        return number.flatMap { Int($0) }.map { $0 <= 11 ? week.presence : week.absence }
      }
      #expect(talk.end == .left)
    }
    return world
  }
}

extension String {
  /// The number that stands before a label in a menu.
  func number(of label: String) -> String? {
    guard let place = ranges(of: label).last else { return nil }
    let before = self[..<place.lowerBound].reversed().drop { $0 == " " }
    return String(before.prefix(while: \.isNumber).reversed())
  }
}
