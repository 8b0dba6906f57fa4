import StrictJSON

extension TimelineEvent.Dose {
  /// `20 mg, 2 a day`; once a day goes without saying.
  package var inWords: String {
    isOnceADay ? once : "\(once), \(perDay.spelling) a day"
  }

  /// `20 mg, 2 a day`, and `20 mg a day` for once.
  package var inFullWords: String {
    isOnceADay ? "\(once) a day" : inWords
  }

  private var once: String { "\(amount.spelling) \(unit)" }

  private var isOnceADay: Bool { perDay.double == 1 }
}
