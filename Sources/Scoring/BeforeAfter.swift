package import CivilTime

/// The weeks before an event or a date against those after it.
///
/// It describes, and says nothing about what moved anything.
package struct BeforeAfter: Sendable, Equatable {
  /// How much can be known.
  package enum Verdict: String, Sendable, CaseIterable {
    /// Six or more positions on both sides.
    case comparison
    /// Three or more on both sides, and less than six on one.
    case earlyImpression = "early-impression"
    /// Less than three after it so far.
    case tooEarly = "too-early"
    /// Less than three before it.
    case tooFewBefore = "too-few-before"
    /// Less than three after it, and a later medication event lets no more come.
    case tooFewAfter = "too-few-after"
  }

  /// The positions on one side.
  package struct Side: Sendable, Equatable {
    /// The positions, in the order of their weeks, 26 at most.
    package var positions: [CountedPosition]
    /// The middle position; `nil` when nothing is compared.
    package var median: Double?

    /// The number of positions recorded more than three days after their week.
    package var late: Int { positions.count(where: \.isLate) }
    /// The number of positions of weeks with missed doses.
    package var missedDoses: Int { positions.count(where: \.hasMissedDoses) }

    fileprivate var values: [Double] { positions.map(\.position) }
  }

  /// The date that divides.
  package var date: CivilDate
  /// What is left out after this date and after each medication event.
  package var washIn: WashIn
  /// How many days a check-in tells of.
  package var recallDays: Int
  /// The last positions before.
  package var before: Side
  /// The first positions after the wash-in.
  package var after: Side
  /// The median after less the median before; `nil` when nothing is compared.
  package var difference: Double?
  /// All pairs of a week before and a week after; `nil` when nothing is compared.
  package var pairs: PairComparison?
  /// How much can be known.
  package var verdict: Verdict
  /// How many more positions after it are needed: 0 when there is a comparison, `nil` when there
  /// will be none.
  package var needed: Int?

  /// The most positions on a side, half a year of weeks.
  package static let mostOnSide = 26
  /// The least number of positions on both sides for anything to be said.
  package static let fewestOnSide = 3
  /// The least number of positions on both sides for more than an early impression.
  ///
  /// With less, .85 or more of the pairs point the same way by chance too often: with 6 and 8 weeks
  /// 9 times in 100 at an autocorrelation of .3 (gamut's own simulation).
  package static let fewestForComparison = 6

  /// The first day on which a week counts as after.
  package var countsFrom: CivilDate {
    washIn.weeksTakenOut(by: date, recallDays: recallDays).upperBound.advanced(by: 1)
  }

  /// Compares the two sides of a date.
  ///
  /// - Parameters:
  ///   - positions: The counted positions, in the order of their weeks.
  ///   - date: The date; it divides, and has a wash-in, like a medication event.
  ///   - medicationDates: The dates of all medication events, in any order; this date may be one.
  ///   - washIn: What is left out after the date and after each medication event.
  ///   - recallDays: How many days a check-in tells of.
  package init(
    _ positions: [CountedPosition], at date: CivilDate, medicationDates: [CivilDate],
    washIn: WashIn, recallDays: Int = 7
  ) {
    let takenOut = (medicationDates + [date]).map {
      washIn.weeksTakenOut(by: $0, recallDays: recallDays)
    }
    let remaining = positions.filter { position in
      !takenOut.contains { $0.contains(position.weekEnding) }
    }
    let previous = medicationDates.filter { $0 < date }.max()
    let next = medicationDates.filter { $0 > date }.min()
    self.date = date
    self.washIn = washIn
    self.recallDays = recallDays
    before = Side(
      positions: remaining.filter { week in
        week.weekEnding < date && previous.map { week.weekEnding > $0 } ?? true
      }.suffix(Self.mostOnSide))
    after = Side(
      positions: remaining.filter { week in
        week.weekEnding > date && next.map { week.weekEnding < $0 } ?? true
      }.prefix(Self.mostOnSide))
    verdict = Self.verdict(
      before: before.positions.count, after: after.positions.count, isClosed: next != nil)
    compare()
  }

  private mutating func compare() {
    switch verdict {
    case .comparison, .earlyImpression:
      let pairs = PairComparison(before: before.values, after: after.values)
      before.median = before.values.median
      after.median = after.values.median
      difference = after.median.flatMap { after in before.median.map { after - $0 } }
      self.pairs = pairs
      needed = 0
    case .tooEarly: needed = Self.fewestOnSide - after.positions.count
    case .tooFewBefore, .tooFewAfter: needed = nil
    }
  }

  private static func verdict(before: Int, after: Int, isClosed: Bool) -> Verdict {
    if before < fewestOnSide { return .tooFewBefore }
    if after < fewestOnSide { return isClosed ? .tooFewAfter : .tooEarly }
    return min(before, after) < fewestForComparison ? .earlyImpression : .comparison
  }
}

extension BeforeAfter.Side {
  fileprivate init(positions: some Sequence<CountedPosition>) {
    self.init(positions: Array(positions), median: nil)
  }
}
