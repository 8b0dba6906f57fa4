/// A key, as the person means it, whatever bytes the terminal sends for it.
package enum Key: Sendable, Hashable {
  /// A printable character.
  case character(Character)
  /// An arrow.
  case up, down, left, right
  /// To the beginning or end of the line, or of all.
  case home, end
  /// A page back or on.
  case pageUp, pageDown
  /// Takes what is chosen.
  case enter
  /// Back, or out of a field.
  case escape
  /// To the next or the previous part; `backTab` is Shift and Tab.
  case tab, backTab
  /// Deletes what is before the cursor, or what is under it.
  case backspace, delete
  /// A function key, from 1.
  case function(Int)
  /// Ctrl with a letter, such as `l`; never one of the keys named above.
  case control(Character)
}

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
