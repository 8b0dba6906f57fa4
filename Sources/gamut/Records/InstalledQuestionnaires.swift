import ArgumentParser
import Files
import Preferences
import Questionnaires

/// The questionnaires that can be asked: those that are built in, and the person's own.
struct InstalledQuestionnaires {
  /// All of them, the built-in check first.
  let library: QuestionnaireLibrary
  /// Why files of the person's own are passed over, in sentences.
  let notices: [String]

  /// Reads the person's folder.
  ///
  /// - Throws: When the built-in ones cannot be read.
  init() throws {
    var unreadable: [String] = []
    var files: [QuestionnaireLibrary.File] = []
    for file in QuestionnaireFolder(environment: Environment.variables).files() {
      switch file.content {
      case .success(let bytes): files.append(.init(name: file.name, bytes: bytes))
      case .failure(let error):
        unreadable.append("\(file.name) is passed over: it cannot be read, \(error).")
      }
    }
    let (library, notices) = try QuestionnaireLibrary.builtIn().adding(files)
    self.library = library
    self.notices = (unreadable + notices).map(\.printable)
  }

  /// All questionnaires, for a command that has nothing to say about those passed over.
  static func library() throws -> QuestionnaireLibrary {
    try InstalledQuestionnaires().library
  }
}

extension QuestionnaireLibrary {
  /// The questionnaire that was asked for by its id.
  ///
  /// - Parameter id: The id that was given.
  /// - Returns: Its newest version.
  /// - Throws: Exit status 1, after a sentence on standard error, when there is none.
  func questionnaire(named id: String) throws -> Questionnaire {
    if let questionnaire = questionnaire(id) { return questionnaire }
    let known = questionnaires.map(\.id).joined(separator: ", ")
    Output.complain("There is no questionnaire '\(id.printable)'. Known here: \(known).")
    throw ExitCode.failure
  }
}
