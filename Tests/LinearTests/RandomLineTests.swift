import History
import Interface
@testable import Linear
import SafeText
import TestSupport
import Testing

/// Somebody who types lines without any sense, from one seed always the same ones.
private struct Rambler {
  var random: SplitMix64

  static let sensible = [
    "1", "1", "1", "2", "2", "3", "4", "5", "6", "7", "8", "9", "9", "10", "12", "", "", "n", "s",
    "b", "q", "!", "?", "c", "e", "e 3", "t", "d", "u", "a", "m", "/", "f", "l", "w", "r", "+", "-",
  ]
  static let odd = [
    "yesterday", "2026-11-15", "1 august 2026", "sertraline", "20", "mg", "-1",
    "99999999999999999999",
    "\u{1B}[31m\u{1B}]0;x\u{7}", "\u{202E}txet", "日本語 テキスト", "👩‍👩‍👧",
    "a\u{301}\u{301}\u{301}\u{301}\u{301}",
    "\u{0}\u{8}\u{9B}", String(repeating: "long ", count: 300), "{medicine}", "%s%n", "  ", "e 0",
    "e -3", "e 99999999999999999999", "\u{2028}\u{2029}",
  ]

  mutating func line() -> String {
    let words = Int.random(in: 0..<6, using: &random) == 0 ? Self.odd : Self.sensible
    return words[Int.random(in: 0..<words.count, using: &random)]
  }
}

@Suite struct `Whatever lines come` {
  /// What is wrong with what was written, judged by its bytes and scalars alone.
  private func fault(in text: String, person: ScriptedPerson) -> String? {
    for scalar in text.unicodeScalars where scalar != "\n" {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate:
        return "U+\(String(scalar.value, radix: 16)) was written"
      default: break
      }
      if (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value) {
        return "a change of direction was written"
      }
      if person.isASCII, !scalar.isASCII { return "\(scalar) is no ASCII" }
    }
    guard !person.isEchoing else { return nil }
    let lines = text.split(separator: "\n").filter { !$0.contains(": ") }
    return lines.first { String($0).cellWidth > max(person.width, Port.leastCells) }.map {
      "too wide: \($0)"
    }
  }

  @Test(arguments: [0, 1, 2, 3])
  func `the conversation ends, in letters alone, and the draft is the one that is known`(
    quarter: Int
  ) throws {
    var said = ""
    for seed in 1...36 where seed % 4 == quarter {
      var rambler = Rambler(random: SplitMix64(seed: UInt64(seed)))
      let world = try seed.isMultiple(of: 3) ? World.afterThreeWeeks() : World()
      if seed.isMultiple(of: 5) {
        world.report = { .notConfirmed($0, sentence: "Written, but not confirmed.") }
      } else if seed.isMultiple(of: 7) {
        world.report = { _ in .failed(sentence: "The disk is full.") }
      }
      var person = ScriptedPerson(world)
      person.isASCII = seed % 3 == 1
      person.isEchoing = seed.isMultiple(of: 4)
      person.width = [70, 40, 20, 1][seed % 4]
      person.locale = ["en_GB.UTF-8", "C"][seed % 2]
      let starts: [App.Start] = [
        .home(isFirstRun: false), .checkIn, .home(isFirstRun: true),
      ]
      // From Home q ends all, so another conversation goes on with what there is.
      for round in 0..<8 {
        let lines = (0..<60).map { _ in rambler.line() }
        let talk = try person.talk(lines, start: starts[(seed + round) % 3])
        let fault = fault(in: talk.text, person: person)
        #expect(fault == nil, "seed \(seed), round \(round)")
        #expect(world.draft == talk.session.draft, "seed \(seed), round \(round)")
        #expect(world.history == talk.session.history, "seed \(seed), round \(round)")
        said += talk.text
      }
    }
    for part in ["Welcome", "Question 3", "Review", "History.", "Chart.", "Timeline."] {
      #expect(said.contains(part), "Nobody came to \(part)")
    }
  }

  @Test func `nobody goes on talking to a pipe that is closed`() throws {
    for room in [0, 1, 5, 40] {
      var left = room
      let port = Port(
        listen: { "2" },
        speak: { _ in
          left -= 1
          return left >= 0
        })
      var dialogue = Dialogue(session: try World().session(), port: port) { _, _ in [] }
      #expect(dialogue.run(.checkIn) == .unheard)
    }
  }
}
