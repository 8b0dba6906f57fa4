package import CivilTime
package import Questionnaires
package import Scoring

/// The positions of a history that take part in what is said about change.
package struct CountedPositions: Sendable, Equatable {
  /// A check-in that is shown and does not count, with the reason.
  package struct Uncounted: Sendable, Equatable {
    /// Why a check-in does not count.
    package enum Reason: Sendable, Equatable {
      /// Another check-in for the same week was recorded later.
      case replaced
      /// Too little was answered for a position.
      case noPosition
      /// Its week ends less than six days after the last one that counts.
      case tooSoon
    }

    /// The id of the check-in.
    package var checkInID: String
    /// Why it does not count.
    package var reason: Reason

    /// Makes an entry.
    package init(checkInID: String, reason: Reason) {
      self.checkInID = checkInID
      self.reason = reason
    }
  }

  /// The questionnaire, in the version that counts; where that wording is not known here, in the
  /// newest known one.
  package var questionnaire: Questionnaire
  /// The version that counts: the newest that has check-ins; `nil` when there are none.
  package var version: Int?
  /// The number of weeks with a check-in of that version, those without a position included.
  package var checkIns: Int
  /// The positions that count, in the order of their weeks.
  package var positions: [CountedPosition]
  /// The totals that count, in the order of their weeks, where the questionnaire is scored by its
  /// sum; they take part in no range and no signal.
  package var totals: [CountedPosition]
  /// The check-ins of that version that do not count, in the order of the file.
  package var uncounted: [Uncounted]

  /// Chooses the positions that count.
  ///
  /// - Parameters:
  ///   - document: The history.
  ///   - questionnaire: The questionnaire in any version, which chooses its id.
  ///   - library: The questionnaires that are known, for the version that counts.
  ///   - today: The present date; check-ins dated later take no part.
  package init(
    in document: HistoryDocument, of questionnaire: Questionnaire, library: QuestionnaireLibrary,
    today: CivilDate
  ) {
    let all = document.checkIns(of: questionnaire.id, through: today)
    let version = all.map(\.questionnaireVersion).max()
    let known = version.flatMap { library.questionnaire(questionnaire.id, version: $0) }
    let candidates = all.filter { $0.questionnaireVersion == version }
    self.questionnaire = known ?? library.questionnaire(questionnaire.id) ?? questionnaire
    self.version = version
    checkIns = 0
    var scored: [CountedPosition] = []
    var totals: [CountedPosition] = []
    var reasons: [String: Uncounted.Reason] = [:]
    for (index, checkIn) in candidates.enumerated() {
      // The check-ins stand by week, then by moment, then by id: the last of a week counts.
      let next = index + 1 < candidates.count ? candidates[index + 1] : nil
      guard next?.weekEnding != checkIn.weekEnding else {
        reasons[checkIn.id] = .replaced
        continue
      }
      checkIns += 1
      if let position = checkIn.countedPosition(by: known) {
        scored.append(position)
      } else {
        reasons[checkIn.id] = .noPosition
        if let total = checkIn.countedTotal(by: known) { totals.append(total) }
      }
    }
    self.totals = CountedPosition.counting(totals)
    positions = CountedPosition.counting(scored)
    let counted = Set(positions.map(\.checkInID))
    for position in scored where !counted.contains(position.checkInID) {
      reasons[position.checkInID] = .tooSoon
    }
    uncounted = candidates.compactMap { checkIn in
      reasons[checkIn.id].map { Uncounted(checkInID: checkIn.id, reason: $0) }
    }
  }
}

extension CheckIn {
  /// The position with what a comparison must mention; `nil` when there is none.
  ///
  /// Answers to a wording that is not known cannot be scored, so the score in the file stands.
  fileprivate func countedPosition(by questionnaire: Questionnaire?) -> CountedPosition? {
    let position: Double? =
      if let questionnaire {
        questionnaire.score(answers).position
      } else {
        storedPosition
      }
    return position.map { counted($0, by: questionnaire) }
  }

  /// The total with what a comparison must mention; `nil` when there is none.
  fileprivate func countedTotal(by questionnaire: Questionnaire?) -> CountedPosition? {
    let total = questionnaire.map { $0.score(answers).total } ?? storedTotal
    return total.map { counted(Double($0), by: questionnaire) }
  }

  private func counted(_ value: Double, by questionnaire: Questionnaire?) -> CountedPosition {
    CountedPosition(
      weekEnding: weekEnding, position: value, isLate: isLate,
      hasMissedDoses: questionnaire.map(tellsOfMissedDoses) ?? false, checkInID: id)
  }

  /// Whether the answer to the question about taking the medicine tells of missed doses.
  private func tellsOfMissedDoses(_ questionnaire: Questionnaire) -> Bool {
    guard let question = questionnaire.context(.adherence), let value = context[question.id]?.point
    else { return false }
    return question.responseOptions.contains { $0.value == value && $0.isMissedDose }
  }
}
