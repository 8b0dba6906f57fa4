import History
package import Questionnaires
import Scoring
import Sentences

/// Two weeks side by side, question by question, what moved most first.
package struct TwoWeeks: Sendable {
  let earlier: ChartWeek
  let later: ChartWeek
  private let questionnaire: Questionnaire

  /// Compares two weeks that were taken with one questionnaire.
  package init(earlier: ChartWeek, later: ChartWeek, of questionnaire: Questionnaire) {
    self.earlier = earlier
    self.later = later
    self.questionnaire = questionnaire
  }

  /// How far the position moved.
  ///
  /// `From 66 to 47: 19 towards full range.`
  package var sentence: String {
    guard let before = earlier.position, let after = later.position else {
      return "One of these weeks has no position, so only the answers can be compared."
    }
    let difference = after.shown - before.shown
    guard difference != 0 else { return "Both weeks at \(after.shown): the same place." }
    return "From \(before.shown) to \(after.shown): \(Self.movement(difference))."
  }

  private static func movement(_ difference: Int) -> String {
    "\(abs(difference)) towards \(difference < 0 ? "full range" : "numb")"
  }

  /// A question with how far its answer moved, in steps of the scale; `nil` where one is missing.
  package struct Line {
    /// The question.
    package var item: Item
    /// How far it moved towards numb, negative towards full range; `nil` where an answer is missing.
    package var steps: Int?
  }

  /// The questions, what moved most first.
  package var lines: [Line] {
    let lines = questionnaire.items.map { item -> Line in
      guard let before = earlier.checkIn?.answers[item.id]?.point,
        let after = later.checkIn?.answers[item.id]?.point
      else { return Line(item: item, steps: nil) }
      return Line(item: item, steps: item.keying == .presence ? before - after : after - before)
    }
    // Questions that moved alike stay in the order in which they are asked.
    return lines.enumerated().sorted { left, right in
      let moves = [left, right].map { $0.element.steps.map(abs) ?? -1 }
      return (moves[1], left.offset) < (moves[0], right.offset)
    }.map(\.element)
  }

  /// The two answers to a question, the earlier first.
  package func answers(_ line: Line) -> [String] {
    [earlier, later].map {
      Wording.answer($0.checkIn?.answers[line.item.id], options: line.item.responseOptions)
    }
  }

  /// How far the answer to a question moved, in words.
  package func steps(_ line: Line) -> String {
    switch line.steps {
    case nil: "can't be compared"
    case 0: "the same"
    case .some(let steps): Self.movement(steps)
    }
  }
}
