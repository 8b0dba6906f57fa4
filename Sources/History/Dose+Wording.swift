import StrictJSON

extension TimelineEvent.Dose {
  /// `20 mg, 2 a day`; once a day goes without saying.
  package var inWords: String {
    let once = "\(amount.spelling) \(unit)"
    return perDay.double == 1 ? once : "\(once), \(perDay.spelling) a day"
  }
}
