import History
@testable import Interface
import Learn
import Preferences

extension Scene {
  static let learn = [
    Scene(name: "learn") { try $0.rehearse("5", reading: .some) },
    Scene(name: "learn-fits") { stage in
      try stage.rehearse("5", history: .faintWeek(), today: "2026-11-23")
    },
    Scene(name: "learn-field") { try $0.rehearse("5/dry eyes") },
    Scene(name: "learn-found") { try $0.rehearse("5/stop<enter><down>", reading: .some) },
    Scene(name: "learn-not-found") { try $0.rehearse("5/слёзы<enter>") },
    Scene(name: "reader") { try $0.read("how-common") },
    Scene(name: "reader-lists") { try $0.read("how-it-shows") },
    Scene(name: "reader-end") { try $0.read("how-common", "<end>") },
    Scene(name: "reader-field") { try $0.read("how-common", "/surv") },
    Scene(name: "reader-hit") { try $0.read("how-common", "/survey<enter>nn") },
    Scene(name: "reader-not-found") { try $0.read("how-common", "/tears<enter>") },
    Scene(name: "reader-last") { try $0.read("this-check", "<end>") },
    Scene(name: "sources") { try $0.read("how-common", "r") },
    Scene(name: "keys-reader") { try $0.read("how-common", "<end>?") },
  ]
}

extension Stage {
  /// The reader on this stage with a topic, and the keys that lead to a state.
  func read(_ topic: String, _ keys: String = "", reading: Reading = Reading()) throws -> Rehearsal
  {
    var rehearsal = try rehearse("5<home>", reading: reading)
    let topics = rehearsal.app.session.topics.topics
    for _ in topics.prefix(while: { $0.id != topic }) { rehearsal.press("<down>") }
    rehearsal.press("<enter>" + keys)
    return rehearsal
  }
}

extension Reading {
  /// Three topics read, and one begun.
  static let some = Reading(topics: [
    "what-it-is": Progress(block: 0, offset: 0, isRead: true),
    "the-whole-line": Progress(block: 0, offset: 0, isRead: true),
    "how-it-shows": Progress(block: 2, offset: 0, isRead: true),
    "how-common": Progress(block: 5, offset: 30, isRead: false),
  ])
}

extension HistoryDocument {
  /// A week in which pleasant and painful feelings were both faint.
  static func faintWeek() throws -> HistoryDocument {
    HistoryDocument(checkIns: [try .sample("2026-11-22", point: 3)])
  }
}
