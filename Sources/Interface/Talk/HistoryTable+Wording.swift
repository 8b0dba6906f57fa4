package import CivilTime
package import History
import Questionnaires
import SafeText
import Scoring
import Sentences

extension HistoryTable {
  /// `14 check-ins in 15 weeks`.
  package var span: String {
    "\(Wording.count(weeks.count, "check-in")) in \(Wording.count(weekCount, "week"))"
  }

  /// The phase to show after the one that is shown; `nil` for all weeks, which come round again.
  package var nextPhase: Phase? {
    let place = phase.flatMap { phases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return phases.indices.contains(place) ? phases[place] : nil
  }

  /// Which phase is shown, with what began it.
  package var announcement: String {
    guard let phase else { return "All weeks." }
    guard let first = phase.first else { return "The weeks before the first change." }
    let events = document.events.filter { event in
      event.deletedAt == nil && event.date == first && event.kind != .life
    }
    let names = events.map(ChangeWording.summary).joined(separator: "; ")
    return "From \(first.longForm): \(names)."
  }

  /// The chosen row in words, in as many lines as there is room for; the dose goes first.
  func words(_ week: Week, in session: Session, layout: Layout) -> String {
    let lines = layout.isLow ? 1 : 2
    let doses = doses(week.checkIn, in: session)
    if layout.width >= ReadOut.leastWidth {
      return readOut(of: week, doses: doses, lines: lines, width: layout.width)
    }
    var parts = [place(week)] + marks(week) + [doses].compactMap(\.self)
    while parts.count > 1, text(parts).wrapped(toCells: layout.width).count > lines {
      parts.removeLast()
    }
    let words = text(parts)
    guard words.wrapped(toCells: layout.width).count > lines else { return words }
    return text([shortPlace(week)])
  }

  /// What a row tells of a week in signs or not at all, in columns: what is open, the movement, the
  /// doses and what the marks mean.
  private func readOut(of week: Week, doses: String?, lines: Int, width: Int) -> String {
    let marks = shortMarks(week)
    func text(_ doses: String?, _ marks: [String]) -> String {
      var readOut = ReadOut(openPlace(week).replacing(", somewhere", with: ","))
      let movement = movement(week)
      // The pole stands still beside a number of one digit or of two.
      readOut.add(movement, at: movement?.prefix { $0.isNumber }.count == 1 ? 16 : 15)
      readOut.add(doses, at: 38)
      readOut.add(marks.isEmpty ? nil : marks.joined(separator: ", "), at: 38)
      return readOut.text
    }
    let whole = text(doses, marks)
    if whole.wrapped(toCells: width).count <= lines { return whole }
    var rest = marks
    while !rest.isEmpty, text(nil, rest).wrapped(toCells: width).count > lines {
      rest.removeLast()
    }
    return text(nil, rest)
  }

  /// A week in words, without its date.
  package func sentence(_ week: Week, in session: Session) -> String {
    text([place(week)] + marks(week) + [doses(week.checkIn, in: session)].compactMap(\.self))
  }

  private func text(_ parts: [String]) -> String {
    parts.map { $0 + "." }.joined(separator: " ")
  }

  /// `59 (55 to 61), partly muted, 7 towards full range`, or `14 of 24, moderate, 3 lower than
  /// before`.
  private func place(_ week: Week) -> String {
    ([openPlace(week)] + [week.band?.title, movement(week)].compactMap(\.self))
      .joined(separator: ", ")
  }

  /// `59 (55 to 61)`, `14 of 24`, or why there is neither.
  private func openPlace(_ week: Week) -> String {
    if let total = week.total { return highestTotal.map { "\(total) of \($0)" } ?? "\(total)" }
    guard let position = week.position else {
      guard let bounds = week.bounds else {
        return highestTotal == nil ? "No position" : "No total: a total needs every answer"
      }
      return "No position, somewhere \(Wording.bounds(bounds))"
    }
    guard let bounds = week.bounds, bounds.lowerBound.shown < bounds.upperBound.shown else {
      return "\(position.shown)"
    }
    return "\(position.shown) (\(bounds.lowerBound.shown) to \(bounds.upperBound.shown))"
  }

  /// The same without the bounds and the band, which stand in the row.
  private func shortPlace(_ week: Week) -> String {
    if week.total != nil { return place(week) }
    guard let position = week.position else {
      guard let bounds = week.bounds else { return "No position" }
      return "Somewhere \(Wording.bounds(bounds))"
    }
    return (["\(position.shown)"] + [movement(week)].compactMap(\.self)).joined(separator: ", ")
  }

  private func movement(_ week: Week) -> String? {
    guard let difference = week.difference else { return nil }
    let amount = abs(difference)
    if week.total != nil {
      return difference == 0
        ? "the same as before" : "\(amount) \(difference < 0 ? "lower" : "higher") than before"
    }
    return difference == 0
      ? "the same place" : "\(amount) towards \(difference < 0 ? "full range" : "numb")"
  }

  /// What the marks of a row mean.
  private func marks(_ week: Week) -> [String] {
    var words: [String] = []
    if week.checkIn.note != nil { words.append("Note") }
    if week.checkIn.isLate { words.append("Recorded late") }
    if week.checkIn.amended != nil { words.append("Corrected later") }
    if week.isReplaced {
      words.append("One of two for that week: the other counts")
    } else if week.sharesWeek {
      words.append("One of two for that week: this one counts")
    }
    if week.isOfUnknownWording {
      words.append("Questions not known here, \(week.total == nil ? "position" : "total") as filed")
    }
    return words
  }

  /// The same in fewer words.
  private func shortMarks(_ week: Week) -> [String] {
    let checkIn = week.checkIn
    let isKnown = !week.isOfUnknownWording
    return [
      checkIn.note == nil ? nil : "note", checkIn.isLate ? "late" : nil,
      checkIn.amended == nil ? nil : "corrected",
      week.isReplaced
        ? "two: other counts" : week.sharesWeek ? "two: this counts" : nil,
      isKnown ? nil : "as filed, its questions are not known here",
    ].compactMap(\.self)
  }

  /// The doses in force in a week: `50 mg a day`, or the medicines by their names where there are
  /// several; `nil` for none.
  func doses(_ checkIn: CheckIn, in session: Session) -> String? {
    let medicines = medicines.medicines(during: session.daysTold(of: checkIn))
    guard !medicines.isEmpty else { return nil }
    return medicines.map { medicine in
      let name = medicine.name.oneLine
      guard let dose = medicine.dose else { return name }
      let words = dose.inFullWords.oneLine
      return medicines.count == 1 ? words : "\(name) \(words)"
    }.joined(separator: "; ")
  }
}

extension Session {
  /// The days that a check-in tells of.
  package func daysTold(of checkIn: CheckIn) -> ClosedRange<CivilDate> {
    let days = (self.questionnaire(of: checkIn) ?? questionnaire).recallDays
    return checkIn.weekEnding.advanced(by: 1 - max(1, days))...checkIn.weekEnding
  }
}

extension HistoryTable.Week {
  /// What stands beside the position or the total: the band, or why there is none.
  ///
  /// - Parameter givesTotal: Whether the questionnaire gives a total.
  /// - Returns: A few words.
  package func words(givesTotal: Bool) -> String {
    if let band { return band.title }
    guard position == nil, total == nil else { return "as filed" }
    let none = givesTotal ? "no total" : "no position"
    return bounds.map { "\($0.lowerBound.shown) to \($0.upperBound.shown)" } ?? none
  }

  /// The position or the total as it stands in a column; a dash for none.
  package var number: String {
    total.map { "\($0)" } ?? position.map { "\($0.shown)" } ?? "-"
  }

  /// `n` note, `l` late, `a` amended, `2` two check-ins for that week.
  package var marks: String {
    let checkIn = self.checkIn
    let signs = [
      ("n", checkIn.note != nil), ("l", checkIn.isLate), ("a", checkIn.amended != nil),
      ("2", sharesWeek),
    ]
    return signs.filter(\.1).map(\.0).joined()
  }
}

extension HistoryTable.Phase {
  /// The title of the table where only this phase is shown, the longest form first.
  var titles: [String] {
    switch (first, last) {
    case (nil, nil): ["History"]
    case (nil, let last?):
      [
        "History until \(last.longForm)", "History until \(last.shortForm)",
        "Until \(last.shortForm)",
      ]
    case (let first?, nil):
      [
        "History from \(first.longForm)", "History from \(first.shortForm)",
        "From \(first.shortForm)",
      ]
    case (let first?, let last?):
      [
        "History, \(first.shortForm) to \(last.shortForm)",
        "\(first.shortForm) to \(last.shortForm)", first.shortForm,
      ]
    }
  }
}
