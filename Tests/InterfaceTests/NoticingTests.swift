import History
@testable import Interface
import Learn
import Preferences
import Testing

@Suite struct `Two minutes of noticing` {
  private let guide: ExerciseGuide

  init() throws {
    guide = try #require(ExerciseGuide.standard.first { $0.exercise == .noticing })
  }

  private func noticing(_ keys: String = "", size: (Int, Int) = (80, 24)) throws -> Rehearsal {
    var rehearsal = try Stage(size: size).exercise(.noticing, keys)
    rehearsal.effects = []
    return rehearsal
  }

  private func wake(_ index: Int) -> Effect {
    .wake(afterMilliseconds: guide.steps[index].seconds.map { $0 * 1000 })
  }

  @Test func `goes on by itself, step by step, to its end, and then waits for nothing`() throws {
    var rehearsal = try noticing()
    rehearsal.press("1")
    for (index, step) in guide.steps.enumerated() {
      #expect(rehearsal.text.contains("Step \(index + 1) of \(guide.steps.count)"))
      #expect(rehearsal.cursorLine.hasPrefix(step.text.prefix(20)))
      #expect(rehearsal.effects == [wake(index)])
      rehearsal.effects = []
      rehearsal.send(.elapsed)
    }
    #expect(rehearsal.cursorLine == guide.closing[0])
    #expect(rehearsal.effects.isEmpty)
    let end = rehearsal.frame
    rehearsal.send(.elapsed)
    #expect(rehearsal.frame == end)
    rehearsal.press("<enter>")
    #expect(rehearsal.text.contains("1  Begin the check-in"))
    #expect(rehearsal.app.session.history.checkIns.isEmpty)
  }

  @Test func `changes the picture only where a step ends`() throws {
    var rehearsal = try noticing("1")
    let first = rehearsal.frame
    for key in ["x", "<up>", "<end>", "9"] {
      rehearsal.press(key)
      #expect(rehearsal.frame == first)
    }
    // No key made the step begin anew.
    #expect(rehearsal.effects.isEmpty)
  }

  @Test func `paused waits for nothing, and goes on with the step anew`() throws {
    var rehearsal = try noticing("1")
    rehearsal.send(.elapsed)
    rehearsal.effects = []
    rehearsal.press("p")
    #expect(rehearsal.text.contains("Step 2 of 5, paused"))
    #expect(rehearsal.effects == [.wake(afterMilliseconds: nil)])
    let paused = rehearsal.frame
    rehearsal.send(.elapsed)
    #expect(rehearsal.frame == paused)
    rehearsal.effects = []
    rehearsal.press("p")
    #expect(rehearsal.effects == [wake(1)])
    #expect(!rehearsal.text.contains("paused"))
    rehearsal.send(.elapsed)
    #expect(rehearsal.text.contains("Step 3 of 5"))
  }

  @Test func `stays paused while one looks at another step`() throws {
    var rehearsal = try noticing("1p")
    rehearsal.effects = []
    rehearsal.press("<enter><left><tab>")
    #expect(rehearsal.text.contains("Step 2 of 5, paused"))
    #expect(rehearsal.effects.isEmpty)
  }

  @Test(arguments: ["<esc>", "q"])
  func `can be left at any moment, and then nothing wakes anybody`(key: String) throws {
    for count in 0..<5 {
      var rehearsal = try noticing("1")
      for _ in 0..<count { rehearsal.send(.elapsed) }
      rehearsal.effects = []
      rehearsal.press(key)
      #expect(rehearsal.text.contains("1  Begin the check-in"))
      #expect(rehearsal.effects == [.wake(afterMilliseconds: nil)])
      let home = rehearsal.frame
      rehearsal.send(.elapsed)
      #expect(rehearsal.frame == home)
    }
  }

