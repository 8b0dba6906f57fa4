import CivilTime
import History
import Questionnaires
import Scoring
import TestSupport

/// Weekly check-ins of somebody whose answers wander, with a change of dose each year.
struct SampleHistory {
  /// The real date, because the programs are started without a word, as people start them.
  static let today = LocalClock.system.today
  /// The last week, which ended five days ago.
  static let lastWeek = today.advanced(by: -5)

  /// The history.
  private(set) var document = HistoryDocument()

  /// Makes a history.
  ///
  /// - Parameters:
  ///   - count: The check-ins. From 4 000 on several share a day, because the calendar is finite.
  ///   - questionnaire: What is asked.
  init(_ count: Int, of questionnaire: Questionnaire) {
    var generator = SplitMix64(seed: 2026)
    var checkIns: [CheckIn] = []
    for index in 0..<count {
      let back = count - 1 - index
      let week = Self.lastWeek.advanced(by: count > 4000 ? -back / 8 : -7 * back)
      let recorded = Timestamp(
        date: week, secondOfDay: 68_000 + index % 8, offset: 3600)
      var checkIn = CheckIn(
        id: RecordIdentifier.make(at: recorded), questionnaire: questionnaire.id,
        questionnaireVersion: questionnaire.version, weekEnding: week, recordedAt: recorded,
        answers: Dictionary(
          uniqueKeysWithValues: questionnaire.items.map {
            ($0.id, .point(Int.random(in: 1...3, using: &generator)))
          }),
        context: ["bother": .point(2)], note: index.isMultiple(of: 5) ? "a quiet week" : nil)
      checkIn.storedScore = questionnaire.score(checkIn.answers).json
      checkIns.append(checkIn)
    }
    document.checkIns = checkIns
    for year in 0..<min(count / 52, 10) {
      let date = Self.lastWeek.advanced(by: -364 * year - 60)
      let recorded = Timestamp(date: date, secondOfDay: 30_000, offset: 3600)
      document.add(
        TimelineEvent(
          id: RecordIdentifier.make(at: recorded), kind: .doseChange, date: date,
          recordedAt: recorded, medicine: "sertraline"))
    }
  }

  /// Puts the history into a folder of its own, by gamut's own save.
  func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    guard !document.checkIns.isEmpty else { return folder }
    var file = HistoryFile(folder: folder.data)
    _ = file.open()
    _ = try file.save(document)
    return folder
  }
}
