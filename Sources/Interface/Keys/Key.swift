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
