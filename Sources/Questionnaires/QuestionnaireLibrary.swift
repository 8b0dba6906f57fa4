import Resources
import StrictJSON

/// The questionnaires that can be asked.
package struct QuestionnaireLibrary: Sendable {
  /// All of them; the built-in check comes first.
  package let questionnaires: [Questionnaire]

  /// Makes a library.
  package init(_ questionnaires: [Questionnaire]) {
    self.questionnaires = questionnaires
  }

  /// Reads the questionnaires that are built into the program.
  ///
  /// - Returns: The library.
  /// - Throws: ``QuestionnaireFaults``; a test holds that the built-in ones have none.
  package static func builtIn() throws(QuestionnaireFaults) -> QuestionnaireLibrary {
    var questionnaires: [Questionnaire] = []
    for resource in Resource.files(in: folder) {
      questionnaires.append(try QuestionnaireReader.read(resource.bytes))
    }
    return QuestionnaireLibrary(questionnaires)
  }

  /// The id of the questionnaire that is asked when none is named, without reading it: the built-in
  /// files are named for their questionnaires.
  package static var standardIdentifier: String {
    let file = Resource.paths(in: folder).first?.dropFirst(folder.count + 1) ?? ""
    return String(file.prefix { $0 != "." })
  }

  /// The folder of the built-in ones.
  private static let folder = "Questionnaires"

  /// The questionnaire that is asked when none is named.
  package var standard: Questionnaire? { questionnaires.first }

  /// The questionnaire that is offered after the check of every week; `nil` when there is none.
  package var companion: Questionnaire? {
    questionnaires.first { $0.companion != nil }
  }

  /// The newest version of the questionnaire with this id, if it is known.
  package func questionnaire(_ id: String) -> Questionnaire? {
    questionnaires.filter { $0.id == id }.max { $0.version < $1.version }
  }

  /// Just this version of the questionnaire with this id, if it is known.
  package func questionnaire(_ id: String, version: Int) -> Questionnaire? {
    questionnaires.first { $0.id == id && $0.version == version }
  }
}
