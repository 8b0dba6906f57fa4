import TestSupport
import Testing

/// Every screen, at every size, with help from everywhere.
@Suite struct ScreenJourneys {
  @Test(arguments: Station.allCases)
  func `a window may shrink to one cell, and the picture comes back`(station: Station) throws {
    let person = try station.reach()
    let journey = person.journey
    let before = journey.screen
    for (columns, rows) in [(79, 24), (40, 12), (39, 12), (40, 11), (12, 4), (2, 2), (1, 1)] {
      journey.resize(columns: columns, rows: rows)
      if columns < 40 || rows < 12 {
        let sentence = String("gamut needs".prefix(columns))
        try journey.waitUntil("\(columns) by \(rows)") { $0.line(0).hasPrefix(sentence) }
      }
      try journey.settle()
      #expect(journey.screen.row < rows && journey.screen.column < columns)
    }
    journey.resize(columns: 120, rows: 40)
    try journey.waitFor(station.text)
    journey.resize(columns: 80, rows: 24)
    try journey.waitUntil("the picture as before") { $0.text == before.text }
    try journey.settle()
    #expect((journey.screen.row, journey.screen.column) == (before.row, before.column))
    #expect(journey.screen.cells == before.cells)
    #expect(journey.unknownSequences.isEmpty)
  }

  @Test(arguments: Station.allCases)
  func `help and keys open from every screen and lead back to it`(station: Station) throws {
    let person = try station.reach()
    let before = person.screen
    let keys: [(String, String)] =
      station.isTextField
      ? [(KeyBytes.f1.rawValue, "Keys: "), (KeyBytes.f2.rawValue, "Help now")]
      : [
        ("?", "Keys: "), ("!", "Help now"), (KeyBytes.f1.rawValue, "Keys: "),
        (KeyBytes.f2.rawValue, "Help now"),
      ]
    for (key, title) in keys {
      if station == .helpNow && title == "Help now" || station == .keys && title == "Keys: " {
        continue  // the screen itself; ? closes it
      }
      for back in ["\u{1B}", "q"] {
        try person.type(key)
        try person.journey.waitUntil(title) { $0.line(0).contains(title) }
        try person.journey.settle()
        try person.type(back)
        try person.journey.waitUntil("where one was") { $0.text == before.text }
        try person.journey.settle()
        #expect((person.screen.row, person.screen.column) == (before.row, before.column))
      }
    }
  }

  @Test(arguments: Station.allCases)
  func `every screen shows the cursor on something, and its way to help`(
    station: Station
  ) throws {
    let person = try station.reach()
    let screen = person.screen
    #expect(screen.showsCursor)
    let row = screen.line(screen.row)
    #expect(station.isTextField || !row.isEmpty)
    #expect(station == .helpNow || screen.line(23).contains("help now"))
    #expect(screen.cells.joined().allSatisfy { $0.look.ground == nil })
  }

  @Test func `help now needs no data and no answer`() throws {
    let person = try Person(environment: ["LANG": "en_GB.UTF-8", "LC_ALL": "C.UTF-8"])
    try person.waitFor("Welcome to gamut")
    try person.type("!")
    try person.waitFor("Help now")
    try person.waitFor("findahelpline.com")
    #expect(person.folder.names().isEmpty)
  }

  @Test func `a country that was chosen stays chosen`() throws {
    let person = try Station.country.reach()
    try person.press(.home)
    for _ in 0..<9 { try person.press(.down) }
    try person.journey.settle()
    try person.press(.enter)
    try person.waitFor("United Kingdom")
    try person.waitFor("116 123")
    let again = try Person(in: person.folder)
    try again.waitFor("q quit")
    try again.type("!")
    try again.waitFor("116 123")
  }
}
