import CivilTime
import History
import Interface
import Questionnaires
import TestSupport

/// What grows with the length of the history, and what must not.
struct GrowthBenchmark {
  let samples: Samples
  /// The numbers of check-ins.
  var sizes = [10, 100, 1000, 10_000, 50_000]

  /// Measures each length once the program is warm.
  ///
  /// - Returns: A table: a heading, then a row for each length, in milliseconds.
  /// - Throws: When a save fails.
  func table() throws -> [[String]] {
    let heading = [
      "check-ins", "open", "save", "trend", "first picture", "a key on Home", "a key in History",
      "a key on the chart",
    ]
    return try [heading] + sizes.map { size in try row(size) }
  }

  private func row(_ size: Int) throws -> [String] {
    let sample = samples.sample(size)
    let folder = try sample.folder()
    var file = HistoryFile(folder: folder.data)
    var document = HistoryDocument()
    let open = time { document = file.open().document }
    let course = time { _ = self.course(document).trend() }
    let picture = time { _ = app(document).render(Size(columns: 80, rows: 24)) }
    let keys = ["", "2", "3"].map { way in
      let arrow = way == "3" ? Key.left : Key.down
      var app = app(document)
      for key in way { _ = app.update(.key(.character(key))) }
      return time {
        _ = app.update(.key(arrow))
        _ = app.render(Size(columns: 80, rows: 24))
      }
    }
    var changed = document
    let week = SampleHistory.lastWeek.advanced(by: 1)
    let save = try timeOnce {
      changed.add(
        CheckIn(
          id: "one-more", questionnaire: samples.questionnaire.id, questionnaireVersion: 1,
          weekEnding: week, recordedAt: Timestamp(date: week, secondOfDay: 0, offset: 0),
          answers: [:]))
      _ = try file.save(changed)
    }
    return ["\(size)"] + ([open, save, course, picture] + keys).map(shown)
  }

  private func course(_ document: HistoryDocument) -> Course {
    Course(
      in: document, of: samples.questionnaire, library: samples.library,
      today: SampleHistory.today)
  }

  private func app(_ document: HistoryDocument) -> App {
    let session = Session(
      library: samples.library, questionnaire: samples.questionnaire,
      clock: LocalClock.system.rehearsing(on: SampleHistory.today), dataFolder: "~/gamut",
      history: document)
    return App(session: session, start: .home(isFirstRun: false))
  }

  private func time(_ body: () -> Void) -> Double {
    let times = (0..<5).map { _ in ContinuousClock().measure(body).milliseconds }
    return times.min() ?? 0
  }

  private func timeOnce(_ body: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(body).milliseconds
  }
}
