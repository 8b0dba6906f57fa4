package import CivilTime
package import Questionnaires

/// Which medicines were in force when, as the timeline tells it.
///
/// No order of events is refused: a change of dose without a start counts as a start, a second start
/// as a change, and a stop of what never began ends nothing. A medicine is in force from the day of
/// its start to the day before its stop. Names that differ only in capitals or in spaces around them
/// are one medicine.
package struct MedicineTimeline: Sendable, Equatable {
  /// A medicine in force on a day.
  package struct Medicine: Sendable, Equatable {
    /// The name, as it was spelt last.
    package var name: String
    /// The dose, where one was written down.
    package var dose: TimelineEvent.Dose?
    /// The first day without an interruption since.
    package var since: CivilDate
    /// The day of the start, switch or change of dose that came last.
    package var changed: CivilDate
  }

  /// A medicine between two events that concern it.
  private struct Stretch: Equatable {
    var key: String
    var medicine: Medicine
    /// The first day on which this no longer holds; `nil` while it does.
    var end: CivilDate?

    func overlaps(_ days: ClosedRange<CivilDate>) -> Bool {
      medicine.changed <= days.upperBound && (end ?? .latest) > days.lowerBound
        && end != medicine.changed
    }
  }

  /// The stretches, in the order in which they begin.
  private var stretches: [Stretch] = []

  /// Reads a timeline.
  ///
  /// - Parameters:
  ///   - events: The events, in any order; deleted ones take no part.
  ///   - today: The last day whose events take part.
  package init(_ events: [TimelineEvent], today: CivilDate) {
    let counted = events.filter { $0.deletedAt == nil && $0.date <= today }
    for event in counted.sorted(by: TimelineEvent.precedes) {
      switch event.kind {
      case .start, .doseChange: begin(event.medicine, event)
      case .stop: _ = end(event.medicine, on: event.date)
      case .switch:
        _ = end(event.previousMedicine, on: event.date)
        begin(event.medicine, event)
      case .life, .baseline: break
      }
    }
  }

  /// A medicine at one dose, from the event that began it to the day before the next.
  package struct Period: Sendable, Equatable {
    /// The medicine.
    package var medicine: Medicine
    /// What all spellings of the medicine's name have in common.
    package var key: String
    /// The last day; `nil` while it goes on.
    package var lastDay: CivilDate?
  }

  /// All periods of all medicines, in the order in which they begin; what ended on the day on which
  /// it began is none.
  package var periods: [Period] {
    stretches.filter { $0.end != $0.medicine.changed }
      .map { Period(medicine: $0.medicine, key: $0.key, lastDay: $0.end?.advanced(by: -1)) }
  }

  /// The medicines in force on a day, in the order in which they last changed.
  package func medicines(on day: CivilDate) -> [Medicine] {
    stretches.filter { $0.overlaps(day...day) }.map(\.medicine)
  }

  /// The medicines in force on any of these days, each as it was last, in the order in which they
  /// last changed.
  package func medicines(during days: ClosedRange<CivilDate>) -> [Medicine] {
    var latest: [Stretch] = []
    for stretch in stretches where stretch.overlaps(days) {
      latest.removeAll { $0.key == stretch.key }
      latest.append(stretch)
    }
    return latest.map(\.medicine)
  }

  /// The medicine that the context questions of a check-in name: of those in force on any of its
  /// days the one that was started, switched to or changed in dose last.
  ///
  /// - Parameters:
  ///   - weekEnding: The last day of the check-in.
  ///   - recallDays: How many days the check-in covers, at least 1.
  /// - Returns: The medicine with the date of that event; `nil` when none was in force.
  package func medicineToName(weekEnding: CivilDate, recallDays: Int) -> Circumstances.Medicine? {
    let first = weekEnding.advanced(by: 1 - max(1, recallDays))
    return medicines(during: first...weekEnding).last.map { medicine in
      Circumstances.Medicine(name: medicine.name, since: medicine.changed)
    }
  }

  private mutating func begin(_ name: String?, _ event: TimelineEvent) {
    guard let name, let key = Self.key(name) else { return }
    let before = end(name, on: event.date)
    let medicine = Medicine(
      name: name, dose: event.dose ?? (event.kind == .doseChange ? before?.dose : nil),
      since: before?.since ?? event.date, changed: event.date)
    stretches.append(Stretch(key: key, medicine: medicine))
  }

  /// Ends a medicine, and returns it as it was.
  private mutating func end(_ name: String?, on day: CivilDate) -> Medicine? {
    guard let name, let key = Self.key(name),
      let index = stretches.lastIndex(where: { $0.key == key && $0.end == nil })
    else { return nil }
    stretches[index].end = day
    return stretches[index].medicine
  }

  /// What two spellings of one medicine have in common; `nil` for a blank.
  private static func key(_ name: String) -> String? {
    let words = name.lowercased().split { $0.isWhitespace }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
