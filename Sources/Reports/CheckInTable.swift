import CivilTime
package import History
package import Questionnaires
import SafeText
import Scoring

/// Check-ins as comma-separated values (RFC 4180), one row each, oldest first.
///
/// A missing answer is an empty cell, never a 0; one that nothing tested and one that was skipped
/// say so.
package enum CheckInTable {
  /// Writes the table.
  ///
  /// - Parameters:
  ///   - checkIns: The check-ins, in the order of the rows.
  ///   - library: The questionnaires, which give the columns and the scores.
  /// - Returns: A row of names and a row for each check-in, each ended by CRLF.
  package static func csv(of checkIns: [CheckIn], library: QuestionnaireLibrary) -> String {
    let used = library.questionnaires.filter { questionnaire in
      checkIns.contains { $0.questionnaire == questionnaire.id }
    }
    let columns = columns(of: used)
    let rows = checkIns.map { checkIn in
      let score = library.questionnaire(
        checkIn.questionnaire, version: checkIn.questionnaireVersion
      )?.score(checkIn.answers)
      return columns.map { $0.value(checkIn, score) }
    }
    return ([columns.map(\.name)] + rows).map { row in
      row.map(cell).joined(separator: ",") + "\r\n"
    }.joined()
  }

  private struct Column {
    let name: String
    let value: (CheckIn, Score?) -> String
  }

  private static func columns(of questionnaires: [Questionnaire]) -> [Column] {
    var columns = [
      Column(name: "weekEnding") { checkIn, _ in checkIn.weekEnding.description },
      Column(name: "recordedAt") { checkIn, _ in checkIn.recordedAt.text },
      Column(name: "id") { checkIn, _ in checkIn.id },
      Column(name: "questionnaire") { checkIn, _ in checkIn.questionnaire },
      Column(name: "questionnaireVersion") { checkIn, _ in "\(checkIn.questionnaireVersion)" },
      Column(name: "position") { _, score in number(score?.position) },
      Column(name: "low") { _, score in number(score?.bounds?.lowerBound) },
      Column(name: "high") { _, score in number(score?.bounds?.upperBound) },
      Column(name: "total") { _, score in score?.total.map { "\($0)" } ?? "" },
      Column(name: "band") { _, score in score?.band?.id ?? "" },
    ]
    for questionnaire in questionnaires {
      columns += questionnaire.facets.map { facet in
        Column(name: "facet.\(facet.id)") { checkIn, score in
          checkIn.questionnaire == questionnaire.id ? number(score?.facets[facet.id]) : ""
        }
      }
      columns += questionnaire.items.map { item in
        Column(name: "item.\(item.id)") { checkIn, _ in
          checkIn.questionnaire == questionnaire.id ? text(checkIn.answers[item.id]) : ""
        }
      }
      columns += questionnaire.context.filter { $0.role != .note }.map { question in
        Column(name: "context.\(question.id)") { checkIn, _ in
          checkIn.questionnaire == questionnaire.id ? text(checkIn.context[question.id]) : ""
        }
      }
    }
    return columns + [Column(name: "note") { checkIn, _ in checkIn.note ?? "" }]
  }

  private static func number(_ value: Double?) -> String {
    value.map { "\($0)" } ?? ""
  }

  private static func text(_ answer: Answer?) -> String {
    switch answer {
    case .point(let value): "\(value)"
    case .nothingHappened: "nothing-happened"
    case .skipped: "skipped"
    case nil: ""
    }
  }

  /// A cell, quoted where it must be.
  ///
  /// What could steer a terminal becomes visible text, as everywhere; only line ends stay.
  ///
  /// A spreadsheet takes text that begins with one of `= + - @`, a tab or a carriage return for a
  /// formula, so such text gets an apostrophe before it; so does text that begins with one, which
  /// keeps the change reversible.
  private static func cell(_ raw: String) -> String {
    let text = raw.replacing("\r\n", with: "\n").displayable(keepingNewlines: true)
    let first = text.unicodeScalars.first
    let isNumber = Double(text) != nil
    let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "'"]
    let safe = first.map { risky.contains($0) && !isNumber } == true ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { [",", "\"", "\n", "\r"].contains($0) }) else {
      return safe
    }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
