/// The walk from item to item, as a state machine that knows no screen.
///
/// Both front ends drive it: they show its ``step``, turn what the person does into an ``Action``
/// and obey the ``Outcome``. Its whole state is values, so a draft can be taken at any moment.
package struct Administration: Sendable, Equatable {
  /// Where the walk is.
  package enum Step: Sendable, Hashable {
    /// The sentence before the item with this index, whose key differs from those before.
    case pause(beforeItem: Int)
    /// The item with this index.
    case item(Int)
    /// The question with this index among the ``contextQuestions``.
    case context(Int)
    /// All answers on one page.
    case review
  }

  /// What the person does.
  package enum Action: Sendable, Equatable {
    /// Chooses the option with this value.
    case choose(Int)
    /// Says that nothing happened to test the item.
    case nothingHappened
    /// Passes over the question.
    case skip
    /// Adds this note; an empty one is no note.
    case write(note: String)
    /// Holds a note that is still being written, so that a draft has it.
    case hold(note: String)
    /// Leaves the pause.
    case goOn
    /// Goes one step back; every answer is kept.
    case back
    /// Goes to the question after, once this one is answered.
    case forward
    /// Opens a line of the review.
    case reopen(Step)
  }

  /// What an action led to.
  package enum Outcome: Sendable, Equatable {
    /// The walk has moved on, back or to a line.
    case moved
    /// Nothing has changed, because the step does not offer this.
    case refused
    /// Nothing has changed, because there is nothing before the first question.
    case atBeginning
    /// Nothing has changed, because the question has no answer yet.
    case unanswered
  }

  /// What is asked.
  package let questionnaire: Questionnaire
  /// The context questions that belong to this check-in.
  package let contextQuestions: [ContextQuestion]
  /// Where the walk is.
  package private(set) var step: Step
  /// The answers so far, by the ids of the items.
  package private(set) var answers: [String: Answer]
  /// The values chosen so far in the context questions, by the ids of the questions.
  package private(set) var context: [String: Answer]
  /// The note; `nil` when there is none.
  package private(set) var note: String?
  /// Whether the step was opened from the review, to which it returns.
  package private(set) var isReopened = false

  /// Begins a walk, or resumes one.
  ///
  /// - Parameters:
  ///   - questionnaire: What is asked.
  ///   - circumstances: What decides which context questions are asked.
  ///   - answers: The answers so far; those to unknown items, or of a kind that the item does not
  ///     offer, are dropped.
  ///   - context: The context answers so far, treated likewise.
  ///   - note: The note so far.
  ///   - place: The id of the item or question to resume at; `nil` for the first one that has no
  ///     answer, or the review when there is none. Where everything has an answer, the place was
  ///     reached from the review and leads back to it.
  package init(
    questionnaire: Questionnaire, circumstances: Circumstances,
    answers: [String: Answer] = [:], context: [String: Answer] = [:], note: String? = nil,
    resumingAt place: String? = nil
  ) {
    self.questionnaire = questionnaire
    self.contextQuestions = questionnaire.context.filter { $0.isAsked(in: circumstances) }
    let contextQuestions = self.contextQuestions
    self.answers = answers.filter { id, answer in
      questionnaire.item(id)?.offers(answer) ?? false
    }
    self.context = context.filter { id, answer in
      contextQuestions.first { $0.id == id }?.offers(answer) ?? false
    }
    self.note = note
    self.step = .review
    let walk = self.walk
    let resumed = walk.first { place != nil && identifier(of: $0) == place }
    let open = walk.first { !isAnswered($0) }
    step = pauseIfDue(before: resumed ?? open ?? .review)
    isReopened = resumed != nil && open == nil
  }

  /// Does what the person asked for, if the step offers it.
  package mutating func apply(_ action: Action) -> Outcome {
    switch action {
    case .choose(let value): give(.point(value))
    case .nothingHappened: give(.nothingHappened)
    case .skip: give(.skipped)
    case .write(let text): write(text)
    case .hold(let text): hold(text)
    case .goOn: leavePause()
    case .back: goBack()
    case .forward: goForward()
    case .reopen(let step): reopen(step)
    }
  }

  /// The item on the screen, if the step is one.
  package var item: Item? {
    guard case .item(let index) = step else { return nil }
    return questionnaire.items[index]
  }

  /// The context question on the screen, if the step is one.
  package var contextQuestion: ContextQuestion? {
    guard case .context(let index) = step else { return nil }
    return contextQuestions[index]
  }

  /// The answer that was given to a step; `nil` when there is none yet.
  package func answer(to step: Step) -> Answer? {
    switch step {
    case .item(let index): answers[questionnaire.items[index].id]
    case .context(let index): context[contextQuestions[index].id]
    case .pause, .review: nil
    }
  }

  /// How many items have a point, and so count in the score.
  package var answeredItems: Int {
    answers.values.count { $0.point != nil }
  }

  /// How many items have any answer, skips included.
  package var seenItems: Int { answers.count }

  /// The id to resume at; `nil` on the review.
  package var place: String? { identifier(of: step) }

  /// All items and context questions, in the order of the walk.
  package var walk: [Step] {
    questionnaire.items.indices.map(Step.item) + contextQuestions.indices.map(Step.context)
  }
}

