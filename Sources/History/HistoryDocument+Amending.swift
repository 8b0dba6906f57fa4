package import CivilTime
package import Questionnaires
import Scoring
import StrictJSON

/// What can be corrected in a check-in that has been saved.
///
/// `recordedAt` stays; `changedAt` tells of the last correction. The first answers and the first
/// week are kept under `amended`, and later corrections leave them there as they are.
extension HistoryDocument {
  /// Writes, changes or removes the note of a check-in.
  ///
  /// - Parameters:
  ///   - id: The id of the check-in.
  ///   - note: The note; `nil` or blank for none.
  ///   - moment: The present moment.
  /// - Returns: Whether anything has changed.
  @discardableResult
  package mutating func setNote(
    ofCheckIn id: String, to note: String?, at moment: Timestamp
  ) -> Bool {
    correct(id, at: moment) { checkIn in
      let text = note ?? ""
      checkIn.note = text.allSatisfy(\.isWhitespace) ? nil : text
    }
  }

  /// Corrects the answers of a check-in, and scores them anew.
  ///
  /// - Parameters:
  ///   - id: The id of the check-in.
  ///   - answers: The answers to the items that were looked at; others stay as they are.
  ///   - context: The same for the context questions.
  ///   - questionnaire: The questionnaire in the version that the check-in was taken with.
  ///   - moment: The present moment.
  /// - Returns: Whether anything has changed.
  @discardableResult
  package mutating func correctAnswers(
    ofCheckIn id: String, to answers: [String: Answer], context: [String: Answer],
    by questionnaire: Questionnaire, at moment: Timestamp
  ) -> Bool {
    correct(id, at: moment) { checkIn in
      let first = checkIn
      checkIn.answers.merge(answers) { $1 }
      checkIn.context.merge(context) { $1 }
      if checkIn.answers != first.answers {
        checkIn.storedScore = questionnaire.score(checkIn.answers).json
      }
      checkIn.keepFirst(of: first)
    }
  }

  /// Corrects the week of a check-in, which moves to its new place.
  ///
  /// - Parameters:
  ///   - id: The id of the check-in.
  ///   - weekEnding: The last day of the week that was told of.
  ///   - moment: The present moment.
  /// - Returns: Whether anything has changed.
  @discardableResult
  package mutating func correctWeek(
    ofCheckIn id: String, to weekEnding: CivilDate, at moment: Timestamp
  ) -> Bool {
    correct(id, at: moment) { checkIn in
      let first = checkIn
      checkIn.weekEnding = weekEnding
      checkIn.keepFirst(of: first)
    }
  }

  private mutating func correct(
    _ id: String, at moment: Timestamp, _ body: (inout CheckIn) -> Void
  ) -> Bool {
    guard let before = checkIn(id), before.deletedAt == nil else { return false }
    var checkIn = before
    body(&checkIn)
    guard !checkIn.isWritten(like: before) else { return false }
    checkIn.changedAt = moment
    add(checkIn)
    return true
  }
}

extension CheckIn {
  /// Keeps the answers, the context and the week of an earlier version where this one differs,
  /// unless an earlier correction has kept some already.
  mutating func keepFirst(of earlier: CheckIn) {
    if answers != earlier.answers { keepFirst("answers", answersObject(earlier.answers)) }
    if context != earlier.context { keepFirst("context", answersObject(earlier.context)) }
    if weekEnding != earlier.weekEnding {
      keepFirst("weekEnding", .string(earlier.weekEnding.description))
    }
  }

  /// Keeps what stood in a field at first, unless an earlier correction has kept it.
  private mutating func keepFirst(_ key: String, _ value: JSONValue) {
    // What another program may have put there in another form stays, one level down.
    var first = amended?.object ?? amended.map { ["amended": $0] } ?? JSONObject()
    if first[key] == nil { first[key] = value }
    amended = .object(first)
  }

  /// The answers to items and context questions that a correction has changed, as they were first.
  package var firstAnswers: [String: Answer] {
    var first: [String: Answer] = [:]
    for (key, present) in [("answers", answers), ("context", context)] {
      for member in amended?.object?[key]?.object?.members ?? [] {
        guard let answer = Answer(member.value), present[member.key] != answer else { continue }
        first[member.key] = answer
      }
    }
    return first
  }

  /// The week that the check-in was first saved for; `nil` when it was not corrected.
  package var firstWeek: CivilDate? {
    amended?.object?["weekEnding"]?.string.flatMap { CivilDate($0) }
      .flatMap { $0 == weekEnding ? nil : $0 }
  }

  /// The position that stands in the file, for answers to a wording that is not known.
  package var storedPosition: Double? {
    storedScore?.object?["position"]?.double.flatMap { (0...100).contains($0) ? $0 : nil }
  }

  /// The total that stands in the file, for answers to a wording that is not known.
  package var storedTotal: Int? {
    storedScore?.object?["total"]?.integer.flatMap { (0...2000).contains($0) ? $0 : nil }
  }
}
