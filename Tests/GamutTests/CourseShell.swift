import CivilTime
import TestSupport
import Testing

/// A shell with a course of positions, on Monday 23 November 2026.
struct CourseShell {
  /// What a command came to, standard output before standard error.
  struct Spoken {
    let status: Int32
    let text: String

    /// The same without line breaks, so that it does not matter where a sentence was wrapped.
    var flowing: String { text.replacing("\n", with: " ") }
  }

  private var shell: Shell

  init() throws {
    shell = try Shell()
  }

  /// Files a history of weekly positions, the last of which is the week that ends on 2026-11-22.
  ///
  /// The version of their questionnaire is unknown, so that the positions in the file stand.
  mutating func file(positions: [Double], events: [String] = []) throws {
    let last = try #require(CivilDate("2026-11-22"))
    let records = positions.enumerated().map { index, position in
      let date = last.advanced(by: 7 * (index + 1 - positions.count))
      return """
        {"answers":{},"id":"c\(index)","questionnaire":"emotional-range",\
        "questionnaireVersion":99,"recordedAt":"\(date)T19:00:00+01:00",\
        "score":{"band":null,"bounds":[0.0,100.0],"facets":{},"position":\(position)},\
        "weekEnding":"\(date)"}
        """
    }
    shell = try Shell(history: ExampleHistory.document(records, events: events))
  }

  /// Runs gamut.
  func gamut(_ arguments: String...) throws -> Spoken { try gamut(arguments) }

  /// Runs gamut.
  func gamut(_ arguments: [String]) throws -> Spoken {
    let words = (arguments + ["--today", "2026-11-23"]).map { word in
      "'\(word.replacing("'", with: "'\\''"))'"
    }
    let outcome = try shell.run("gamut \(words.joined(separator: " "))")
    return Spoken(status: outcome.status, text: outcome.output + outcome.complaint)
  }
}
