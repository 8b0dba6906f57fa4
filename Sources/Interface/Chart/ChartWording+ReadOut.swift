import CivilTime
import History
import Questionnaires
import SafeText
import Scoring
import Sentences

extension ChartWording {
  /// A week in words that stand in columns, as much of it as fits.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - course: The course it is in.
  ///   - width: The cells there are, ``ReadOut/leastWidth`` or more.
  /// - Returns: One line.
  static func readOut(_ week: ChartWeek, in course: ChartCourse, width: Int) -> String {
    let column = dateWidth(in: course) + 2
    let date = date(week.ending, in: course).padded(toCells: column - 2, at: .right)
    guard week.checkIn != nil else { return "\(date): no check-in" }
    guard let position = week.position else {
      return fitted(
        ReadOut("\(date): no position\(week.bounds.map { ", \(Wording.bounds($0))" } ?? "")"),
        week, in: course, from: column + 41, width: width)
    }
    var readOut = ReadOut("\(date): \("\(position.shown)".padded(toCells: 2, at: .right))")
    readOut.add(week.score?.band?.title, at: column + 4)
    if let movement = movement(week) {
      // The pole stands still beside a number of one digit or of two.
      let digits = movement.prefix { $0.isNumber }.count
      readOut.add(movement, at: column + 18 + (digits == 1 ? 1 : 0))
    }
    return fitted(readOut, week, in: course, from: column + 41, width: width)
  }

  /// What the row of a week in the table does not say, in columns, as much of it as fits.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - course: The course it is in.
  ///   - width: The cells there are.
  /// - Returns: One line; empty where there is no more to say.
  static func readOutBesideRow(
    _ week: ChartWeek, in course: ChartCourse, width: Int
  ) -> String {
    guard week.checkIn != nil else { return "" }
    let movement = movement(week) ?? ""
    let digits = movement.prefix { $0.isNumber }.count
    return fitted(
      ReadOut((digits == 1 ? " " : "") + movement), week, in: course, from: 24, width: width)
  }

  /// A line with as much of what else is to be said of a week, from a column on, as fits.
  private static func fitted(
    _ readOut: ReadOut, _ week: ChartWeek, in course: ChartCourse, from column: Int, width: Int
  ) -> String {
    var readOut = readOut
    for note in beyond(week, in: course) + shortNotes(week).map({ [$0] }) {
      let longer = note.map { words in
        var longer = readOut
        longer.add(words, at: column)
        return longer
      }
      if let fitting = longer.first(where: { $0.text.cellWidth <= width }) { readOut = fitting }
    }
    return readOut.text
  }

  /// That a week lies beyond the usual range, the longest form first; empty where it does not.
  private static func beyond(_ week: ChartWeek, in course: ChartCourse) -> [[String]] {
    guard week.edgePassed != nil, let range = course.trend.usualRange else { return [] }
    return [
      [range.isProvisional ? "beyond range so far" : "beyond usual range", "beyond the range"]
    ]
  }

  /// What else is to be said of a week, in the fewest words.
  private static func shortNotes(_ week: ChartWeek) -> [String] {
    [
      week.hasReplaced ? "the later of two" : nil,
      week.hasTooSoon ? "one more within six days" : nil,
      week.checkIn?.isLate == true ? "late" : nil,
      week.checkIn?.amended == nil ? nil : "amended",
      week.checkIn?.note == nil ? nil : "note",
    ].compactMap(\.self)
  }

  /// The date; with its year in every week where any needs it, so that all are as wide.
  private static func date(_ date: CivilDate, in course: ChartCourse) -> String {
    isLong(course) ? date.shortForm : date.shortDayAndMonth
  }

  private static func dateWidth(in course: ChartCourse) -> Int { isLong(course) ? 11 : 6 }

  private static func isLong(_ course: ChartCourse) -> Bool {
    course.weeks.first.map { day($0.ending, in: course) == $0.ending.shortForm } ?? false
  }
}
