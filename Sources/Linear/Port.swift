/// The two ends of a conversation: lines come in, and text goes out.
///
/// There is one for the whole run, so that answers which were piped in are never lost between two
/// questions.
package struct Port {
  /// Waits for the next line and gives it without its end; `nil` once there is nothing more.
  let listen: () -> String?
  /// Writes text at once, just as it is, and says whether all of it was taken.
  let speak: (String) -> Bool
  /// The most cells of a line.
  let width: Int
  /// Whether what was read is written too, since it comes from no keyboard, whose terminal shows it.
  let isEchoing: Bool

  /// The most cells of a line, as in the other front end.
  package static let mostCells = 70
  /// The fewest cells of a line; a narrower terminal wraps as it likes.
  package static let leastCells = 20

  /// Makes the ends of a conversation.
  ///
  /// - Parameters:
  ///   - width: The cells there are; at most ``mostCells`` are used, and never fewer than
  ///     ``leastCells``.
  ///   - isEchoing: Whether what was read is written too.
  ///   - listen: Gives the next line without its end, `nil` once there is nothing more.
  ///   - speak: Writes text at once, and says whether all of it was taken.
  package init(
    width: Int = mostCells, isEchoing: Bool = false,
    listen: @escaping () -> String?, speak: @escaping (String) -> Bool
  ) {
    self.width = min(max(width, Self.leastCells), Self.mostCells)
    self.isEchoing = isEchoing
    self.listen = listen
    self.speak = speak
  }
}
