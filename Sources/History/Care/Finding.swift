/// Something that is not as it should be, with what to do about it.
package struct Finding: Sendable, Equatable {
  /// What was looked at.
  package enum Check: String, Sendable, CaseIterable {
    case folder, permissions, history, scores, dates, backups, draft, leftovers, quarantine
    case syncConflicts = "sync-conflicts"
    case outsideChange = "outside-change"
    case versions, saving, settings, terminal, locale
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
