import History
@testable import Interface
import Learn
import Preferences
import Testing

@Suite struct `The keys of the other screens` {
  @Test func `the welcome begins, looks around first, or ends`() throws {
    var rehearsal = try Rehearsal(start: .home(isFirstRun: true))
    #expect(rehearsal.cursorLine == "> 1  Begin the first check-in")
    var looking = rehearsal
    looking.press("2")
    #expect(looking.text.contains("Nothing recorded yet."))
    var quitting = rehearsal
    quitting.press("q")
    #expect(quitting.effects == [.quit])
    rehearsal.press("1")
    #expect(rehearsal.text.contains("Question 1 of 16"))
  }

  @Test func `the welcome can be read to its end on the smallest screen`() throws {
    var rehearsal = try Rehearsal(start: .home(isFirstRun: true), size: (40, 12))
    #expect(!rehearsal.text.contains("press !"))
    rehearsal.press("      ")
    #expect(rehearsal.text.contains("press ! on any screen."))
  }

  @Test func `home opens by digits, arrows and Enter, and q ends`() throws {
    var rehearsal = try Rehearsal(history: .fourteenWeeks())
    rehearsal.press("5")
    #expect(rehearsal.text.contains("0 of 17 read"))
    rehearsal.press("q<home><down><down><down><right><enter>")
    #expect(rehearsal.text.contains("Help now   "))
    rehearsal.press("<esc>")
    #expect(rehearsal.effects.isEmpty)
    rehearsal.press("q")
    #expect(rehearsal.effects == [.quit])
  }

  @Test func `a result opens its details and how it is worked out`() throws {
    var rehearsal = try Rehearsal(history: .fourteenWeeks())
    rehearsal.press("1" + Scene.toAfterwards + "119")
    for keys in ["w", "2", "<right><enter>"] {
      var copy = rehearsal
      copy.press(keys)
      #expect(copy.text.contains("How this is worked out\n"))
    }
    var details = rehearsal
    details.press("1")
    #expect(details.text.contains("All answers"))
    details.press("<esc>")
    #expect(details.frame == rehearsal.frame)
    rehearsal.press("3")
    #expect(rehearsal.text.contains("1  Begin the check-in"))
  }

  @Test func `help now says a line in full and changes the country for good`() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("!<down><enter>")
    #expect(rehearsal.text.contains("Samaritans: call 116 123, free, day and night."))
    rehearsal.press("<end>c")
    #expect(rehearsal.cursorLine.contains("United Kingdom"))
    rehearsal.press("7")
    #expect(rehearsal.text.contains("Netherlands, last checked"))
    let chosen = rehearsal.frame.cells[rehearsal.frame.cursor.row].count { $0.isSelected }
    #expect(chosen > 0)
    guard case .saveSettings(let settings) = rehearsal.effects.last else {
      Issue.record("The country is not kept.")
      return
    }
    #expect(settings.country == "NL")
  }

  @Test(arguments: ["AU", "CA", "DE", "ES", "EU", "FR", "GB", "IE", "IN", "NL", "NZ", "US"])
  func `no contact of a help line is ever cut or run into`(code: String) throws {
    let country = try #require(Helplines.standard.country(code))
    for size in [(40, 12), (64, 16), (80, 24)] {
      var rehearsal = try Rehearsal(size: size, locale: "en_\(code).UTF-8")
      rehearsal.press("!")
      for line in country.lines + Helplines.standard.everywhere {
        let isWhole = rehearsal.text.split(separator: "\n").contains { shown in
          shown.hasSuffix(" \(line.contact)") || shown.contains(" \(line.contact)  ")
        }
        #expect(isWhole, "\(line.contact) at \(size)")
        rehearsal.press("<down>")
      }
    }
  }

  @Test func `a text is scrolled to its end and back`() throws {
    var rehearsal = try Rehearsal(history: .fourteenWeeks(), size: (40, 12))
    rehearsal.press("1" + Scene.toReview + "9w")
    let top = rehearsal.text
    for _ in 0..<60 { rehearsal.press("j") }
    #expect(rehearsal.text.contains("why it is there."))
    rehearsal.press("k")
    #expect(rehearsal.text.contains("1 more below"))
    rehearsal.press("<home>")
    #expect(rehearsal.text == top)
    rehearsal.press("<end>")
    #expect(rehearsal.text.contains("more above"))
  }
}
