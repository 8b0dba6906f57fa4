package import CivilTime
package import Questionnaires
import Scoring

/// What becomes of the history when records from elsewhere are joined to it, by their ids.
///
/// Nothing is ever removed. Of two versions of a record the one that was changed later holds.
package struct HistoryImport: Sendable, Equatable {
  /// How the records of one list compare with those that are here.
  package struct Counts: Sendable, Equatable {
    /// Those that are not here yet.
    package var new: Int
    /// Those that are here in an earlier version, which gives way.
    package var changed: Int
    /// Of the changed ones, those that are deleted in their later version.
    package var deleted: Int
    /// Those that are here just so.
    package var same: Int
    /// Those that are here in a later version, or one of the same time, which stays.
    package var kept: Int

    /// Makes counts.
    package init(
      new: Int = 0, changed: Int = 0, deleted: Int = 0, same: Int = 0, kept: Int = 0
    ) {
      self.new = new
      self.changed = changed
      self.deleted = deleted
      self.same = same
      self.kept = kept
    }

    /// How many records came.
    package var all: Int { new + changed + same + kept }
  }

  /// The joined history, in order.
  package private(set) var document: HistoryDocument
  /// The check-ins that came.
  package private(set) var checkIns = Counts()
  /// The events that came.
  package private(set) var events = Counts()
  /// The first and the last day that the records which came are about; `nil` for none.
  package private(set) var span: ClosedRange<CivilDate>?

  /// Whether the history would be another one.
  package var hasChanges: Bool {
    checkIns.new + checkIns.changed + events.new + events.changed > 0
  }

  /// Joins another history.
  ///
  /// Of two versions with one time the one with the greater bytes holds, as in a merge, so that
  /// all computers agree.
  ///
  /// - Parameters:
  ///   - imported: What came.
  ///   - current: What is here.
  package init(_ imported: HistoryDocument, into current: HistoryDocument) {
    document = HistoryMerge(base: nil, ours: current, theirs: imported).document
    checkIns = Counts(imported.checkIns, into: current.checkIns, joined: document.checkIns)
    events = Counts(imported.events, into: current.events, joined: document.events)
    span = Self.span(imported.checkIns.map(\.weekEnding) + imported.events.map(\.date))
  }

  /// Joins check-ins that hold only what a table does: no earlier answers, no deletion, no fields
  /// of other programs.
  ///
  /// What the table does not hold stays as it is here. Of two versions with one time the one that
  /// is here holds, because a spreadsheet may have mangled the other without a word.
  ///
  /// - Parameters:
  ///   - rows: What came, no id twice.
  ///   - current: What is here.
  ///   - library: The questionnaires, for the scores that are written beside the answers.
  package init(
    rows: [CheckIn], into current: HistoryDocument, library: QuestionnaireLibrary
  ) {
    var imported: [CheckIn] = []
    let here = Dictionary(current.checkIns.map { ($0.id, $0) }) { first, _ in first }
    for row in rows {
      guard let existing = here[row.id] else {
        imported.append(row.scored(by: library))
        checkIns.new += 1
        continue
      }
      if row == existing.asTold {
        checkIns.same += 1
      } else if row.lastTouched > existing.lastTouched {
        imported.append(existing.corrected(by: row, library: library))
        checkIns.changed += 1
      } else {
        checkIns.kept += 1
      }
    }
    document =
      HistoryMerge(
        base: nil, ours: current, theirs: HistoryDocument(checkIns: imported)
      ).document
    span = Self.span(rows.map(\.weekEnding))
  }

  private static func span(_ days: [CivilDate]) -> ClosedRange<CivilDate>? {
    days.min().flatMap { first in days.max().map { first...$0 } }
  }
}

extension HistoryImport.Counts {
  /// Counts what a merge has made of a list.
  fileprivate init<Record: HistoryRecord & Deletable>(
    _ imported: [Record], into current: [Record], joined: [Record]
  ) {
    self.init()
    let here = Dictionary(current.map { ($0.id, $0) }) { first, _ in first }
    let outcome = Dictionary(joined.map { ($0.id, $0) }) { first, _ in first }
    for record in imported {
      if let existing = here[record.id] {
        if existing.isWritten(like: record) {
          same += 1
        } else if outcome[record.id]?.isWritten(like: existing) ?? false {
          kept += 1
        } else {
          changed += 1
          if record.deletedAt != nil && existing.deletedAt == nil { deleted += 1 }
        }
      } else {
        new += 1
      }
    }
  }
}

/// A record that can be deleted and stay in the file.
private protocol Deletable {
  var deletedAt: Timestamp? { get }
}

extension CheckIn: Deletable {}
extension TimelineEvent: Deletable {}

extension CheckIn {
  /// The check-in with only what a table holds of it.
  package var asTold: CheckIn {
    var told = CheckIn(
      id: id, questionnaire: questionnaire, questionnaireVersion: questionnaireVersion,
      weekEnding: weekEnding, recordedAt: recordedAt, answers: answers, context: context,
      note: note.flatMap { $0.isEmpty ? nil : $0 })
    told.changedAt = changedAt
    return told
  }

  /// When it was recorded, changed or deleted, whichever came last.
  fileprivate var lastTouched: Timestamp {
    [recordedAt, changedAt, deletedAt].compactMap(\.self).max() ?? recordedAt
  }

  /// The check-in with its score beside it, where its questions are known.
  fileprivate func scored(by library: QuestionnaireLibrary) -> CheckIn {
    var scored = self
    scored.storedScore =
      library.questionnaire(questionnaire, version: questionnaireVersion)?
      .score(answers).json
    return scored
  }

  /// This check-in as a later row of a table has it; its first answers and its first week stay
  /// under `amended`, and what the table does not hold stays too.
  fileprivate func corrected(by row: CheckIn, library: QuestionnaireLibrary) -> CheckIn {
    var corrected = self
    corrected.answers = row.answers
    corrected.context = row.context
    corrected.weekEnding = row.weekEnding
    corrected.note = row.note
    corrected.questionnaire = row.questionnaire
    corrected.questionnaireVersion = row.questionnaireVersion
    corrected.changedAt = row.changedAt
    corrected.deletedAt = nil
    corrected.keepFirst(of: self)
    guard corrected.answers != answers || corrected.questionnaireVersion != questionnaireVersion
    else { return corrected }
    return corrected.scored(by: library)
  }
}
