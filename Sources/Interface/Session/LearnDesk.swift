import CivilTime
package import History
package import Learn
package import Preferences

/// What Learn holds on to while the program runs.
struct LearnDesk: Sendable {
  /// The id of the topic that is chosen in the list, or was opened last.
  var chosen: String?
}

/// How far somebody has come with a topic.
package enum ReadMark: String, Sendable {
  /// It was not opened.
  case unread = ""
  /// It was opened, and its end not reached.
  case half
  /// Its end was reached.
  case read
}

extension Session {
  /// How far a topic was read.
  package func mark(of topic: Topic) -> ReadMark {
    guard let progress = reading.topics[topic.id] else { return .unread }
    return progress.isRead ? .read : .half
  }

  /// Notes how far a topic was read, and has that kept.
  package mutating func note(_ progress: Reading.Progress, in topic: Topic) {
    guard progress != reading.topics[topic.id] else { return }
    reading.topics[topic.id] = progress
    // Where nothing may be written, the message on Home has said so.
    if access == .writable { request(.saveReading(reading)) }
  }

  /// The topics to offer beside a week that is saved, the one that fits best first; none that was
  /// read.
  package func topicsOffered(beside checkIn: CheckIn) -> [Topic] {
    guard let index = scoredCheckIns.lastIndex(where: { $0.checkIn.id == checkIn.id }) else {
      return []
    }
    return topics.fitting(
      scoredCheckIns[index], after: Array(scoredCheckIns[..<index]), in: questionnaire,
      read: Set(reading.topics.filter(\.value.isRead).keys))
  }

  /// A topic that fits the week that was recorded last and was not read; `nil` where there is none,
  /// or where that week is over.
  var fittingTopic: Topic? {
    guard let last = scoredCheckIns.last, today.days(since: last.checkIn.weekEnding) < 7 else {
      return nil
    }
    return topicsOffered(beside: last.checkIn).first
  }
}
