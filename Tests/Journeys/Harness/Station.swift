import TestSupport

/// A screen of gamut, and the way to it.
enum Station: CaseIterable {
  case welcome, home, checkIn, pause, afterwards, note, review, result, details, explanation
  case helpNow, country, keys, history, weekDate, learn, reader

  /// Whether text can be typed on it, so that only function keys command.
  var isTextField: Bool { self == .note || self == .weekDate }

  /// A text that only this screen shows.
  var text: String {
    switch self {
    case .welcome: "Welcome to gamut"
    case .home: "Your weekly check-in is due."
    case .checkIn: "Question 3 of 16"
    case .pause: "Go on"
    case .afterwards: "Afterwards, 1 of 2"
    case .note: "F2 help now"
    case .review: "Save this week"
    case .result: "Pleasant feelings"
    case .details: "All answers"
    case .explanation: "How"
    case .helpNow: "Help now"
    case .country: "Country for help lines"
    case .keys: "Keys: home"
    case .history: "3 check-ins in 3 weeks"
    case .weekDate: "On which day did the seven days end?"
    case .learn: "0 of 17 read"
    case .reader: "page 1 of"
    }
  }

  /// Takes somebody there.
  func reach(
    arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> Person {
    let folder = try TemporaryFolder()
    if needsHome {
      try folder.put(ExampleHistory.weekly(3))
    }
    let person = try Person(
      in: folder, (self == .welcome || needsHome ? [] : ["check-in"]) + arguments,
      environment: environment)
    for (wanted, keys) in way {
      try person.waitFor(wanted)
      try person.journey.settle()
      try person.type(keys)
    }
    try person.waitFor(text)
    // A key that means nothing, to end what the message line says.
    if !isTextField { try person.type("Z") }
    // The key may still be on its way when the program seems to rest.
    try person.journey.waitUntil("an empty message line") { !$0.text.contains(" is kept: ") }
    try person.journey.settle()
    return person
  }

  private var needsHome: Bool {
    [.home, .helpNow, .country, .keys, .history, .weekDate, .learn, .reader].contains(self)
  }

  /// What is waited for, and the keys that then are typed.
  private var way: [(String, String)] {
    let items = [("Question 1 of 16", "44444444444"), ("Go on", "1"), ("Question 12", "22222")]
    let end = [("Afterwards, 1 of 2", "1"), ("Afterwards, 2 of 2", "1")]
    let week = items + end + [("Save this week", "9")]
    return switch self {
    case .welcome, .home: []
    case .checkIn: [("Question 1 of 16", "44")]
    case .pause: [items[0]]
    case .afterwards: items
    case .note: items + [end[0], ("Afterwards, 2 of 2", "2")]
    case .review: items + end
    case .result: week
    case .details: week + [("Pleasant feelings", "1")]
    case .explanation: week + [("Pleasant feelings", "w")]
    case .helpNow: [("q quit", "!")]
    case .country: [("q quit", "!"), ("Esc back", "c")]
    case .keys: [("q quit", "?")]
    case .history: [("q quit", "2")]
    case .learn: [("q quit", "5")]
    case .reader: [("q quit", "5"), ("0 of 17 read", "\r")]
    case .weekDate:
      [("q quit", "2"), ("check-ins in", "e"), ("What shall be changed?", "3")]
    }
  }
}
