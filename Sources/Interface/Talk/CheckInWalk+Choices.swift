package import Questionnaires
import Sentences

extension CheckInWalk {
  /// What can be chosen on a question.
  package enum Choice: Sendable, Equatable {
    /// A point of the scale, or an answer beside it.
    case option(ResponseOption)
    /// On from the pause between the parts.
    case goOn
    /// No note this week.
    case noNote
    /// Opens the field for a note; answers nothing yet.
    case writeNote
    /// The week gave no occasion to feel it, which is an answer.
    case nothingHappened
    /// No answer, which the score counts as missing.
    case skip

    /// Whether this is what was answered.
    package func isChosen(by answer: Answer?) -> Bool {
      switch (self, answer) {
      case (.option(let option), .point(let value)): option.value == value
      case (.writeNote, .point), (.nothingHappened, .nothingHappened): true
      case (.noNote, .skipped): true
      case (.skip, .skipped): true
      default: false
      }
    }

    /// What it does to the walk; `nil` for a note, which must be written first.
    package var action: Administration.Action? {
      switch self {
      case .option(let option): .choose(option.value)
      case .goOn: .goOn
      case .noNote: .write(note: "")
      case .writeNote: nil
      case .nothingHappened: .nothingHappened
      case .skip: .skip
      }
    }

    /// What it is called.
    package var label: String {
      switch self {
      case .option(let option): option.label
      case .goOn: "Go on"
      case .noNote: "Nothing to add"
      case .writeNote: "Write a note"
      case .nothingHappened: "Nothing happened to test this"
      case .skip: "Skip this one"
      }
    }
  }

  /// The choices that have a number.
  package var numbered: [Choice] {
    switch administration.step {
    case .pause: [.goOn]
    case .item: administration.item?.responseOptions.map(Choice.option) ?? []
    case .context:
      administration.contextQuestion?.role == .note
        ? [.noNote, .writeNote]
        : administration.contextQuestion?.responseOptions.map(Choice.option) ?? []
    case .review: []
    }
  }

  /// All choices, in the order in which they are shown.
  package var choices: [Choice] {
    var choices = numbered
    if administration.item?.mayBeUntested == true { choices.append(.nothingHappened) }
    if canSkip { choices.append(.skip) }
    return choices
  }

  /// Whether the question can be passed over.
  package var canSkip: Bool {
    administration.item != nil
      || (administration.contextQuestion.map { $0.role != .note } ?? false)
  }

  /// What is asked, with the medicine and the date in their places.
  package var stem: String {
    switch administration.step {
    case .pause: administration.questionnaire.pauseText
    case .item: administration.item?.text ?? ""
    case .context: administration.contextQuestion?.stem(in: circumstances) ?? ""
    case .review: ""
    }
  }

  /// How far the walk has come: `Question 5 of 16`; empty on the review.
  package var place: String {
    let items = administration.questionnaire.items.count
    return switch administration.step {
    case .pause(let index): "\(index) of \(items) done"
    case .item(let index): "Question \(index + 1) of \(items)"
    case .context(let index):
      "Afterwards, \(index + 1) of \(administration.contextQuestions.count)"
    case .review: ""
    }
  }

  /// What can be answered: `Choose 1 to 5, or s to skip`.
  package var hint: String {
    switch administration.step {
    case .pause: "Press 1 to go on"
    case .review: ""
    case .item, .context:
      "Choose 1 to \(numbered.count)" + (canSkip ? ", or s to skip" : "")
    }
  }

  /// How many questions were looked at, and how many of them have an answer that counts.
  package var summary: String {
    "\(administration.seenItems) of \(administration.questionnaire.items.count) looked at, "
      + "\(administration.answeredItems) answered"
  }

  /// The name of a question in the list of all answers.
  package func shortName(of step: Administration.Step) -> String {
    switch step {
    case .item(let index): administration.questionnaire.items[index].short
    case .context(let index): administration.contextQuestions[index].short
    case .pause, .review: ""
    }
  }

  /// The answer to a question, as it stands in the list of all answers; a note in full.
  ///
  /// - Parameters:
  ///   - step: The question.
  ///   - isShort: Whether the labels are those of lists.
  /// - Returns: A few words, or the note.
  package func answer(to step: Administration.Step, isShort: Bool = true) -> String {
    let answer = administration.answer(to: step)
    switch step {
    case .item(let index):
      return Wording.answer(
        answer, options: administration.questionnaire.items[index].responseOptions, short: isShort)
    case .context(let index) where administration.contextQuestions[index].role == .note:
      return administration.note ?? (answer == nil ? "not answered" : "nothing to add")
    case .context(let index):
      return Wording.answer(
        answer, options: administration.contextQuestions[index].responseOptions, short: isShort)
    case .pause, .review: return ""
    }
  }
}
