/// The answers of one check-in, packed: an id, once in memory, serves the check-ins of many years.
///
/// A dictionary for each of them would cost more time than all else that is done with a history.
package struct AnswerSheet: Sendable, Equatable {
  /// The ids of what was asked, ascending by their UTF-8 bytes, none twice.
  package let ids: [String]
  /// What was said to each of them.
  package let answers: [Answer]

  /// Packs answers by their ids.
  package init(_ answers: [String: Answer] = [:]) {
    let sorted = answers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    ids = sorted.map(\.key)
    self.answers = sorted.map(\.value)
  }

  /// Takes over answers that stand in the order of their ids.
  ///
  /// - Parameters:
  ///   - ids: Ids that ascend by their UTF-8 bytes, best the very list of another sheet.
  ///   - answers: As many answers.
  package init(ascending ids: [String], _ answers: [Answer]) {
    assert(ids.count == answers.count)
    self.ids = ids
    self.answers = answers
  }

  /// The answers by their ids.
  package var dictionary: [String: Answer] {
    Dictionary(zip(ids, answers)) { _, last in last }
  }

  /// The answer to a question; `nil` when there is none.
  package subscript(id: String) -> Answer? {
    ids.firstIndex(of: id).map { answers[$0] }
  }
}
