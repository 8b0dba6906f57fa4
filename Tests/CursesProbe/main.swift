import Curses
import Glibc
import Interface
import Preferences

/// A program that does nothing but end in every way a program can, for the journeys.
///
/// Keys: `w` asks to be woken soon, and `W` takes that back, `z` asks for it in a day; `t` traps, `o` overflows the stack, `a` aborts, `e` exits without ending the screen, `r`
/// ends the screen and starts another, `q` quits; every other event is shown.
struct Probe {
  private var terminal: Terminal
  private var selected = 0
  private var last = "nothing"
  private var alarm: Alarm?
  private var wakings = 0

  init?() {
    guard let terminal = Terminal(color: .auto) else { return nil }
    self.terminal = terminal
  }

  /// Runs until an end, and returns the signal to end by, if any.
  mutating func run() -> Int32? {
    while true {
      terminal.paint(frame)
      switch terminal.readEvent(until: alarm) {
      case .event(.key(.character("q"))): return nil
      case .event(.key(let key)): press(key)
      case .event(.paste(let text)): last = "paste \(text.count) \(text.split(separator: "\n"))"
      case .event(.elapsed):
        alarm = nil
        wakings += 1
        last = "woken \(wakings)"
      case .event: break
      case .resized: last = "size \(terminal.size.columns)x\(terminal.size.rows)"
      case .interrupted(let signal):
        terminal.end()
        return signal
      case .hangUp:
        terminal.end()
        return SIGHUP
      }
    }
  }

  private mutating func press(_ key: Key) {
    last = "key \(key)"
    switch key {
    case .down: selected = min(selected + 1, 9)
    case .up: selected = max(selected - 1, 0)
    case .control("l"): terminal.repaint()
    case .character("w"): alarm = Alarm(afterMilliseconds: 60)
    case .character("W"): alarm = nil
    case .character("z"): alarm = Alarm(afterMilliseconds: .max)
    case .character("t"): last = String([1, 2, 3][selected + 3])
    case .character("o"): last = String(overflow(1))
    case .character("a"): abort()
    case .character("e"): exit(3)
    case .character("r"): restart()
    default: break
    }
  }

  private mutating func restart() {
    terminal.end()
    print("between two screens")
    guard let next = Terminal() else { exit(1) }
    terminal = next
    last = "restart"
  }

  /// Rows like those of the check-in, with one chosen.
  private var frame: Frame {
    var frame = Frame(size: terminal.size)
    frame.write("Curses probe", row: 0, column: 5, role: .title)
    frame.write("Last: \(last)", row: 2, column: 5, role: .text)
    for row in 0..<10 {
      let isSelected = row == selected
      frame.write(isSelected ? ">" : " ", row: 4 + row, column: 3, role: .accent)
      frame.write("\(row)", row: 4 + row, column: 5, role: .key, isSelected: isSelected)
      let words = ["  Not at all", "  A little", "  Somewhat", "  Quite a bit", "  Very much"]
      frame.write(words[row % 5], row: 4 + row, column: 6, role: .text, isSelected: isSelected)
    }
    for band in 0..<5 {
      frame.write("█▆▄▂▁".map(String.init)[band], row: 15, column: 5 + band, role: .band(band))
    }
    frame.write("日本", row: 16, column: 5, role: .text)
    frame.write("q quit   ↑ ↓ move", row: 23, column: 5, role: .key)
    frame.cursor = (4 + selected, 5)
    return frame
  }

  /// Uses up the stack; the sum keeps the calls from being turned into a loop.
  private func overflow(_ depth: Int) -> Int {
    depth == 0 ? 0 : overflow(depth + 1) + overflow(depth + 2)
  }
}

extension Frame {
  /// Writes text, as far as it lies within the frame.
  fileprivate mutating func write(
    _ text: String, row: Int, column: Int, role: Role, isSelected: Bool = false
  ) {
    var column = column
    for character in text where row < size.rows {
      let isWide = character.unicodeScalars.allSatisfy { $0.value > 0x3000 }
      for glyph in isWide ? [String(character), ""] : [String(character)]
      where column < size.columns {
        cells[row][column] = Cell(glyph, role: role, isSelected: isSelected)
        column += 1
      }
    }
  }
}

func main() -> Int32 {
  guard var probe = Probe() else {
    print("no screen")
    return 1
  }
  if let signal = probe.run() { Terminal.endProgram(by: signal) }
  return 0
}

exit(main())
