package import History
package import Interface

/// The whole program as a conversation, line by line, for screen readers and scripts.
///
/// It is another face of what the screens show: the same session, the same walk through the
/// questions, the same sentences, the same effects. Only what is heard and typed differs.
package struct Dialogue {
  /// How a conversation ended.
  package enum End: Error, Sendable, Equatable {
    /// The person left, or the input ended with nothing left open.
    case left
    /// The input ended in the middle of a check-in, whose answers are kept.
    case unfinished
    /// A check-in was asked for, and nothing can be saved; a sentence has said why.
    case refused
    /// What is said is not taken any more.
    case unheard
  }

  /// What all parts share.
  package internal(set) var session: Session
  /// The two ends.
  let port: Port
  /// Does what is asked of the world outside, and gives what came of it.
  let carryOut: (Effect, HistoryDocument) -> [Event]
  /// The check-in that is being taken.
  var isTakingCheckIn = false
  /// What must be said if the input ends here; `nil` for nothing.
  var unsavedSentence: String?
  /// Whether the keys of a question were said in full; they are, once in each part.
  var hasSaidKeys = false
  /// Whether help now is being said, which is not said within itself.
  var isInHelpNow = false

  /// Makes a conversation.
  ///
  /// - Parameters:
  ///   - session: What is known at the start.
  ///   - port: The two ends.
  ///   - carryOut: Does what is asked of the world outside, given what the history holds, and gives
  ///     what came of it.
  package init(
    session: Session, port: Port,
    carryOut: @escaping (Effect, HistoryDocument) -> [Event]
  ) {
    self.session = session
    self.port = port
    self.carryOut = carryOut
  }

  /// Talks until the person leaves or there is nothing more to read.
  ///
  /// - Parameters:
  ///   - start: Where it begins.
  ///   - notices: What must be said of the files, in sentences.
  /// - Returns: How it ended.
  package mutating func run(_ start: App.Start, notices: [String] = []) -> End {
    do throws(End) {
      if !notices.isEmpty { try say(notices) }
      switch start {
      case .home(let isFirstRun):
        if isFirstRun { try welcome() }
        try home()
      case .checkIn: try checkInAlone()
      }
      return .left
    } catch {
      return error
    }
  }
}
