import Interface
import Preferences

extension Dialogue {
  /// What the person can choose for good, one line a choice.
  mutating func settings() throws(End) {
    try begin("Settings. What you choose holds from now on.")
    let settings = Setting.choices(in: session)
    while true {
      let labels = settings.map { setting in
        "\(setting.label(session, isNarrow: false)): \(setting.value(session, isNarrow: false))"
      }
      let index = try ask(
        Question(["Type a number to change it."], list: labels, leaving: "back to the menu"))
      guard settings.indices.contains(index) else { return }
      try change(settings[index])
    }
  }

  private mutating func change(_ setting: Setting) throws(End) {
    if let reason = setting.decidedBy(session) {
      return try say("Nothing is changed: \(reason).")
    }
    guard setting.canStep else { return try chooseCountry() }
    let values = values(of: setting)
    try begin("\(setting.label(session, isNarrow: false)). \(setting.explanation(session))")
    let index = try ask(
      Question(
        ["So far: \(setting.value(session, isNarrow: false))."], list: values.map(\.label),
        leaving: "back to the settings"))
    guard values.indices.contains(index) else { return }
    session.settings = values[index].settings
    session.request(.saveSettings(session.settings))
    _ = try settle()
    try say(
      "\(setting.label(session, isNarrow: false)): \(setting.value(session, isNarrow: false)). "
        + setting.explanation(session))
  }

  /// The values of a setting, the present one first, each with the settings that have it.
  private func values(of setting: Setting) -> [(label: String, settings: Settings)] {
    var values: [(label: String, settings: Settings)] = []
    var copy = session
    while !values.contains(where: { $0.settings == copy.settings }) {
      values.append((setting.value(copy, isNarrow: false), copy.settings))
      setting.step(by: 1, in: &copy)
    }
    return values
  }
}
