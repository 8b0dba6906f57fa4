import CivilTime
import Glibc
import History
import TestSupport

/// Somebody at a terminal with gamut, and the folder of their data.
struct Person {
  let folder: TemporaryFolder
  let journey: Journey

  /// Starts gamut on 22 November 2026.
  ///
  /// - Parameters:
  ///   - folder: A folder that was used before, or nil for a fresh one.
  ///   - history: The history to put in the folder first.
  ///   - arguments: What follows `gamut`, beside the folder and the date.
  ///   - today: The date, or nil for the clock's own.
  ///   - wrapper: A program that starts gamut, with its arguments.
  ///   - program: The words that are gamut for the wrapper, or nil for the built program.
  ///   - environment: Variables beside the usual ones.
  ///   - settings: The members of the settings, where there are none yet; as usual without the
  ///     second questionnaire, so that a week ends with its result.
  ///   - columns: The width of the terminal.
  ///   - rows: The height of the terminal.
  /// - Throws: When there is no folder or no terminal to be had.
  init(
    in folder: TemporaryFolder? = nil, history: String? = nil, _ arguments: [String] = [],
    today: String? = "2026-11-22", wrapper: [String] = [], program: [String]? = nil,
    environment: [String: String] = [:], settings: String = "\"companion\":false",
    columns: Int = 80, rows: Int = 24
  ) throws {
    self.folder = try folder ?? TemporaryFolder()
    if let history { try self.folder.put(history) }
    self.folder.putSettings(settings)
    let built = BuiltProducts.folder + "gamut"
    var words = wrapper.isEmpty ? [] : wrapper + (program ?? [built])
    words += arguments + ["--data", self.folder.data.path]
    words += today.map { ["--today", $0] } ?? []
    let variables = ["HOME": self.folder.path].merging(environment) { _, given in given }
    journey = try Journey(
      wrapper.isEmpty ? built : "/usr/bin/env", words, columns: columns, rows: rows,
      environment: variables)
  }

  /// The screen as the person sees it.
  var screen: VirtualScreen { journey.screen }

  /// Waits until a text is on the screen.
  func waitFor(_ text: String) throws { try journey.waitFor(text) }

  /// Types text; control characters are keys.
  func type(_ text: String) throws { try journey.type(text) }

  /// Presses a key.
  func press(_ key: KeyBytes) throws { try journey.press(key) }

  /// Answers questions by digits, from the one that is on the screen, and waits for the next.
  ///
  /// - Parameters:
  ///   - numbers: The questions, from 1.
  ///   - presence: The key for items that say that a feeling was there, 1 to 11.
  ///   - absence: The key for the others, 12 to 16.
  /// - Throws: ``JourneyError`` when a question does not come.
  func answer(
    _ numbers: ClosedRange<Int>, presence: String = "4", absence: String = "2"
  ) throws {
    for number in numbers {
      try waitFor("Question \(number) of 16")
      try type(number <= 11 ? presence : absence)
      if number == 11 {
        try waitFor("Go on")
        try type("1")
      }
    }
    try waitFor(
      numbers.upperBound == 16 ? "Afterwards, 1" : "Question \(numbers.upperBound + 1) of")
  }

  /// Answers the questions after the items with their first option, and waits for the review.
  func answerAfterwards(_ count: Int = 2) throws {
    for number in 1...count {
      try waitFor("Afterwards, \(number) of \(count)")
      try type("1")
    }
    try waitFor("Review")
    try journey.settle()
  }

  /// Leaves from Home, and waits for the end.
  func quit() throws -> ProcessState {
    try type("q")
    return try journey.waitForChange()
  }

  /// The draft on the disk.
  var draft: Draft? {
    var file = DraftFile(folder: folder.data)
    guard case .draft(let draft) = file.load() else { return nil }
    return draft
  }

  /// The check-ins on the disk.
  var checkIns: [CheckIn] {
    var file = HistoryFile(folder: folder.data)
    return file.open().document.checkIns
  }
}