  @Test(arguments: ["!", "?"])
  func `rests behind help and keys, and the step begins again after them`(key: String) throws {
    var rehearsal = try noticing("1")
    let step = rehearsal.frame
    rehearsal.press(key)
    #expect(rehearsal.effects == [.wake(afterMilliseconds: nil)])
    rehearsal.send(.elapsed)
    rehearsal.effects = []
    rehearsal.press("<esc>")
    #expect(rehearsal.frame == step)
    #expect(rehearsal.effects == [wake(0)])
  }

  @Test func `without a timer never moves by itself`() throws {
    var rehearsal = try noticing("2")
    #expect(!rehearsal.text.contains("p pause"))
    let first = rehearsal.frame
    rehearsal.press("p")
    rehearsal.send(.elapsed)
    #expect(rehearsal.frame == first)
    rehearsal.press("<enter><right>l<tab>")
    #expect(rehearsal.text.contains("Step 5 of 5"))
    rehearsal.press("<enter>")
    #expect(rehearsal.text.contains(guide.closing[0]))
    #expect(rehearsal.effects.isEmpty)
  }

  @Test func `with animation off has no timer to offer, and never moves by itself`() throws {
    var settings = Settings()
    settings.hasAnimation = false
    var rehearsal = try Rehearsal(settings: settings)
    try rehearsal.open(.noticing)
    #expect(rehearsal.cursorLine == "> 1  \(NoticingScreen.Way.untimed.rawValue)")
    #expect(!rehearsal.text.contains("With a quiet timer"))
    rehearsal.press("2")
    #expect(rehearsal.cursorLine.hasPrefix("> 1"))
    rehearsal.effects = []
    rehearsal.press("1")
    let first = rehearsal.frame
    #expect(rehearsal.text.contains("Enter goes on, whenever you like."))
    rehearsal.send(.elapsed)
    #expect(rehearsal.frame == first)
    rehearsal.press("<enter><enter>")
    #expect(rehearsal.text.contains("Step 3 of 5"))
    #expect(rehearsal.effects.isEmpty)
  }

  @Test func `with animation off the time of no screen is counted`() throws {
    var settings = Settings()
    settings.hasAnimation = false
    var rehearsal = try Rehearsal(settings: settings)
    rehearsal.show(NoticingScreen(guide: guide, mayMove: true))
    rehearsal.press("1")
    #expect(rehearsal.text.contains("Step 1 of 5"))
    rehearsal.effects = []
    let first = rehearsal.frame
    rehearsal.send(.elapsed)
    #expect(rehearsal.effects.isEmpty)
    #expect(rehearsal.frame == first)
  }

  @Test func `goes back, to the beginning too`() throws {
    var rehearsal = try noticing("1<enter>")
    rehearsal.effects = []
    rehearsal.press("b")
    #expect(rehearsal.text.contains("Step 1 of 5"))
    #expect(rehearsal.effects == [wake(0)])
    rehearsal.effects = []
    rehearsal.press("h")
    #expect(rehearsal.cursorLine == "> 1  \(NoticingScreen.Way.timed.rawValue)")
    #expect(rehearsal.effects == [.wake(afterMilliseconds: nil)])
    rehearsal.press("<down><enter>")
    #expect(rehearsal.text.contains("Enter goes on, whenever you like."))
    rehearsal.press("<enter><enter><enter><enter><enter><backspace>")
    #expect(rehearsal.text.contains("Step 5 of 5"))
  }

  @Test(arguments: [(80, 24), (40, 12), (120, 40), (60, 14)])
  func `loses no word at any size`(columns: Int, rows: Int) throws {
    func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }
    func expect(_ texts: [String], in rehearsal: Rehearsal) {
      for text in texts where !text.isEmpty {
        let shown = words(rehearsal.text).joined(separator: " ")
        #expect(shown.contains(words(text).joined(separator: " ")), "\(text)")
      }
    }
    var rehearsal = try noticing(size: (columns, rows))
    expect(guide.opening + NoticingScreen.Way.allCases.map(\.rawValue), in: rehearsal)
    rehearsal.press("1")
    for step in guide.steps {
      expect([step.text, step.detail], in: rehearsal)
      rehearsal.send(.elapsed)
    }
    expect(guide.closing, in: rehearsal)
  }
}