extension Administration {
  private func identifier(of step: Step) -> String? {
    switch step {
    case .pause(let index), .item(let index): questionnaire.items[index].id
    case .context(let index): contextQuestions[index].id
    case .review: nil
    }
  }

  private func isAnswered(_ step: Step) -> Bool {
    answer(to: step) != nil
  }

  private mutating func give(_ answer: Answer) -> Outcome {
    switch step {
    case .item(let index):
      let item = questionnaire.items[index]
      guard item.offers(answer) else { return .refused }
      answers[item.id] = answer
    case .context(let index):
      let question = contextQuestions[index]
      guard question.role != .note, question.offers(answer) else { return .refused }
      context[question.id] = answer
    case .pause, .review: return .refused
    }
    moveOn()
    return .moved
  }

  private mutating func write(_ text: String) -> Outcome {
    guard let question = contextQuestion, question.role == .note else { return .refused }
    take(note: text, answering: question)
    moveOn()
    return .moved
  }

  private mutating func hold(_ text: String) -> Outcome {
    guard let question = contextQuestion, question.role == .note else { return .refused }
    if context[question.id] == nil {
      note = text.isEmpty ? nil : text
    } else {
      // The earlier answer would say otherwise than the note that a draft has now.
      take(note: text, answering: question)
    }
    return .moved
  }

  private mutating func take(note text: String, answering question: ContextQuestion) {
    let isEmpty = text.allSatisfy(\.isWhitespace)
    note = isEmpty ? nil : text
    context[question.id] = isEmpty ? .skipped : .point(1)
  }

  private mutating func leavePause() -> Outcome {
    guard case .pause(let index) = step else { return .refused }
    step = .item(index)
    return .moved
  }

  private mutating func goBack() -> Outcome {
    if isReopened {
      return returnToReview()
    }
    let before: ArraySlice<Step> =
      switch step {
      case .review: walk[...]
      case .pause(let index): walk[..<index]
      case .item, .context: walk.prefix { $0 != step }
      }
    guard let last = before.last else { return .atBeginning }
    step = last
    return .moved
  }

  private mutating func goForward() -> Outcome {
    if case .pause = step { return leavePause() }
    guard step != .review else { return .refused }
    guard isAnswered(step) else { return .unanswered }
    moveOn()
    return .moved
  }

  private mutating func reopen(_ line: Step) -> Outcome {
    guard step == .review, walk.contains(line) else { return .refused }
    step = line
    isReopened = true
    return .moved
  }

  private mutating func returnToReview() -> Outcome {
    isReopened = false
    step = .review
    return .moved
  }

  private mutating func moveOn() {
    guard !isReopened else {
      _ = returnToReview()
      return
    }
    step = pauseIfDue(before: walk.drop { $0 != step }.dropFirst().first ?? .review)
  }

  /// The pause before the first item that asks the other way round, while that item is new.
  private func pauseIfDue(before next: Step) -> Step {
    guard !questionnaire.pauseText.isEmpty, case .item(let index) = next, index > 0,
      questionnaire.items[index].keying == .absence,
      questionnaire.items[index - 1].keying == .presence, !isAnswered(next)
    else { return next }
    return .pause(beforeItem: index)
  }
}

extension Item {
  /// Whether this answer can be given to the item.
  package func offers(_ answer: Answer) -> Bool {
    switch answer {
    case .point(let value): (0...highest).contains(value)
    case .nothingHappened: mayBeUntested
    case .skipped: true
    }
  }
}

extension ContextQuestion {
  /// Whether this answer can be given to the question; a note has 1 for *written*.
  package func offers(_ answer: Answer) -> Bool {
    switch answer {
    case .point(let value):
      role == .note ? value == 1 : responseOptions.contains { $0.value == value }
    case .nothingHappened: false
    case .skipped: true
    }
  }

  /// Whether the question belongs to a check-in in these circumstances.
  ///
  /// A question for every fourth check-in is asked in the 4th, the 8th and so on.
  func isAsked(in circumstances: Circumstances) -> Bool {
    (when == .always || circumstances.medicine != nil)
      && (circumstances.earlierCheckIns + 1).isMultiple(of: max(every, 1))
  }
}
