import CivilTime
package import History
import Questionnaires
import SafeText
package import Scoring
import Sentences

/// What there is to say and to draw about one scored week.
package struct ResultSummary {
  let checkIn: CheckIn
  /// What its answers mean.
  package let score: PositionScore
  let questionnaire: Questionnaire
  /// The check-in before with its score; `nil` when there is none.
  let previous: (checkIn: CheckIn, score: PositionScore)?

  /// Whether the check-in has just been saved, so that it tells of this week.
  let isNew: Bool
  /// The step to this week from the one before, where both count and this one is the last.
  let lastChange: LastChange?
  /// The run worth a look that reaches this week.
  let signal: Signal?

  /// Finds what there is to say.
  ///
  /// - Parameters:
  ///   - checkIn: The week.
  ///   - score: What its answers mean.
  ///   - isNew: Whether it has just been saved.
  ///   - session: What came before it.
  package init(checkIn: CheckIn, score: PositionScore, isNew: Bool, in session: Session) {
    self.checkIn = checkIn
    self.isNew = isNew
    self.score = score
    let questionnaire = session.questionnaire(of: checkIn) ?? session.questionnaire
    self.questionnaire = questionnaire
    let trend = session.trend(of: questionnaire)
    let change = trend.lastChange
    lastChange = change.flatMap { change in
      change.to == checkIn.weekEnding && score.position.map(change.newer.isClose) == true
        ? change : nil
    }
    signal = ChangeWording.running(trend, through: checkIn.weekEnding)
    let before = session.scoredCheckIns(of: questionnaire).last {
      ($0.checkIn.weekEnding, $0.checkIn.recordedAt) < (checkIn.weekEnding, checkIn.recordedAt)
        && $0.checkIn.weekEnding < checkIn.weekEnding
    }
    previous = before.flatMap { scored in
      guard case .position(let score) = scored.score else { return nil }
      return (scored.checkIn, score)
    }
  }

  var daysSincePrevious: Int {
    previous.map { checkIn.weekEnding.days(since: $0.checkIn.weekEnding) } ?? 0
  }

  func headline(layout: Layout) -> [Row] {
    let position = place
    var rows: [Row] = []
    let right = layout.width - Wording.direction.count
    if position.count + 3 <= right {
      rows.append(
        Row(spans: [Span(position, role: .title), Span(Wording.direction, column: right)]))
    } else {
      // The poles below the line say it too.
      rows = [.text(position, .title), .text(Wording.direction, worth: .bandNames)]
    }
    let worth: Row.Worth =
      score.position == nil ? .essential : score.isContradictory ? .remark : .secondary
    return rows + Row.wrapped(meaning, to: layout.width, worth: worth)
  }

  func picture(layout: Layout) -> [Row] {
    let line = ContinuumLine(layout: layout, bands: questionnaire.scoring.bands)
    let name = isNew ? "this week" : "this check-in"
    let label = score.position.map { "\(name) \($0.shown)" } ?? Wording.bounds(score.bounds)
    let now = ContinuumLine.Mark(
      position: score.position, bounds: score.bounds, label: label,
      shortLabel: score.position.map { "now \($0.shown)" }
        ?? "\(score.bounds.lowerBound.shown) to \(score.bounds.upperBound.shown)")
    var rows = [line.rowAbove(now), line.line, line.names(chosen: score.band?.id)]
    if let previous, let position = previous.score.position {
      let isLastWeek = isNew && daysSincePrevious <= 10
      let when = isLastWeek ? "last week" : previous.checkIn.weekEnding.shortDayAndMonth
      rows.append(
        line.rowBelow(
          ContinuumLine.Mark(
            position: position, label: "\(when) \(position.shown)",
            shortLabel: "last \(position.shown)")))
    }
    return rows
  }

  func change(layout: Layout) -> [Row] {
    let sentences = sentences.flatMap { Row.wrapped($0, to: layout.width) }
    let signal = signalSentence.map { Row.wrapped($0, to: layout.width, .alert) } ?? []
    guard !sentences.isEmpty || !signal.isEmpty else { return [] }
    // What a step beyond the ordinary swing is worth, where there is room to say so.
    let chance = chanceSentence.map { Row.wrapped($0, to: layout.width, worth: .secondary) } ?? []
    return [.blank] + sentences + signal + chance
  }

  func facets(layout: Layout) -> [Row] {
    if layout.isNarrow, layout.isLow { return [poleFacets] }
    var rows: [Row] = [.blank]
    for facet in questionnaire.facets {
      rows.append(row(of: facet, layout: layout))
    }
    return rows + notes(layout: layout)
  }

  /// `Pleasant 58, painful 63`, where there is no room for all facets.
  private var poleFacets: Row {
    let facets = [Facet.Role.pleasant, .painful].compactMap { questionnaire.facet($0) }
    let texts = facets.map { facet in
      let name = facet.title.split(separator: " ").first ?? ""
      return "\(name) \(score.facets[facet.id].map { "\($0.shown)" } ?? "without a score")"
    }
    let text = texts.joined(separator: ", ")
    // The mark of the week before goes first: the sentence on the change tells of it too.
    return .text(text.prefix(1) + text.dropFirst().lowercased(), worth: .bandNames)
  }

  /// What must be said of a facet, and the poles below the strips.
  private func notes(layout: Layout) -> [Row] {
    let noted = questionnaire.facets.filter { !$0.note.isEmpty && score.facets[$0.id] != nil }
    let texts = noted.map { facet in
      let first = facet.title.split(separator: " ").first ?? ""
      return "\(first): \(facet.note.prefix(1).lowercased() + facet.note.dropFirst())"
    }
    if layout.isNarrow {
      return texts.flatMap { Row.wrapped($0, to: layout.width, worth: .remark) }
    }
    var rows = texts.flatMap { Row.wrapped($0, to: Self.stripColumn - 3, worth: .remark) }
    if rows.isEmpty { rows = [Row(spans: [], worth: .column)] }
    let bands = questionnaire.scoring.bands
    if let first = bands.first?.title, let last = bands.last?.title {
      let end = Self.stripColumn + Self.stripWidth
      rows[0].spans += [
        Span(first, column: Self.stripColumn), Span(last, column: end - last.count),
      ]
    }
    return rows
  }

  private static let stripColumn = 39
  private static let stripWidth = 31

  private func row(of facet: Facet, layout: Layout) -> Row {
    let members = questionnaire.items(of: facet)
    let count = members.count { checkIn.answers[$0.id]?.point != nil }
    let position = score.facets[facet.id]
    var spans = [Span(facet.title)]
    let number = position.map { "\($0.shown)" } ?? "-"
    spans.append(Span(number, column: 28 - number.count))
    if count < members.count, !layout.isNarrow {
      spans.append(Span("\(count) of \(members.count)", column: 30))
    }
    if !layout.isNarrow {
      spans += Strip(layout: layout, width: Self.stripWidth)
        .spans(position: position, column: Self.stripColumn)
    }
    return Row(spans: spans, worth: layout.isLow ? .column : .essential)
  }
}
