import CivilTime
import Interface
import Learn
import Preferences
import Sentences

extension Dialogue {
  /// Says ways to reach a person, and lets another country be chosen.
  mutating func sayHelpNow() throws(End) {
    while true {
      hasSaidKeys = false
      try pause()
      try sayLines()
      let changesCountry = try ask(
        Question(
          options: [.init("", "goes back to where you were", false)],
          commands: [
            .init("c", "other country", true), .init("q", "back to where you were", false),
          ],
          prompt: "Help now"))
      guard changesCountry else { return }
      try chooseCountry()
    }
  }

  private func sayLines() throws(End) {
    let country = session.country
    try say(HelpNowWording.opening)
    if let country {
      try pause()
      try say("\(country.name):")
      try say(country.lines.map(\.sentence), hang: 2)
    }
    try pause()
    try say("Anywhere:")
    try say(session.helplines.everywhere.map(\.sentence), hang: 2)
    try say([HelpNowWording.emergency, HelpNowWording.change])
    try pause()
    try say(HelpNowWording.urgent)
    try say("Last checked \(session.helplines.checked.longForm).")
  }

  /// Lets the country be chosen whose help lines are said.
  mutating func chooseCountry() throws(End) {
    let countries = session.helplines.countries
    try begin("Country for help lines.")
    let index = try ask(
      Question(
        ["Where are you? Not in the list? Any of them says the directories too."],
        list: countries.map(\.name), leaving: "back"))
    guard countries.indices.contains(index) else { return }
    session.settings.country = countries[index].code
    session.request(.saveSettings(session.settings))
    _ = try settle()
    try say("Help lines: \(countries[index].name).")
  }
}
