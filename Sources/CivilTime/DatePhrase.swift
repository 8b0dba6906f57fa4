/// Reads a date as people write it.
///
/// Understood, in any case and with any spaces between the words: `2026-11-02`, `4 september 2026`,
/// `4 sep 2026`, `2 november`, `today`, `yesterday`, `10 days ago`, `3 weeks ago` and `last monday`.
/// Everything else is refused, above all what could be read in two ways, as `2/11/26` can.
package enum DatePhrase {
  /// Why a phrase gives no date.
  package enum Fault: Error, Equatable {
    /// No date can be read.
    case unreadable
    /// The date is later than today.
    case future(CivilDate)

    /// What is wrong and what to write instead, as a sentence.
    package var sentence: String {
      switch self {
      case .unreadable:
        "That is no date that can be read. Write it like 2026-11-02, 2 november, yesterday, "
          + "10 days ago or last monday."
      case .future(let date):
        "\(date.longForm) has not come yet. Choose today or an earlier day."
      }
    }
  }

  /// Reads a phrase.
  ///
  /// - Parameters:
  ///   - text: The phrase. A day without a year is the last such day, today included; `last monday`
  ///     is never today.
  ///   - today: The present date.
  ///   - isFutureAllowed: Whether a full date may be later than today.
  /// - Returns: The date.
  /// - Throws: ``Fault``.
  package static func date(
    _ text: String, today: CivilDate, isFutureAllowed: Bool = false
  ) throws(Fault) -> CivilDate {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let date = read(words, today: today) else { throw .unreadable }
    if date > today, !isFutureAllowed { throw .future(date) }
    return date
  }

  private static func read(_ words: [String], today: CivilDate) -> CivilDate? {
    switch words.count {
    case 1: single(words[0], today: today)
    case 2 where words[0] == "last":
      Weekday(rawValue: words[1]).map { last($0, before: today) }
    case 2: lastDay(number(words[0], digits: 2), ofMonth: month(words[1]), today: today)
    case 3 where words[2] == "ago": ago(words[0], unit: words[1], today: today)
    case 3: date(day: words[0], month: words[1], year: words[2])
    default: nil
    }
  }

  private static func single(_ word: String, today: CivilDate) -> CivilDate? {
    switch word {
    case "today": today
    case "yesterday": today.advanced(by: -1)
    default: CivilDate(word)
    }
  }

  private static func last(_ weekday: Weekday, before today: CivilDate) -> CivilDate {
    let days = (1...7).first { today.advanced(by: -$0).weekday == weekday }
    return today.advanced(by: -(days ?? 7))
  }

  /// The last such day up to today; 29 February can lie eight years back, over 1900 and its like.
  private static func lastDay(_ day: Int?, ofMonth month: Int?, today: CivilDate) -> CivilDate? {
    guard let day, let month else { return nil }
    return (0...8).lazy
      .compactMap { CivilDate(year: today.year - $0, month: month, day: day) }
      .first { $0 <= today }
  }

  private static func ago(_ count: String, unit: String, today: CivilDate) -> CivilDate? {
    let lengths = ["day": 1, "days": 1, "week": 7, "weeks": 7]
    guard let count = number(count, digits: 5), let length = lengths[unit] else { return nil }
    let days = count * length
    // Beyond the earliest date there is none, where `advanced` would give the earliest.
    guard today.days(since: .earliest) >= days else { return nil }
    return today.advanced(by: -days)
  }

  private static func date(day: String, month name: String, year: String) -> CivilDate? {
    guard year.utf8.count == 4, let day = number(day, digits: 2), let month = month(name),
      let year = number(year, digits: 4)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The number of a month from its name or the first three letters of it.
  private static func month(_ word: String) -> Int? {
    (1...12).first { number in
      let name = CivilDate.months[number - 1].lowercased()
      return word == name || word == name.prefix(3)
    }
  }

  /// A number of ASCII digits, and not too many of them.
  private static func number(_ word: String, digits: Int) -> Int? {
    guard (1...digits).contains(word.utf8.count),
      word.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(word)
  }
}
