import CivilTime
import History
import TestSupport
import Testing

@Suite struct `Answers from a pipe` {
  /// What is typed for a whole check-in, from the first question to the end of the result, without
  /// the second questionnaire.
  private static let answers =
    #"4\n4\n4\n4\n4\n4\n4\n4\n4\n4\n4\n1\n2\n2\n2\n2\n2\n1\n2\nquiet, with q and !\n9\ns\nFinish\n"#

  private func checkIns(of shell: Shell) -> [CheckIn] {
    var file = HistoryFile(folder: shell.folder.data)
    return file.open().document.checkIns
  }

  @Test(arguments: ["gamut check-in --plain", "ACCESSIBLE=1 gamut check-in"])
  func `are all heard`(command: String) throws {
    let shell = try Shell()
    let outcome = try shell.run("printf '\(Self.answers)' | \(command) --today 2026-11-22")
    #expect(outcome.status == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(outcome.output.contains("25 of 100, wide range."))
    #expect(outcome.output.contains("Answer: 4\nQuite a bit. Kept.\n"))
    let checkIn = try #require(checkIns(of: shell).first)
    #expect(checkIn.note == "quiet, with q and !")
    #expect(checkIn.weekEnding.description == "2026-11-22")
  }

  @Test func `that end half-way keep the draft, and the next run goes on there`() throws {
    let shell = try Shell()
    let begun = try shell.run("printf '4\\n4\\n4' | gamut check-in --plain")
    #expect(begun.status == 1)
    #expect(begun.output.contains("The input has ended. Every answer is kept as a draft."))
    #expect(checkIns(of: shell).isEmpty)
    let more = try shell.run("printf '4\\n' | gamut check-in --plain")
    #expect(more.status == 1)
    #expect(!more.output.contains("Question 3 of 16"))
    #expect(more.output.contains("Question 4 of 16"))
    #expect(more.output.contains("Question 5 of 16"))
  }

  @Test func `can tell of an earlier week`() throws {
    let shell = try Shell()
    let outcome = try shell.run(
      "printf '\(Self.answers)' | gamut check-in --plain --for 2026-11-18 --today 2026-11-22")
    #expect(outcome.status == 0)
    #expect(checkIns(of: shell).map(\.weekEnding.description) == ["2026-11-18"])
  }

  @Test func `that end at the menu are no failure`() throws {
    for input in ["", "\\n", "q\\n", "2\\nq\\nx\\n"] {
      let outcome = try Shell(history: ExampleHistory.three)
        .run("printf '\(input)' | gamut --plain --today 2026-11-22")
      #expect(outcome.status == 0)
      #expect(outcome.complaint.isEmpty)
    }
    #expect(try Shell().run("gamut --plain <&-").status == 0)
  }

  @Test func `never reach a history that cannot be read`() throws {
    let shell = try Shell(history: "{broken")
    let outcome = try shell.run("printf '\(Self.answers)' | gamut check-in --plain")
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(shell.folder.text("history.json") == "{broken")
    let look = try shell.run("printf '2\\nq\\n1\\nq\\n' | gamut --plain")
    #expect(look.status == 0)
    #expect(look.output.contains("Your history cannot be read now."))
    #expect(shell.folder.text("history.json") == "{broken")
  }

  @Test func `are not needed by nobody who listens`() throws {
    let shell = try Shell()
    let full = try shell.run("yes 2 | gamut check-in --plain > /dev/full")
    #expect(full.status == 1)
    #expect(full.complaint.hasPrefix("The output could not be written whole"))
    let closed = try shell.run(
      "yes 2 | gamut check-in --plain 2>complaint | head -n 3; cat complaint")
    #expect(closed.lines.count == 2)
    #expect(checkIns(of: shell).isEmpty)
  }
}
