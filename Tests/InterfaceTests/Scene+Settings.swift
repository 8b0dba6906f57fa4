@testable import Interface
import Preferences

extension Scene {
  static let settings = [
    Scene(name: "settings") { try $0.settings() },
    Scene(name: "settings-changed") { try $0.settings("<left>3<right>4<down>") },
    Scene(name: "settings-decided") {
      try $0.settings(
        "<down><down><down><down>",
        overrides: Overrides(
          color: .init(.never, because: "NO_COLOR is set"),
          ascii: .init(true, because: "this terminal shows no more")))
    },
  ]
}

extension Stage {
  /// The settings on this stage, with the keys that lead to a state.
  fileprivate func settings(
    _ keys: String = "", overrides: Overrides = Overrides()
  ) throws -> Rehearsal {
    try rehearse("7" + keys, settings: Settings(), overrides: overrides)
  }
}
