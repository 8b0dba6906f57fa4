/// Something that is not as it should be, with what to do about it.
package struct Finding: Sendable, Equatable {
  /// What was looked at.
  package enum Check: String, Sendable, CaseIterable {
    /// Whether the data folder is there and can be opened.
    case folder
    /// Whether nobody else can read the data, and the person can write it.
    case permissions
    /// Whether the history can be read as it stands.
    case history
    /// Whether the scores in the file are those that its answers give.
    case scores
    /// Whether nothing is dated after today.
    case dates
    /// Whether there are backups, and each can be read.
    case backups
    /// Whether the check-in that was begun can be read.
    case draft
    /// What a save that was cut short has left behind.
    case leftovers
    /// What was set aside because it could not be read.
    case quarantine
    /// Copies that a sync service left beside the history.
    case syncConflicts = "sync-conflicts"
    /// Whether another program changed the history.
    case outsideChange = "outside-change"
    /// Whether every check-in was taken with a questionnaire that is known here.
    case versions
    /// Whether a save would succeed now, disk space included.
    case saving
    /// Whether the settings can be read.
    case settings
    /// Whether the terminal can show the screens.
    case terminal
    /// Whether the locale can say more than ASCII.
    case locale
  }

  /// What was looked at.
  package let check: Check
  /// What was found, in whole sentences.
  package let what: String
  /// What to do about it, in whole sentences.
  package let remedy: String
  /// The command that does it, where there is one, for `sh`.
  package let command: String?

  /// Makes a finding.
  package init(_ check: Check, _ what: String, remedy: String, command: String? = nil) {
    self.check = check
    self.what = what
    self.remedy = remedy
    self.command = command
  }
}

/// What an examination of the data folder brought.
package struct Examination: Sendable, Equatable {
  /// What is not as it should be.
  package internal(set) var findings: [Finding] = []
  /// What the history holds; `nil` when there is none or it cannot be read.
  package internal(set) var extent: HistoryExtent?
  /// How many backups can be read.
  package internal(set) var readableBackups = 0

  /// Makes an examination without findings.
  package init() {}
}
