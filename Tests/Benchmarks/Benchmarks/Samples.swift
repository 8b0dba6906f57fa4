import History
import Questionnaires
import TestSupport

/// The histories that all benchmarks share, each made once.
final class Samples {
  /// The numbers of check-ins with which the program is started.
  static let sizes = [0, 520, 5200]

  /// The questionnaires.
  let library: QuestionnaireLibrary
  /// The questionnaire that is asked.
  let questionnaire: Questionnaire
  private var histories: [Int: SampleHistory] = [:]
  private var folders: [Int: TemporaryFolder] = [:]

  /// Reads the questionnaire.
  ///
  /// - Throws: When the program was built without one.
  init() throws {
    library = try .builtIn()
    guard let standard = library.standard else { throw BenchmarkError("no questionnaire") }
    questionnaire = standard
  }

  /// A history of so many check-ins.
  func sample(_ count: Int) -> SampleHistory {
    if let known = histories[count] { return known }
    let made = SampleHistory(count, of: questionnaire)
    histories[count] = made
    return made
  }

  /// Starts gamut with a history of so many check-ins.
  ///
  /// - Parameters:
  ///   - count: The number of check-ins.
  ///   - environment: Variables beside the usual ones, or instead of them.
  /// - Returns: The program.
  /// - Throws: When it does not start.
  func gamut(_ count: Int, environment: [String: String] = [:]) throws -> TimedProgram {
    let folder = try folders[count] ?? sample(count).folder()
    folders[count] = folder
    return try TimedProgram(
      BuiltProducts.folder + "gamut",
      environment: ["GAMUT_DATA": folder.data.path, "HOME": folder.path]
        .merging(environment) { _, given in given })
  }
}
