/// What `purge` is going to remove for good, to be told before it does.
package struct PurgePlan: Sendable, Equatable {
  /// How far a purge goes.
  package enum Scope: Sendable {
    /// The deleted records, from the history, the backups and the quarantine.
    case deleted
    /// These, and all backups and all that is in the quarantine.
    case backups
  }

  /// How far it goes.
  package let scope: Scope
  /// The deleted check-ins, in the order of the file.
  package internal(set) var checkIns: [CheckIn] = []
  /// The deleted events, in the order of the file.
  package internal(set) var events: [TimelineEvent] = []
  /// What stays.
  package internal(set) var rest = HistoryExtent()
  /// How many backups there are.
  package internal(set) var backups = 0
  /// How many of them are written anew without the deleted records.
  package internal(set) var rewritten = 0
  /// The files that go as a whole, as paths inside the data folder, sorted.
  package internal(set) var removed: [String] = []
  /// Files of the data folder that are not gamut's and hold deleted records too; they stay.
  package internal(set) var foreign: [String] = []
  /// Files that could not be looked at; they stay.
  package internal(set) var unexamined: [String] = []
  var target: PurgeTarget

  init(scope: Scope, target: PurgeTarget) {
    self.scope = scope
    self.target = target
  }

  /// Whether there is nothing to remove.
  package var isEmpty: Bool {
    checkIns.isEmpty && events.isEmpty && rewritten == 0 && removed.isEmpty
  }
}
