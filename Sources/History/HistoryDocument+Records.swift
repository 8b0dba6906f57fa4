package import CivilTime
package import Questionnaires

extension HistoryDocument {
  /// Puts a check-in in its place; one that has the same id gives way to it.
  package mutating func add(_ checkIn: CheckIn) {
    checkIns.put(checkIn)
  }

  /// Puts an event in its place; one that has the same id gives way to it.
  package mutating func add(_ event: TimelineEvent) {
    events.put(event)
  }

  /// The check-in with this id, deleted or not.
  package func checkIn(_ id: String) -> CheckIn? {
    checkIns.first { $0.id == id }
  }

  /// The event with this id, deleted or not.
  package func event(_ id: String) -> TimelineEvent? {
    events.first { $0.id == id }
  }

  /// Deletes a check-in, which stays in the file and can be undeleted.
  ///
  /// - Parameters:
  ///   - id: The id of the check-in.
  ///   - moment: The present moment.
  /// - Returns: Whether there was one to delete.
  @discardableResult
  package mutating func deleteCheckIn(_ id: String, at moment: Timestamp) -> Bool {
    checkIns.delete(id, at: moment)
  }

  /// Brings a deleted check-in back.
  ///
  /// - Parameters:
  ///   - id: The id of the check-in.
  ///   - moment: The present moment.
  /// - Returns: Whether there was one to bring back.
  @discardableResult
  package mutating func undeleteCheckIn(_ id: String, at moment: Timestamp) -> Bool {
    checkIns.undelete(id, at: moment)
  }

  /// Deletes an event, which stays in the file and can be undeleted.
  ///
  /// - Parameters:
  ///   - id: The id of the event.
  ///   - moment: The present moment.
  /// - Returns: Whether there was one to delete.
  @discardableResult
  package mutating func deleteEvent(_ id: String, at moment: Timestamp) -> Bool {
    events.delete(id, at: moment)
  }

  /// Brings a deleted event back.
  ///
  /// - Parameters:
  ///   - id: The id of the event.
  ///   - moment: The present moment.
  /// - Returns: Whether there was one to bring back.
  @discardableResult
  package mutating func undeleteEvent(_ id: String, at moment: Timestamp) -> Bool {
    events.undelete(id, at: moment)
  }
}

extension Array where Element: HistoryRecord {
  /// Puts a record in its place; one that has the same id gives way to it.
  fileprivate mutating func put(_ record: Element) {
    removeAll { $0.id == record.id }
    insert(record, at: firstIndex { Element.precedes(record, $0) } ?? endIndex)
  }

  /// Marks a record as deleted.
  ///
  /// - Returns: Whether there was one that was not.
  fileprivate mutating func delete(_ id: String, at moment: Timestamp) -> Bool {
    guard let index = firstIndex(where: { $0.id == id && $0.deletedAt == nil }) else {
      return false
    }
    self[index].deletedAt = moment
    self[index].changedAt = moment
    return true
  }

  /// Takes the mark of a deleted record away.
  ///
  /// - Returns: Whether there was one.
  fileprivate mutating func undelete(_ id: String, at moment: Timestamp) -> Bool {
    guard let index = firstIndex(where: { $0.id == id && $0.deletedAt != nil }) else {
      return false
    }
    self[index].deletedAt = nil
    self[index].changedAt = moment
    return true
  }
}

extension HistoryDocument {
  /// The check-ins that count: undeleted, with one questionnaire, and not dated after today.
  ///
  /// - Parameters:
  ///   - questionnaire: The id of the questionnaire, whatever its version.
  ///   - today: The last date that takes part.
  /// - Returns: The check-ins by (weekEnding, recordedAt, id).
  package func checkIns(of questionnaire: String, through today: CivilDate) -> [CheckIn] {
    checkIns(of: questionnaire, version: nil, through: today)
  }

  /// The same in one version of the questionnaire; `nil` for all.
  func checkIns(of questionnaire: String, version: Int?, through today: CivilDate) -> [CheckIn] {
    places(of: questionnaire, version: version, through: today).map { checkIns[$0] }
  }

  /// Where the same check-ins stand in the list, in the order of their weeks.
  func places(of questionnaire: String, version: Int? = nil, through today: CivilDate) -> [Int] {
    // A span lends single fields, where to hand a check-in on would copy it.
    let span = checkIns.span
    var places: [Int] = []
    var isInOrder = true
    for index in span.indices
    where span[index].deletedAt == nil && span[index].weekEnding <= today
      && span[index].questionnaire == questionnaire
      && (version == nil || span[index].questionnaireVersion == version)
    {
      if let last = places.last, span[index].weekEnding <= span[last].weekEnding,
        CheckIn.precedes(span[index], span[last])
      {
        isInOrder = false
      }
      places.append(index)
    }
    if !isInOrder { places.sort { CheckIn.precedes(checkIns[$0], checkIns[$1]) } }
    return places
  }

  /// The newest version of a questionnaire among the check-ins that count; `nil` without one.
  func newestVersion(of questionnaire: String, through today: CivilDate) -> Int? {
    places(of: questionnaire, through: today).map { checkIns[$0].questionnaireVersion }.max()
  }

  /// The check-ins that are deleted and still in the file, the one that was deleted last at the end.
  ///
  /// - Parameters:
  ///   - questionnaire: The id of the questionnaire, whatever its version.
  ///   - today: The last date that takes part.
  /// - Returns: The check-ins in the order in which they were deleted.
  package func deletedCheckIns(of questionnaire: String, through today: CivilDate) -> [CheckIn] {
    let deleted = checkIns.compactMap { checkIn in
      checkIn.deletedAt.map { (moment: $0, checkIn: checkIn) }
    }
    return deleted.sorted { $0.moment < $1.moment }.map(\.checkIn)
      .filter { $0.questionnaire == questionnaire && $0.weekEnding <= today }
  }

  /// The latest check-in that counts: of the last week, the one recorded last.
  package func latestCheckIn(of questionnaire: String, through today: CivilDate) -> CheckIn? {
    places(of: questionnaire, through: today).last.map { checkIns[$0] }
  }

  /// What a check-in must know of this history to choose its context questions.
  ///
  /// - Parameters:
  ///   - questionnaire: The questionnaire.
  ///   - weekEnding: The last day that the check-in tells of.
  ///   - today: The last date of which events and check-ins take part.
  /// - Returns: The medicine to name, and how many check-ins went before.
  package func circumstances(
    of questionnaire: Questionnaire, weekEnding: CivilDate, today: CivilDate
  ) -> Circumstances {
    Circumstances(
      medicine: MedicineTimeline(events, today: today)
        .medicineToName(weekEnding: weekEnding, recallDays: questionnaire.recallDays),
      earlierCheckIns: checkIns(of: questionnaire.id, through: today).count)
  }
}
