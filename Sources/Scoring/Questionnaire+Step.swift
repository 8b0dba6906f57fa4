package import Questionnaires

extension Questionnaire {
  /// The smallest movement of a position with all items answered: 100 / (n × items), where n is the
  /// value of the last option.
  ///
  /// Where items have scales of different lengths, n is that of the longest.
  package var step: Double {
    let highest = items.map(\.highest).max() ?? 1
    return 100 / Double(max(1, highest * items.count))
  }
}
