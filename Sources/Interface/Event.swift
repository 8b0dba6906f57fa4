/// Something that happens to the program from outside.
package enum Event: Sendable, Equatable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted in one piece; line ends are `\n`.
  case paste(String)
  /// The terminal has this size now.
  case resized(Size)
  /// The answer to ``Effect/saveCheckIn(_:)``.
  case saved(SaveReport)
  /// The answer to ``Effect/write(_:)``.
  case written(HandoutReport)
  /// The history cannot be saved; the sentence says why, and what to do.
  case refused(sentence: String)
  /// The time of ``Effect/wake(afterMilliseconds:)`` has passed.
  case elapsed
  /// Something could not be kept; the sentence says what, and what to do.
  case troubled(sentence: String)
}
