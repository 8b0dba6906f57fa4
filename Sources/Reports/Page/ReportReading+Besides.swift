import CivilTime
import History
import Questionnaires
import Scoring
import Sentences

extension ReportReading {
  /// What was told beside the items: bother, how feeling less was, missed doses, and companions.
  var besides: AppointmentPage.Section? {
    let doubts = [
      ReportWording.withoutPosition(withoutPosition.count),
      ReportWording.late(checkIns.count(where: \.isLate), of: checkIns.count),
    ]
    .compactMap(\.self).joined(separator: " ")
    let lines =
      library.questionnaires.flatMap(companion)
      + [bother, helpfulness, doses].compactMap(\.self) + (doubts.isEmpty ? [] : [doubts])
    return lines.isEmpty
      ? nil
      : AppointmentPage.Section(kind: .besides, title: "Also asked", blocks: [.list(lines)])
  }

  /// The check-ins of the version whose wording counts, one a week.
  private var told: [CheckIn] {
    guard isWordingKnown else { return [] }
    let replaced = Set(
      course.counted.uncounted.filter { $0.reason == .replaced }.map(\.checkInID))
    return checkIns.filter {
      $0.questionnaireVersion == questionnaire.version && !replaced.contains($0.id)
    }
  }

  /// The values that were chosen for a context question.
  private func values(_ question: ContextQuestion) -> [Int] {
    told.compactMap { $0.context[question.id]?.point }
  }

  private var bother: String? {
    questionnaire.context(.bother).flatMap { question in
      ReportWording.tally(values(question), of: question.responseOptions)
    }.map(ReportWording.bother)
  }

  private var helpfulness: String? {
    questionnaire.context(.helpfulness).flatMap { question in
      ReportWording.tally(values(question), of: question.responseOptions)
    }.map(ReportWording.helpfulness)
  }

  /// The answers on taking the medicine; one that was kept private stays private.
  private var doses: String? {
    guard let question = questionnaire.context(.adherence) else { return nil }
    let options = question.responseOptions.filter { !$0.isOffScale }
    let values = values(question).filter { value in options.contains { $0.value == value } }
    let missed = Set(options.filter(\.isMissedDose).map(\.value))
    return ReportWording.tally(values, of: options).map { tally in
      ReportWording.doses(missed: values.count(where: missed.contains), told: values.count, tally)
    }
  }

  /// A questionnaire that is scored by its sum, where it was taken, and whether it and the position
  /// went apart.
  private func companion(_ other: Questionnaire) -> [String] {
    guard other.id != questionnaire.id, let sentence = totals(of: other) else { return [] }
    return [sentence] + [parting(other, sums(of: other))].compactMap(\.self)
  }

  /// The totals of a questionnaire that is scored by its sum, in a sentence; `nil` for none.
  func totals(of other: Questionnaire) -> String? {
    let sums = sums(of: other)
    guard !sums.isEmpty else { return nil }
    return ReportWording.sums(
      other.title, highest: other.highestTotal, sums.map { ($0.week, $0.total, $0.band) })
  }

  private func sums(of other: Questionnaire) -> [Sum] {
    guard case .sum = other.scoring.method else { return [] }
    return document.scored(other, through: today).compactMap { scored -> Sum? in
      guard holds(scored.checkIn.weekEnding), case .total(let score) = scored.score,
        let total = score.total
      else { return nil }
      return Sum(week: scored.checkIn.weekEnding, total: total, band: score.band)
    }
  }

  /// The sum of a companion.
  private struct Sum {
    let week: CivilDate
    let total: Int
    let band: Band?
  }

  /// That the last sum is lower than the first one while the position is higher by more than the
  /// ordinary swing, so that an ordinary week makes no observation.
  private func parting(_ other: Questionnaire, _ sums: [Sum]) -> String? {
    guard let first = sums.first, let last = sums.last, last.total < first.total,
      let earlier = position(near: first.week), let later = position(near: last.week),
      let swing = trend.usualRange?.ordinarySwing,
      ChangeDirection(from: swing, to: later - earlier) == .higher
    else { return nil }
    return ReportWording.parting(
      other.title, down: first.total - last.total, from: earlier, to: later)
  }

  /// The position whose week ends nearest to a day, at most three days away.
  private func position(near day: CivilDate) -> Double? {
    let near = positions.filter { abs($0.weekEnding.days(since: day)) <= 3 }
    return near.min {
      abs($0.weekEnding.days(since: day)) < abs($1.weekEnding.days(since: day))
    }?.position
  }
}
