import History
@testable import Interface

extension Scene {
  static let timeline = [
    Scene(name: "timeline") { try $0.timeline() },
    Scene(name: "timeline-empty") { try $0.timeline(history: HistoryDocument()) },
    Scene(name: "timeline-saved") {
      try $0.timeline("a3<tab>1<tab>25<tab>mg<tab>2<tab>yesterday<tab><tab><enter>")
    },
    Scene(name: "timeline-deleted") { try $0.timeline("<down>d") },
    Scene(name: "timeline-form") { try $0.timeline("a") },
    Scene(name: "timeline-form-switch") { try $0.timeline("a4<tab>bupropion<tab>") },
    Scene(name: "timeline-form-date") {
      try $0.timeline("a3<tab>1<tab>50<tab>mg<tab>1<tab>4 september")
    },
    Scene(name: "timeline-form-faults") {
      try $0.timeline("a3<tab><tab>ten<tab>mg<tab><tab>1 december 2026<tab><tab><enter>")
    },
    Scene(name: "timeline-form-life") { try $0.timeline("a5<tab>a new job<tab>last monday") },
    Scene(name: "before-after") { try $0.timeline("<enter>") },
    Scene(name: "before-after-too-few") { try $0.timeline("<end><enter>") },
  ]
}

extension Stage {
  /// The timeline on this stage, with the keys that lead to a state.
  fileprivate func timeline(_ keys: String = "", history: HistoryDocument? = nil) throws
    -> Rehearsal
  {
    let history = try history ?? TimelineExamples.sixteenWeeks()
    var rehearsal = try TimelineExamples.open(history, size: size, isASCII: isASCII)
    rehearsal.press(keys)
    return rehearsal
  }
}
