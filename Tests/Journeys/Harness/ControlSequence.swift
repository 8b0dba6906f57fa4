/// A control sequence: `CSI`, parameters, and a final byte that says what it does.
struct ControlSequence {
  /// The parameters; a missing one is 0.
  let parameters: [Int]
  /// A private marker such as `?`, or none.
  let marker: Character?
  /// A byte between the parameters and the final one, as in `CSI ! p`, or none.
  let intermediate: Character?
  /// What it does.
  let final: Unicode.Scalar

  init(body: String, final: Unicode.Scalar) {
    marker = body.first.flatMap { "?>=<".contains($0) ? $0 : nil }
    intermediate = body.last.flatMap { " !\"$'".contains($0) ? $0 : nil }
    // Some terminals, foot among them, have the parts of a colour parted by colons.
    parameters = body.filter { $0.isNumber || ";:".contains($0) }
      .split(omittingEmptySubsequences: false) { ";:".contains($0) }.map { Int($0) ?? 0 }
    self.final = final
  }

  /// A parameter, or a default if it is missing or 0.
  func parameter(_ index: Int, or standard: Int = 1) -> Int {
    guard index < parameters.count, parameters[index] != 0 else { return standard }
    return parameters[index]
  }
}

extension VirtualScreen {
  /// Does what a sequence says.
  ///
  /// - Parameter sequence: The sequence.
  /// - Returns: False if it is not understood.
  mutating func perform(_ sequence: ControlSequence) -> Bool {
    if sequence.marker == "?", sequence.final == "h" || sequence.final == "l" {
      for mode in sequence.parameters { set(mode: mode, on: sequence.final == "h") }
      return true
    }
    if sequence.marker != nil || sequence.intermediate != nil {
      return true  // questions, shapes of the cursor and resets that show nothing
    }
    return moveCursor(sequence) || erase(sequence) || shift(sequence) || changeState(sequence)
  }

  private mutating func moveCursor(_ sequence: ControlSequence) -> Bool {
    let count = sequence.parameter(0)
    switch sequence.final {
    case "A": move(row: row - count, column: column)
    case "B", "e": move(row: row + count, column: column)
    case "C", "a": move(row: row, column: column + count)
    case "D": move(row: row, column: column - count)
    case "E": move(row: row + count, column: 0)
    case "F": move(row: row - count, column: 0)
    case "G", "`": move(row: row, column: count - 1)
    case "d": move(row: count - 1, column: column)
    case "H", "f": move(row: count - 1, column: sequence.parameter(1) - 1)
    case "I": move(row: row, column: (column / 8 + count) * 8)
    case "Z": move(row: row, column: ((column + 7) / 8 - count) * 8)
    case "s": saveCursor()
    case "u": restoreCursor()
    default: return false
    }
    return true
  }

  private mutating func erase(_ sequence: ControlSequence) -> Bool {
    let kind = sequence.parameter(0, or: 0)
    switch (sequence.final, kind) {
    case ("J", 0):
      erase(columns: column..<columns)
      erase(rows: (row + 1)..<max(rows, row + 1))
    case ("J", 1):
      erase(columns: 0..<(column + 1))
      erase(rows: 0..<row)
    case ("J", _): erase(rows: 0..<rows)
    case ("K", 0): erase(columns: column..<columns)
    case ("K", 1): erase(columns: 0..<(column + 1))
    case ("K", _): erase(columns: 0..<columns)
    case ("X", _): erase(columns: column..<(column + sequence.parameter(0)))
    default: return false
    }
    wrapsNext = false
    return true
  }

  private mutating func shift(_ sequence: ControlSequence) -> Bool {
    let count = sequence.parameter(0)
    switch sequence.final {
    case "@": insertCells(count)
    case "P": deleteCells(count)
    case "L" where region.contains(row): scroll(by: -count, in: row...region.upperBound)
    case "M" where region.contains(row): scroll(by: count, in: row...region.upperBound)
    case "S": scroll(by: count, in: region)
    case "T": scroll(by: -count, in: region)
    case "b":
      if let character = lastCharacter { for _ in 0..<count { write(character) } }
    default: return false
    }
    return true
  }

  private mutating func changeState(_ sequence: ControlSequence) -> Bool {
    switch sequence.final {
    case "m": look.apply(sequence.parameters)
    case "r":
      let last = min(sequence.parameter(1, or: rows), rows)
      region = min(sequence.parameter(0) - 1, last - 1)...(last - 1)
      move(row: 0, column: 0)
    case "h", "l": if sequence.parameters == [4] { inserts = sequence.final == "h" }
    case "t", "c", "g", "n", "q": break  // window titles, questions, tab stops, lamps
    default: return false
    }
    return true
  }
}

extension ScreenCell.Look {
  /// Applies the parameters of `SGR`.
  mutating func apply(_ parameters: [Int]) {
    var rest = (parameters.isEmpty ? [0] : parameters)[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: self = Self()
      case 1: isBold = true
      case 4: isUnderlined = true
      case 3, 7: isReversed = true  // italic is the standout of screen
      case 22: isBold = false
      case 24: isUnderlined = false
      case 23, 27: isReversed = false
      case 30...37: ink = code - 30
      case 90...97: ink = code - 82
      case 39: ink = nil
      case 40...47: ground = code - 40
      case 100...107: ground = code - 92
      case 49: ground = nil
      case 38, 48:
        guard rest.popFirst() == 5, let index = rest.popFirst() else { return }
        if code == 38 { ink = index } else { ground = index }
      default: break
      }
    }
  }
}
