/// A key, as the person means it, whatever bytes the terminal sends for it.
package enum Key: Sendable, Hashable {
  /// A printable character.
  case character(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete
  /// A function key, from 1.
  case function(Int)
  /// Ctrl with a letter, such as `l`; never one of the keys named above.
  case control(Character)
}
