import Questionnaires
import Testing

/// The program's own content, read once for all tests.
enum BuiltIn {
  private static let readLibrary = Result { try QuestionnaireLibrary.builtIn() }

  static var library: QuestionnaireLibrary {
    get throws { try readLibrary.get() }
  }

  static var questionnaire: Questionnaire {
    get throws { try #require(try library.standard) }
  }
}
