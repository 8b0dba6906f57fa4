import History
import Questionnaires

extension Session {
  /// The screen that tells what a check-in came to.
  ///
  /// - Parameters:
  ///   - checkIn: The check-in.
  ///   - doubt: Why the disk may not have kept it.
  /// - Returns: The screen.
  func result(of checkIn: CheckIn, doubt: String? = nil) -> any Screen {
    if let questionnaire = questionnaire(of: checkIn), case .sum = questionnaire.scoring.method {
      return TotalScreen(
        checkIn: checkIn, questionnaire: questionnaire, doubt: doubt)
    }
    return ResultScreen(checkIn: checkIn, doubt: doubt, in: self)
  }
}
