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
  ///   - scored: The check-ins with the questionnaire that were scored already, if any, by which
  ///     nothing is worked out twice.
  package init(
    in document: HistoryDocument, of questionnaire: Questionnaire, library: QuestionnaireLibrary,
    today: CivilDate, scored: [ScoredCheckIn] = []
  ) {
    let version = document.newestVersion(of: questionnaire.id, through: today)
    let known = version.flatMap { library.questionnaire(questionnaire.id, version: $0) }
    self.questionnaire = known ?? library.questionnaire(questionnaire.id) ?? questionnaire
    self.version = version
    var reader = CandidateReader(known)
    let candidates =
      known == questionnaire && !scored.isEmpty
      ? scored.map { reader.candidate($0.checkIn, score: $0.score) }
      : document.checkIns(of: questionnaire.id, version: version, through: today)
        .map { reader.candidate($0, score: nil) }
    checkIns = 0
    var reasons: [Uncounted.Reason?] = candidates.map { _ in nil }
    var placed: [Int] = []
    var totals: [CountedPosition] = []
    for (index, candidate) in candidates.enumerated() {
      // The check-ins stand by week, then by moment, then by id: the last of a week counts.
      let isLast =
        index + 1 == candidates.count || candidates[index + 1].weekEnding != candidate.weekEnding
      if !isLast {
        reasons[index] = .replaced
        continue
      }
      checkIns += 1
      if candidate.position != nil {
        placed.append(index)
      } else {
        reasons[index] = .noPosition
        if let total = candidate.total { totals.append(total) }
      }
    }
    self.totals = CountedPosition.counting(totals)
    positions = CountedPosition.counting(placed.compactMap { candidates[$0].position })
    var counted = positions[...]
    for index in placed {
      if counted.first?.checkInID == candidates[index].id {
        counted.removeFirst()
      } else {
        reasons[index] = .tooSoon
      }
    }
    uncounted = zip(candidates, reasons).compactMap { candidate, reason in
      reason.map { Uncounted(checkInID: candidate.id, reason: $0) }
    }
  }
}

/// A check-in that may count.
private struct Candidate {
  let id: String
  let weekEnding: CivilDate
  /// The position with what a comparison must mention; `nil` when there is none.
  let position: CountedPosition?
  /// The total with the same; `nil` when there is none.
  let total: CountedPosition?
}

/// Reads what counts from the check-ins with one questionnaire.
private struct CandidateReader {
  /// `nil` where the wording is not known.
  private var scorer: Scorer?
  /// The question about taking the medicine, and the values that tell of missed doses.
  private let adherence: (id: String, missed: Set<Int>)?

  init(_ questionnaire: Questionnaire?) {
    scorer = questionnaire.map { Scorer($0) }
    adherence = questionnaire?.context(.adherence).map { question in
      (question.id, Set(question.responseOptions.filter(\.isMissedDose).map(\.value)))
    }
  }

  /// Answers to a wording that is not known cannot be scored, so the score in the file stands.
  mutating func candidate(_ checkIn: CheckIn, score: Score?) -> Candidate {
    let score = score ?? scorer?.score(checkIn.answerSheet)
    let position = scorer == nil ? checkIn.storedPosition : score?.position
    let total = scorer == nil ? checkIn.storedTotal : score?.total
    return Candidate(
      id: checkIn.id, weekEnding: checkIn.weekEnding,
      position: position.map { counted($0, in: checkIn) },
      total: total.map { counted(Double($0), in: checkIn) })
  }

  private func counted(_ value: Double, in checkIn: CheckIn) -> CountedPosition {
    CountedPosition(
      weekEnding: checkIn.weekEnding, position: value, isLate: checkIn.isLate,
      hasMissedDoses: tellsOfMissedDoses(checkIn), checkInID: checkIn.id)
  }

  /// Whether the answer to that question tells of missed doses.
  private func tellsOfMissedDoses(_ checkIn: CheckIn) -> Bool {
    guard let adherence, let value = checkIn.contextSheet[adherence.id]?.point else { return false }
    return adherence.missed.contains(value)
  }
}
