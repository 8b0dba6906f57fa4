extension QuestionnaireLibrary {
  /// A file that may hold a questionnaire.
  package struct File: Sendable {
    /// The name, for sentences.
    package var name: String
    /// What it holds.
    package var bytes: [UInt8]

    /// Makes a file.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The library with a person's own questionnaires after those that are there.
  ///
  /// Several versions of one questionnaire may stand side by side, so that earlier check-ins stay
  /// scored by the one they were taken with.
  ///
  /// - Parameter files: The files, in the order of their names.
  /// - Returns: The library, and a sentence for each file that is passed over.
  package func adding(_ files: [File]) -> (library: QuestionnaireLibrary, notices: [String]) {
    var all = questionnaires
    var notices: [String] = []
    let builtIn = Set(questionnaires.map(\.id))
    for file in files {
      do throws(QuestionnaireFaults) {
        let questionnaire = try QuestionnaireReader.read(file.bytes)
        if builtIn.contains(questionnaire.id) {
          notices.append(
            "\(file.name) is passed over: the id \"\(questionnaire.id)\" is that of a built-in "
              + "questionnaire. Give it another one.")
        } else if all.contains(where: { $0.isSame(as: questionnaire) }) {
          notices.append(
            "\(file.name) is passed over: version \(questionnaire.version) of "
              + "\"\(questionnaire.id)\" stands in another file too. Give it another id, or a "
              + "changed wording another version.")
        } else {
          all.append(questionnaire)
        }
      } catch {
        let more = error.sentences.count > 1 ? " And \(error.sentences.count - 1) more." : ""
        notices.append(
          "\(file.name) is passed over. \(error.sentences.first ?? "")\(more) "
            + "gamut questionnaire validate tells all.")
      }
    }
    return (QuestionnaireLibrary(all), notices)
  }
}

extension Questionnaire {
  fileprivate func isSame(as other: Questionnaire) -> Bool {
    id == other.id && version == other.version
  }
}
