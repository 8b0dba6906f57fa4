package import CivilTime

/// An earlier version of the history, in the folder `backups`.
package struct Backup: Sendable, Equatable {
  /// The name of the file, such as `history.000012.2026-11-22.json`.
  package let name: String
  /// The day on which it was kept.
  package let date: CivilDate
  /// How much it holds; nothing when it cannot be read.
  package let extent: HistoryExtent
  /// Whether it can be read, and so be restored.
  package let isReadable: Bool

  /// How many check-ins it holds, deleted ones left out; 0 when it cannot be read.
  package var checkIns: Int { extent.checkIns }

  /// The backup in words, such as `history.000012.2026-11-22.json (23 check-ins, …)`.
  package var inWords: String {
    "\(name) (\(isReadable ? extent.inWords : "cannot be read"))"
  }
}

/// The name of a backup: a number that grows with every save, and the day.
///
/// Order comes from the number alone, because clocks go wrong.
struct BackupName: Equatable, Comparable {
  /// The greatest number that is taken for one; there is always one after it.
  private static let greatest = 1_000_000_000_000

  /// The number, from 1.
  var sequence: Int
  /// The day on which it was kept.
  var date: CivilDate

  init(sequence: Int, date: CivilDate) {
    self.sequence = sequence
    self.date = date
  }

  /// Reads `history.000012.2026-11-22.json`; `nil` for every other name.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "history", parts[3] == "json",
      let sequence = Int(parts[1]), (0...Self.greatest).contains(sequence),
      let date = CivilDate(parts[2])
    else { return nil }
    self.init(sequence: sequence, date: date)
    guard self.text == text else { return nil }
  }

  var text: String {
    let digits = String(sequence)
    let zeros = String(repeating: "0", count: max(0, 6 - digits.utf8.count))
    return "history.\(zeros)\(digits).\(date).json"
  }

  static func < (left: BackupName, right: BackupName) -> Bool {
    (left.sequence, left.date) < (right.sequence, right.date)
  }
}
