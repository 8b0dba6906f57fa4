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
    let isScored = known == questionnaire && !scored.isEmpty
    let checkIns =
      isScored ? [] : document.checkIns(of: questionnaire.id, version: version, through: today)
    var course = Candidates()
    // Spans lend their elements, where an array would copy each.
    let (ready, open) = (scored.span, checkIns.span)
    if isScored {
      for index in ready.indices {
        course.add(reader.candidate(ready[index].checkIn, score: ready[index].score))
      }
    } else {
      for index in open.indices { course.add(reader.candidate(open[index], score: nil)) }
    }
    (self.checkIns, positions, totals, uncounted) = course.counted
  }
}

/// A check-in that may count.
private struct Candidate {
  /// What it came to, with what a comparison must mention; 0 where it came to nothing.
  let value: CountedPosition
  /// What that is.
  let kind: Kind

  enum Kind {
    case position, total, nothing
  }
}

/// Check-ins that come by week, then by moment, then by id, and those of them that count.
private struct Candidates {
  private var last: Candidate?
  private var placed: [CountedPosition] = []
  private var totals: [CountedPosition] = []
  /// Which weeks have a position, in the order of all check-ins, and what is known not to count.
  private var places: [Int] = []
  private var uncounted: [(place: Int, CountedPositions.Uncounted)] = []
  private var count = 0
  private var weeks = 0

  /// Takes the next check-in; the last of a week counts.
  mutating func add(_ candidate: Candidate) {
    if let last, last.value.weekEnding == candidate.value.weekEnding {
      leaveOut(last, because: .replaced)
    } else {
      settleLast()
    }
    last = candidate
    count += 1
  }

  private mutating func leaveOut(
    _ candidate: Candidate, because reason: CountedPositions.Uncounted.Reason
  ) {
    uncounted.append((count - 1, .init(checkInID: candidate.value.checkInID, reason: reason)))
  }

  private mutating func settleLast() {
    guard let last else { return }
    weeks += 1
    switch last.kind {
    case .position:
      placed.append(last.value)
      places.append(count - 1)
    case .total:
      totals.append(last.value)
      leaveOut(last, because: .noPosition)
    case .nothing: leaveOut(last, because: .noPosition)
    }
  }

  /// The number of weeks, and what counts and what does not, in their order.
  var counted:
    (
      weeks: Int, positions: [CountedPosition], totals: [CountedPosition],
      uncounted: [CountedPositions.Uncounted]
    )
  {
    var all = self
    all.settleLast()
    let positions = CountedPosition.counting(all.placed)
    var rest = positions[...]
    for (place, position) in zip(all.places, all.placed) {
      if rest.first?.checkInID == position.checkInID {
        rest.removeFirst()
      } else {
        all.uncounted.append((place, .init(checkInID: position.checkInID, reason: .tooSoon)))
      }
    }
    let uncounted = all.uncounted.sorted { $0.place < $1.place }.map(\.1)
    return (all.weeks, positions, CountedPosition.counting(all.totals), uncounted)
  }
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
    if let position = scorer == nil ? checkIn.storedPosition : score?.position {
      return Candidate(value: counted(position, in: checkIn), kind: .position)
    }
    let total = scorer == nil ? checkIn.storedTotal : score?.total
    return Candidate(
      value: counted(Double(total ?? 0), in: checkIn), kind: total == nil ? .nothing : .total)
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
