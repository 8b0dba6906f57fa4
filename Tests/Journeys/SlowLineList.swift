import CivilTime
import History
import TestSupport
import Testing

/// A list in which arrows move, how to come there from Home, and how far it goes.
struct SlowLineList: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The keys that open it, each typed once the words before it are on the screen.
  let way: [(keys: String, words: String)]
  /// Words of its first row.
  let firstRow: String
  /// The keys that go through it, there and back.
  var keys: [KeyBytes] = [.down, .up]
  /// How often each of them is pressed.
  let steps: Int
  /// In how many of the steps a page may be turned, which costs what comes into view.
  var mostTurns = 0

  /// Goes there.
  func open(for person: Person) throws {
    for step in way {
      try person.type(step.keys)
      try person.waitFor(step.words)
    }
  }

  private init(
    _ name: String, _ way: [(String, String)], from firstRow: String,
    keys: [KeyBytes] = [.down, .up],
    steps: Int, mostTurns: Int = 0
  ) {
    testDescription = name
    self.way = way.map { (keys: $0.0, words: $0.1) }
    self.firstRow = firstRow
    self.keys = keys
    self.steps = steps
    self.mostTurns = mostTurns
  }

  static let all = [
    SlowLineList("Home", [], from: "1  Begin", steps: 3),
    SlowLineList(
      "Home, from column to column", [], from: "1  Begin", keys: [.right, .left], steps: 1),
    SlowLineList("Edit", [("2", "Week ending"), ("e", "What shall")], from: "1  ", steps: 2),
    SlowLineList(
      "Chart as a table", [("3", "zoom"), ("t", "Chart as a table")], from: "15 Nov 2026",
      steps: 20,
      mostTurns: 1),
    SlowLineList("Timeline", [("4", "newest first")], from: "16 Nov 2026", steps: 8),
    SlowLineList("Learn", [("5", "What emotional")], from: "What emotional", steps: 16),
    SlowLineList(
      "Learn, found", [("5", "What emotional"), ("/numb\r", "more below")], from: "What emotional",
      steps: 3),
    SlowLineList("Report", [("6", "as it will be")], from: "1  Time", steps: 3),
    SlowLineList(
      "Time of the report", [("6", "as it will be"), ("1", "How far")], from: "1  ", steps: 2),
    SlowLineList(
      "Notes of the report", [("6", "as it will be"), ("2", "Which notes")], from: "1  none",
      steps: 6),
    SlowLineList(
      "Save the report", [("6", "as it will be"), ("4", "In which")], from: "1  A page", steps: 4),
    SlowLineList("Settings", [("7", "Check-in day")], from: "1  Check-in day", steps: 6),
    SlowLineList(
      "Country", [("7", "Check-in day"), ("2", "Where are you")], from: "1  Australia",
      keys: [.up, .down], steps: 9),
    SlowLineList("Help now", [("8", "last checked")], from: "Samaritans", steps: 4),
  ]

  /// Events with notes and without, one with more words than its row has room for.
  static func events() throws -> [TimelineEvent] {
    try [
      event(.switch, "2026-11-16", medicine: "escitalopram", instead: "sertraline"),
      event(
        .doseChange, "2026-10-05", medicine: "sertraline",
        note: "asked for a smaller step, because the last one was rough for weeks"),
      event(.life, "2026-09-14", title: "a new job"),
      event(
        .life, "2026-06-20", title: "moved",
        note: "the first weeks were loud, then quiet, and there were boxes everywhere"),
      event(
        .life, "2026-05-11",
        title: "the dog died, and the whole house was different for a good while after it",
        note: "walked a lot"),
      event(.baseline, "2026-01-01", note: "new year"),
    ]
  }

  private static func event(
    _ kind: TimelineEvent.Kind, _ day: String, medicine: String = "", instead: String = "",
    title: String = "", note: String = ""
  ) throws -> TimelineEvent {
    let date = try #require(CivilDate(day))
    var form = EventForm(kind: kind)
    form.date = day
    form.medicine = medicine
    form.previousMedicine = instead
    form.title = title
    form.note = note
    let moment = Timestamp(date: date, secondOfDay: 36_000, offset: 3600)
    let blank = TimelineEvent(id: "event-\(day)", kind: kind, date: date, recordedAt: moment)
    return try form.filled(into: blank, today: date)
  }
}
