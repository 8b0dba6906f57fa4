import CivilTime
import History

/// What of a course is looked at: which weeks, which one is chosen, and what is drawn beside the
/// position.
struct ChartView: Sendable {
  /// How many weeks are seen at once.
  enum Zoom: Int, Sendable, CaseIterable {
    case quarter = 12
    case half = 26
    case year = 52
    case all = 0
  }

  private(set) var course: ChartCourse
  private(set) var zoom: Zoom
  /// The index of the chosen week.
  private(set) var chosen: Int
  /// The first week that is seen.
  private(set) var first = 0
  /// The event that was gone to, until the next step; an index of the course's events.
  private(set) var event: Int?
  /// The index of the line among the course's lines.
  private(set) var lineIndex = 0
  /// The id of the check-in that is marked to compare.
  private(set) var marked: String?

  /// Looks at the latest weeks.
  init(_ course: ChartCourse, zoom: Zoom) {
    self.course = course
    self.zoom = zoom
    chosen = max(course.weeks.count - 1, 0)
    follow()
  }

  /// The least number of weeks that there is room for, so that a young course is no wide block.
  static let smallestWindow = 12

  /// The zooms that differ for this course, the nearest first.
  var zooms: [Zoom] {
    Zoom.allCases.filter { $0 == .all || $0.rawValue < course.weeks.count }
  }

  /// The weeks that are seen.
  var window: Range<Int> {
    first..<min(first + windowLength, course.weeks.count)
  }

  /// How many weeks there is room for; a young course does not fill them yet.
  var windowLength: Int {
    let all = max(course.weeks.count, Self.smallestWindow)
    return zoom == .all ? all : min(zoom.rawValue, all)
  }

  /// The chosen week; `nil` without any.
  var week: ChartWeek? {
    course.weeks.indices.contains(chosen) ? course.weeks[chosen] : nil
  }

  /// What is drawn.
  var line: ChartLine {
    course.lines.indices.contains(lineIndex) ? course.lines[lineIndex] : course.lines[0]
  }

  /// The marked week; `nil` when none is marked, or the check-in is gone.
  var markedWeek: Int? {
    marked.flatMap { id in course.weeks.firstIndex { $0.checkIn?.id == id } }
  }

  /// Chooses another week.
  mutating func move(_ move: RowChoice.Move) {
    var choice = RowChoice(chosen)
    choice.move(move, count: course.weeks.count)
    chosen = max(choice.index, 0)
    event = nil
    follow()
  }

  /// Goes to the event after or before the chosen week or event.
  ///
  /// - Returns: Whether there was one.
  mutating func moveToEvent(forward: Bool) -> Bool {
    let events = course.events
    let next: Int? =
      if let event {
        forward ? event + 1 : event - 1
      } else if forward {
        events.firstIndex { $0.week >= chosen }
      } else {
        events.lastIndex { $0.week <= chosen }
      }
    guard let next, events.indices.contains(next) else { return false }
    chosen = events[next].week
    event = next
    follow()
    return true
  }

  /// Shows fewer or more weeks.
  mutating func zoom(nearer: Bool) {
    let zooms = zooms
    let place = zooms.firstIndex(of: zoom) ?? zooms.count - 1
    zoom = zooms[max(0, min(place + (nearer ? -1 : 1), zooms.count - 1))]
    first = chosen - windowLength / 2
    follow()
  }

  /// Draws the next line, or the one before.
  mutating func turnLine(by step: Int) {
    let count = course.lines.count
    lineIndex = (lineIndex + step + count) % count
  }

  /// Marks the chosen week, or takes the mark away.
  mutating func toggleMark() {
    let id = week?.checkIn?.id
    marked = marked == id ? nil : id
  }

  mutating func clearMark() { marked = nil }

  /// Takes over what the history has become.
  mutating func refresh(in session: Session) {
    guard !course.isCurrent(in: session) else { return }
    let ending = week?.ending
    course = ChartCourse(in: session)
    event = nil
    chosen = course.weeks.firstIndex { $0.ending >= ending ?? $0.ending } ?? course.weeks.count - 1
    chosen = max(chosen, 0)
    if !zooms.contains(zoom) { zoom = .all }
    follow()
  }

  /// Moves the window as little as keeps the chosen week in it.
  private mutating func follow() {
    if !zooms.contains(zoom) { zoom = .all }
    let last = max(course.weeks.count - windowLength, 0)
    first = max(first, chosen - windowLength + 1)
    first = max(0, min(first, chosen, last))
  }
}
