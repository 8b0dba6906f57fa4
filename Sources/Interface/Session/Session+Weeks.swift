package import CivilTime
package import History
package import Questionnaires
import SafeText
import Scoring
import Sentences

/// What can be done to weeks that are saved; it is asked for, and the answer of the disk follows.
extension Session {
  /// The check-ins with a questionnaire that are deleted and can be brought back, the one that was
  /// deleted last at the end.
  package func deletedCheckIns(of questionnaire: String) -> [CheckIn] {
    overview.deleted[questionnaire] ?? []
  }

  /// Asks that a check-in be deleted.
  ///
  /// - Parameter checkIn: The check-in.
  /// - Returns: What is to be said.
  package mutating func delete(_ checkIn: CheckIn) -> String {
    var document = history
    document.deleteCheckIn(checkIn.id, at: clock.now)
    request(.saveHistory(document))
    return "Deleted: week ending \(checkIn.weekEnding.longForm)."
  }

  /// Asks that a deleted check-in be brought back.
  ///
  /// - Parameter checkIn: The check-in.
  /// - Returns: What is to be said.
  package mutating func bringBack(_ checkIn: CheckIn) -> String {
    var document = history
    document.undeleteCheckIn(checkIn.id, at: clock.now)
    request(.saveHistory(document))
    return "Brought back: week ending \(checkIn.weekEnding.longForm)."
  }

  /// Asks that a note be written, changed or removed.
  ///
  /// - Parameters:
  ///   - note: The note; blank for none.
  ///   - checkIn: The check-in.
  /// - Returns: Whether that changes anything.
  package mutating func setNote(_ note: String, of checkIn: CheckIn) -> Bool {
    var document = history
    guard document.setNote(ofCheckIn: checkIn.id, to: note, at: clock.now) else { return false }
    request(.saveHistory(document))
    return true
  }

  /// Asks that the week of a check-in be put right.
  ///
  /// - Parameters:
  ///   - date: The last day of the week that was told of.
  ///   - checkIn: The check-in.
  /// - Returns: Whether that changes anything.
  package mutating func setWeek(_ date: CivilDate, of checkIn: CheckIn) -> Bool {
    var document = history
    guard document.correctWeek(ofCheckIn: checkIn.id, to: date, at: clock.now) else {
      return false
    }
    request(.saveHistory(document))
    return true
  }

  /// What a date would mean as the last day of a check-in.
  ///
  /// - Parameters:
  ///   - date: The date.
  ///   - checkIn: The check-in.
  /// - Returns: One sentence, or two where another check-in tells of the same week.
  package func meaning(of date: CivilDate, asWeekOf checkIn: CheckIn) -> [String] {
    var moved = checkIn
    moved.weekEnding = date
    let first = daysTold(of: moved).lowerBound
    var sentences = ["\(date.longFormWithWeekday): the days from \(first.dayAndMonth) to then."]
    let others = history.checkIns(of: checkIn.questionnaire, through: today)
    if others.contains(where: { $0.weekEnding == date && $0.id != checkIn.id }) {
      sentences.append(
        "There is another check-in for that week. Both are kept; the one recorded last counts.")
    }
    return sentences
  }

  /// What is true of a week beside its answers: medicines, lateness, corrections.
  ///
  /// - Parameter checkIn: The check-in.
  /// - Returns: Sentences; none where there is nothing to say.
  package func facts(of checkIn: CheckIn) -> [String] {
    var sentences: [String] = []
    let medicines = medicines(in: checkIn)
    if !medicines.isEmpty { sentences.append("In force that week: \(medicines).") }
    let recorded = checkIn.recordedAt.localDate
    let days = recorded.days(since: checkIn.weekEnding)
    if checkIn.isLate {
      sentences.append(
        "Recorded on \(recorded.longForm), \(Wording.count(days, "day")) after the week.")
    }
    if let week = checkIn.firstWeek {
      sentences.append("First recorded for the week ending \(week.longForm).")
    }
    if !checkIn.firstAnswers.isEmpty {
      sentences.append("Answers were corrected; the first ones stand beside them.")
    }
    let same = history.checkIns(of: checkIn.questionnaire, through: today)
      .filter { $0.weekEnding == checkIn.weekEnding }
    if same.count > 1 {
      sentences.append(
        same.last?.id == checkIn.id
          ? "There is another check-in for this week; this one was recorded last, and counts."
          : "Another check-in for this week was recorded later, and counts instead.")
    }
    return sentences
  }

  /// Whether weeks with a questionnaire compare: not with the usual one in another version.
  package func isCurrent(_ questionnaire: Questionnaire) -> Bool {
    questionnaire.id != self.questionnaire.id
      || questionnaire.version == self.questionnaire.version
  }

  /// What a week by another wording came to; by one that is gone, as the file has it.
  package func position(of checkIn: CheckIn) -> String {
    if let questionnaire = self.questionnaire(of: checkIn) {
      return questionnaire.score(checkIn.answerSheet).position
        .map { "\($0.shown) of 100, by an earlier wording of the questions" } ?? "No position"
    }
    let filed = "as filed; the questions are not known here"
    if let total = checkIn.storedTotal { return "A total of \(total), \(filed)" }
    return checkIn.storedPosition.map { "\($0.shown) of 100, \(filed)" } ?? "No position"
  }

  /// The medicines in force on any day of a check-in, with their doses; empty for none.
  private func medicines(in checkIn: CheckIn) -> String {
    MedicineTimeline(history.events, today: today).medicines(during: daysTold(of: checkIn))
      .map { medicine in
        let dose = medicine.dose.map { " \($0.inFullWords)" } ?? ""
        return (medicine.name + dose).oneLine
      }.joined(separator: "; ")
  }
}
