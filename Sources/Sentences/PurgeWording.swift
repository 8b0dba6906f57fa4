import CivilTime
package import History

/// The sentences about what is removed for good.
package enum PurgeWording {
  /// What stands wherever something is removed for good.
  package static let beyondReach =
    "Copies that others keep, such as a sync service or a snapshot of the disk, are beyond gamut's "
    + "reach."

  /// What a purge removes, what stays, and what is left alone, each a line.
  package static func lines(of plan: PurgePlan) -> [String] {
    var lines = ["This removes for good, with no way back:"]
    lines += listed(
      plan.checkIns.map { "the week ending \($0.weekEnding.longForm)" }, "deleted check-in")
    lines += listed(
      plan.events.map { "\($0.date.longForm), \(ChangeWording.summary(of: $0))" }, "removed event")
    if plan.rewritten > 0 {
      lines.append(
        "  the same in \(plan.rewritten) of \(Wording.count(plan.backups, "backup")), which "
          + "\(plan.rewritten == 1 ? "keeps its" : "keep their") other records")
    }
    let reason =
      plan.scope == .deleted ? "which holds nothing else, or part of them and cannot be read" : nil
    lines += plan.removed.map { path in "  \(path)" + (reason.map { ", \($0)" } ?? "") }
    lines += ["", "What stays: \(plan.rest.inWords)."]
    if !plan.foreign.isEmpty {
      lines.append(
        "Not gamut's, and so left alone, though the same is in it: "
          + "\(plan.foreign.joined(separator: ", ")). An import from there would bring it back.")
    }
    if !plan.unexamined.isEmpty {
      lines.append(
        "Could not be looked at, and so left alone: \(plan.unexamined.joined(separator: ", ")).")
    }
    return lines + [beyondReach]
  }

  /// What removing everything removes, each a line.
  ///
  /// - Parameters:
  ///   - kept: What is in the data folder.
  ///   - folder: The path of the folder.
  ///   - settings: The path of the settings, if they go too.
  /// - Returns: The lines.
  package static func lines(
    of kept: KeptFiles, in folder: String, settings: String?
  ) -> [String] {
    var lines = ["This removes for good, with no way back, all that gamut keeps in \(folder):"]
    lines.append("  \(kept.extent?.inWords ?? "no history that can be read")")
    lines += kept.paths.map { "  \($0)" }
    if let target = kept.target { lines.append("  \(target), to which history.json leads") }
    if let settings { lines.append("and the settings, \(settings)") }
    lines.append("")
    if !kept.foreign.isEmpty {
      lines.append(
        "Not gamut's, and so left alone: \(kept.foreign.joined(separator: ", ")).")
    }
    return lines + [beyondReach]
  }

  /// Some things on lines of their own, with their number before them; no line for none.
  private static func listed(_ things: [String], _ noun: String) -> [String] {
    guard !things.isEmpty else { return [] }
    return ["  \(Wording.count(things.count, noun)):"] + things.map { "    \($0)" }
  }
}
