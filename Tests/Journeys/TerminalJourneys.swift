import TestSupport
import Testing

/// Colours and letters.
@Suite struct TerminalJourneys {
  @Test(arguments: [Station.welcome, .home, .checkIn, .review, .result, .helpNow])
  func `without colour no screen has any`(station: Station) throws {
    for (arguments, variables) in [([], ["NO_COLOR": "1"]), (["--color", "never"], [:])] {
      let person = try station.reach(arguments: arguments, environment: variables)
      let looks = person.screen.cells.joined().map(\.look)
      #expect(looks.allSatisfy { $0.ink == nil && $0.ground == nil })
      #expect(looks.contains { $0.isBold })
    }
  }

  @Test func `with colour there is some`() throws {
    for arguments in [[], ["--color", "always"], ["--color", "auto"]] {
      let person = try Station.welcome.reach(arguments: arguments)
      #expect(person.screen.cells.joined().contains { $0.look.ink != nil })
    }
  }

  @Test(arguments: Station.allCases)
  func `where the letters are ASCII, so is every byte`(station: Station) throws {
    for (arguments, variables) in [
      (["--ascii"], [:]), ([], ["LANG": "C"]), ([], ["LANG": "C.UTF-8", "LC_ALL": "POSIX"]),
    ] {
      let person = try station.reach(arguments: arguments, environment: variables)
      #expect(person.journey.output.allSatisfy { $0 < 128 })
      #expect(person.screen.find("?")?.row != nil)
    }
  }

  @Test func `commands never paint, even on a terminal`() throws {
    for command in ["history", "status", "paths", "help-now", "--help", "restore"] {
      let person = try Person(
        history: ExampleHistory.three.replacing("quiet", with: "\\u001b[31mred"), [command])
      #expect(try person.journey.waitForChange() == .exited(0))
      #expect(!person.journey.output.contains(0x1B))
    }
  }
}
