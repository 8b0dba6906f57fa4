import History
import Questionnaires

extension FHIR.Questionnaire {
  /// The questions as they are asked, but for the free note, which is not handed on.
  init(_ questionnaire: Questionnaire) {
    let url = Self.url(questionnaire)
    self.init(
      identity: FHIR.Identity("questionnaire \(questionnaire.id) \(questionnaire.version)"),
      url: url, version: questionnaire.version,
      name: questionnaire.id.split(separator: "-").map(\.capitalizedInitial).joined(),
      title: questionnaire.isValidated
        ? questionnaire.title : "\(questionnaire.title) (not a validated scale)",
      description: [questionnaire.about, questionnaire.lead].joined(separator: " "),
      copyright: questionnaire.licence, items: questionnaire.fhirItems)
  }

  /// The name that stands for every version of a questionnaire.
  static func url(_ questionnaire: Questionnaire) -> String {
    "\(FHIRBundle.base)/Questionnaire/\(questionnaire.id)"
  }
}

extension Questionnaire {
  /// The items and context questions, in the order in which they are asked.
  var fhirItems: [FHIR.Item] {
    items.map { item in
      var options = item.responseOptions.map { option in
        FHIR.AnswerOption(
          coding: coding(of: .point(option.value), among: item.responseOptions, to: "strength"),
          weight: option.value)
      }
      if item.mayBeUntested {
        options.append(
          FHIR.AnswerOption(
            coding: coding(of: .nothingHappened, among: item.responseOptions, to: "strength")))
      }
      return FHIR.Item(linkId: item.id, text: item.text, codes: codes(of: item), options: options)
    }
      + context.filter { $0.role != .note }.map { question in
        FHIR.Item(
          // The stem with the medicine's name was another each time.
          linkId: question.id, text: question.text.contains("{") ? question.short : question.text,
          codes: [],
          options: question.responseOptions.map { option in
            FHIR.AnswerOption(
              coding: coding(
                of: .point(option.value), among: question.responseOptions, to: question.id),
              weight: option.isOffScale ? nil : option.value)
          })
      }
  }

  /// What an item measures, and whether it is turned before it counts.
  private func codes(of item: Item) -> [FHIR.Coding] {
    [
      facets.first { $0.id == item.facet }.map {
        FHIR.Coding(system: "\(FHIRBundle.base)/facet", code: $0.id, display: $0.title)
      },
      item.keying.map { FHIR.Coding(system: "\(FHIRBundle.base)/keying", code: $0.rawValue) },
    ].compactMap(\.self)
  }

  /// The code of an answer.
  ///
  /// - Parameters:
  ///   - answer: The answer, not `skipped`, which has none.
  ///   - options: The options to which it belongs.
  ///   - question: The name of what these options tell, for the name of the code system.
  /// - Returns: The code, with the label of its option.
  func coding(
    of answer: Answer, among options: [ResponseOption], to question: String
  ) -> FHIR.Coding {
    let system = "\(FHIRBundle.base)/\(id)/\(version)/\(question)"
    guard let value = answer.point else {
      return FHIR.Coding(
        system: system, code: "not-tested", display: "Nothing happened to test this")
    }
    return FHIR.Coding(
      system: system, code: "\(value)", display: options.first { $0.value == value }?.label)
  }
}

extension FHIR.QuestionnaireResponse {
  /// The answers of a check-in: every item, and the context questions that were asked.
  init(
    _ checkIn: CheckIn, _ questionnaire: Questionnaire, asked: FHIR.Questionnaire,
    subject: FHIR.Reference
  ) {
    self.init(
      identity: FHIR.Identity("response \(checkIn.id)"),
      identifier: ("\(FHIRBundle.base)/check-in", checkIn.id),
      questionnaire: asked.canonical, status: checkIn.amended == nil ? .completed : .amended,
      subject: subject, authored: checkIn.recordedAt,
      items: asked.items.compactMap { item in
        let isScored = questionnaire.item(item.linkId) != nil
        let answer = isScored ? checkIn.answers[item.linkId] : checkIn.context[item.linkId]
        guard isScored || answer != nil else { return nil }
        return FHIR.ResponseItem(
          linkId: item.linkId, text: item.text, answer: answer.flatMap { item.coding(of: $0) })
      })
  }
}

extension FHIR.Item {
  /// The code of an answer, if it is among the options.
  fileprivate func coding(of answer: Answer) -> FHIR.Coding? {
    let code = answer.point.map { "\($0)" } ?? (answer == .nothingHappened ? "not-tested" : nil)
    return options.first { $0.coding.code == code }?.coding
  }
}

extension Substring {
  fileprivate var capitalizedInitial: String { prefix(1).uppercased() + dropFirst() }
}
