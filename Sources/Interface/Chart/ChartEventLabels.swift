import SafeText

/// The names of the events in a row above the plot, each beside its mark as far as there is room.
struct ChartEventLabels {
  /// An event that is seen.
  struct Label {
    /// The column of its mark.
    var column: Int
    /// The words, the longest first.
    var texts: [String]
    /// Whether it was gone to.
    var isChosen: Bool
  }

  /// The labels in the order of their columns.
  let labels: [Label]
  /// The mark.
  let sign: String
  /// The first column and the end of the row.
  let columns: Range<Int>

  /// The pieces of the row; an event that was gone to has its name before the others.
  var spans: [Span] {
    var spans: [Span] = []
    var taken: [Range<Int>] = []
    let marks = Set(labels.map(\.column))
    func isFree(_ range: Range<Int>) -> Bool {
      columns.contains(range.lowerBound) && range.upperBound <= columns.upperBound
        && taken.allSatisfy { !$0.overlaps(range) }
    }
    for label in labels {
      spans.append(Span(sign, column: label.column, role: .faint))
      taken.append(label.column..<label.column + 1)
    }
    for label in labels.filter(\.isChosen) + labels.filter({ !$0.isChosen }).reversed() {
      places: for text in label.texts {
        let width = text.cellWidth
        for start in [label.column + 2, label.column - 1 - width] {
          // A blank on both sides keeps names apart.
          guard isFree(start - 1..<start + width),
            marks.isDisjoint(with: [start + width]) || start < label.column
          else { continue }
          spans.append(Span(text, column: start))
          taken.append(start - 1..<start + width + 1)
          break places
        }
      }
    }
    return spans
  }
}
