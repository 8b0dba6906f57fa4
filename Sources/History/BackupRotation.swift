import CivilTime
import Files
import StrictJSON

/// Which backups stay: the last 10, then one a day for 14 days, one a week for 8 weeks and one a
/// month for 12 months that have backups.
///
/// The order is that of their numbers, so that a wrong clock cannot push good backups out.
enum BackupRotation {
  /// The backups that may go, the oldest first.
  ///
  /// - Parameter names: All backups, the newest first.
  /// - Returns: Those that no rule keeps.
  static func superfluous(_ names: [BackupName]) -> [BackupName] {
    var days: Set<Int> = []
    var weeks: Set<Int> = []
    var months: Set<Int> = []
    return names.dropFirst(10).filter { name in
      let day = name.date.dayNumber
      // 1970-01-01 was a Thursday; weeks begin on Monday.
      let week = (day + 3 - modulo(day + 3, 7)) / 7
      let month = name.date.year * 12 + name.date.month
      if days.count < 14 && days.insert(day).inserted { return false }
      if days.contains(day) { return true }
      if weeks.count < 8 && weeks.insert(week).inserted { return false }
      if weeks.contains(week) { return true }
      if months.count < 12 && months.insert(month).inserted { return false }
      return true
    }.reversed()
  }

  private static func modulo(_ number: Int, _ divisor: Int) -> Int {
    let rest = number % divisor
    return rest < 0 ? rest + divisor : rest
  }
}

extension BackupFolder {
  /// Removes the backups that no rule keeps.
  ///
  /// One that holds more records than the history does now goes only when another one that stays
  /// holds as many; so that no mistake of this program can empty the history through the backups.
  ///
  /// - Parameter records: How many records the history holds now.
  /// - Throws: When the folder cannot be listed; a backup that cannot be removed just stays.
  func rotate(besides records: Int) throws(SystemError) {
    let names = try names()
    let superfluous = BackupRotation.superfluous(names)
    var staying = Set(names.map(\.text)).subtracting(superfluous.map(\.text))
    for name in superfluous {
      let count = recordCount(of: name)
      if count > records,
        !staying.contains(where: { (BackupName($0).map(recordCount) ?? 0) >= count })
      {
        staying.insert(name.text)
      } else {
        drop(name)
      }
    }
  }

  /// How many lines look like records; quick, and never too low for a file of gamut.
  private func recordCount(of name: BackupName) -> Int {
    guard let bytes = try? fileSystem.readWhole(name.text, in: folder).bytes else { return 0 }
    let span = bytes.span
    var count = 0
    var place = 0
    // The first line is the head of the file.
    while let end = span.place(of: UInt8(ascii: "\n"), from: place) {
      place = end + 1
      if place < span.count, span[place] == UInt8(ascii: "{") { count += 1 }
    }
    return count
  }
}
