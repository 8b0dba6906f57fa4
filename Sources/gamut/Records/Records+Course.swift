import ArgumentParser
import CivilTime
import History
import Interface
import Questionnaires
import Scoring

extension Records {
  /// The course with a questionnaire, as of today.
  ///
  /// - Parameters:
  ///   - id: The id of the questionnaire; `nil` for the built-in check.
  ///   - washIn: What is left out after each medication event; `nil` for what the settings say.
  ///   - options: What day it is.
  /// - Returns: The course.
  /// - Throws: Exit status 1, after a sentence on standard error, for an unknown questionnaire.
  func course(
    of id: String? = nil, washIn: WashIn? = nil, options: some Options
  ) throws -> Course {
    let library = try InstalledQuestionnaires.library()
    guard let questionnaire = try id.map(library.questionnaire(named:)) ?? library.standard else {
      throw ExitCode.failure
    }
    return Course(
      in: document, of: questionnaire, library: library, today: options.clock.today,
      washIn: washIn ?? options.settings.washIn)
  }
}
