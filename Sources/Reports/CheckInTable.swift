import CivilTime
package import History
package import Questionnaires
import Scoring

/// Check-ins as comma-separated values (RFC 4180), one row each.
///
/// A missing answer is an empty cell, never a 0; one that nothing tested and one that was skipped
/// say so. The scores stand there for other readers and are not read back. What a table does not
/// hold: events, deleted check-ins, what was first answered before a correction, and the fields of
/// other programs.
package enum CheckInTable {
  /// Writes the table.
  ///
  /// - Parameters:
  ///   - checkIns: The check-ins, in the order of the rows.
  ///   - library: The questionnaires, which give the order of the columns, and the scores.
  /// - Returns: A row of names and a row for each check-in, each ended by CRLF.
  package static func csv(of checkIns: [CheckIn], library: QuestionnaireLibrary) -> String {
    let columns = columns(of: checkIns, library: library)
    var table = columns.map { cell($0.name) }.joined(separator: ",") + "\r\n"
    for checkIn in checkIns {
      let score = library.questionnaire(
        checkIn.questionnaire, version: checkIn.questionnaireVersion
      )?.score(checkIn.answerSheet)
      table += columns.map { cell($0.value(checkIn, score)) }.joined(separator: ",") + "\r\n"
    }
    return table
  }

  /// The names of the columns, and what the names of those begin with that hold one answer each.
  enum Name {
    static let (weekEnding, recordedAt, changedAt) = ("weekEnding", "recordedAt", "changedAt")
    static let (id, questionnaire) = ("id", "questionnaire")
    static let (version, note) = ("questionnaireVersion", "note")
    static let required = [weekEnding, recordedAt, id, questionnaire, version]
    /// The columns that follow from the others.
    static let scores: Set = ["position", "low", "high", "total", "band"]
    static let (facet, item, context) = ("facet.", "item.", "context.")
  }

  private struct Column {
    let name: String
    let value: (CheckIn, Score?) -> String
  }

  private static func columns(
    of checkIns: [CheckIn], library: QuestionnaireLibrary
  ) -> [Column] {
    let used = library.questionnaires.filter { questionnaire in
      checkIns.contains { $0.questionnaire == questionnaire.id }
    }
    // An id that several questionnaires have is one column, as the row tells which it is.
    let facets = used.flatMap(\.facets).map(\.id).withoutRepeats
    let items = used.flatMap(\.items).map(\.id) + ids(checkIns.map(\.answers))
    let asked = used.flatMap(\.context).filter { $0.role != .note }.map(\.id)
    let context = asked + ids(checkIns.map(\.context))
    return fixedColumns
      + facets.map { id in
        Column(name: Name.facet + id) { _, score in number(score?.facets[id]) }
      }
      + items.withoutRepeats.map { id in
        Column(name: Name.item + id) { checkIn, _ in text(checkIn.answers[id]) }
      }
      + context.withoutRepeats.map { id in
        Column(name: Name.context + id) { checkIn, _ in text(checkIn.context[id]) }
      } + [
        Column(name: Name.changedAt) { checkIn, _ in checkIn.changedAt?.text ?? "" },
        Column(name: Name.note) { checkIn, _ in checkIn.note ?? "" },
      ]
  }

  private static var fixedColumns: [Column] {
    [
      Column(name: Name.weekEnding) { checkIn, _ in checkIn.weekEnding.description },
      Column(name: Name.recordedAt) { checkIn, _ in checkIn.recordedAt.text },
      Column(name: Name.id) { checkIn, _ in checkIn.id },
      Column(name: Name.questionnaire) { checkIn, _ in checkIn.questionnaire },
      Column(name: Name.version) { checkIn, _ in "\(checkIn.questionnaireVersion)" },
      Column(name: "position") { _, score in number(score?.position) },
      Column(name: "low") { _, score in number(score?.bounds?.lowerBound) },
      Column(name: "high") { _, score in number(score?.bounds?.upperBound) },
      Column(name: "total") { _, score in score?.total.map { "\($0)" } ?? "" },
      Column(name: "band") { _, score in score?.band?.id ?? "" },
    ]
  }

  /// The ids of all these answers, sorted.
  private static func ids(_ answers: [[String: Answer]]) -> [String] {
    Set(answers.flatMap(\.keys)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
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
  private static func cell(_ text: String) -> String {
    let safe = CellText.written(text)
    let mustBeQuoted = safe.utf8.contains { byte in
      [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n")].contains(byte)
    }
    guard mustBeQuoted else { return safe }
    // By scalars, because a mark that combines with a quotation mark would hide it.
    let quote: [Unicode.Scalar] = ["\""]
    let doubled = safe.unicodeScalars.flatMap { $0 == "\"" ? quote + quote : [$0] }
    return String(String.UnicodeScalarView(quote + doubled + quote))
  }
}

extension [String] {
  /// The texts, each where it stands first.
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
