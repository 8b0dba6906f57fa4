import CivilTime
import Questionnaires
import TestSupport
import Testing

@testable import History

@Suite struct `Joining two versions of the history` {
  private func edited(_ checkIn: CheckIn, _ note: String, at time: String?) throws -> CheckIn {
    var edited = checkIn
    edited.note = note
    edited.changedAt = try time.map { try #require(Timestamp("2026-11-23T\($0)Z")) }
    return edited
  }

  private func merge(_ base: [CheckIn], _ ours: [CheckIn], _ theirs: [CheckIn]) -> HistoryMerge {
    HistoryMerge(
      base: HistoryDocument(checkIns: base), ours: HistoryDocument(checkIns: ours),
      theirs: HistoryDocument(checkIns: theirs))
  }

  @Test func `what either side added is there`() throws {
    let (a, b, c) = (try checkIn("a"), try checkIn("b"), try checkIn("c"))
    let merge = merge([a], [a, b], [a, c])
    #expect(merge.document.checkIns == [a, b, c])
    #expect(merge.hasForeignChanges && !merge.oursLost)
  }

  @Test func `what is unchanged here and gone there is removed`() throws {
    let (a, b) = (try checkIn("a"), try checkIn("b"))
    let merge = merge([a, b], [a, b], [b])
    #expect(merge.document.checkIns == [b])
    #expect(merge.checkInsRemovedElsewhere == ["a"])
  }

  @Test func `what is changed here and gone there stays`() throws {
    let a = try checkIn("a")
    let mine = try edited(a, "mine", at: "08:00:00")
    #expect(merge([a], [mine], []).document.checkIns == [mine])
  }

  @Test func `what is gone here and changed there stays`() throws {
    let a = try checkIn("a")
    let other = try edited(a, "other", at: "08:00:00")
    #expect(merge([a], [], [other]).document.checkIns == [other])
    #expect(merge([a], [], [a]).document.checkIns == [])
  }

  @Test func `a change on one side only holds, whatever the clocks say`() throws {
    let a = try edited(try checkIn("a"), "first", at: "20:00:00")
    let other = try edited(a, "by hand", at: "20:00:00")
    let earlier = try edited(a, "clock set back", at: "01:00:00")
    #expect(merge([a], [a], [other]).document.checkIns == [other])
    #expect(merge([a], [earlier], [a]).document.checkIns == [earlier])
    #expect(merge([a], [a], [earlier]).document.checkIns == [earlier])
    #expect(!merge([a], [a], [other]).oursLost)
  }

  @Test func `of two changes the later one wins, and the loser is known`() throws {
    let a = try checkIn("a")
    let mine = try edited(a, "mine", at: "08:00:00")
    let other = try edited(a, "other", at: "09:00:00")
    #expect(merge([a], [mine], [other]).document.checkIns == [other])
    #expect(merge([a], [mine], [other]).oursLost)
    #expect(merge([a], [other], [mine]).document.checkIns == [other])
    #expect(!merge([a], [other], [mine]).oursLost)
  }

  @Test func `a change without its time counts as recorded, and equal times go by bytes`() throws {
    let a = try checkIn("a")
    let (x, y) = (try edited(a, "x", at: nil), try edited(a, "y", at: nil))
    #expect(merge([a], [x], [y]).document.checkIns == [y])
    #expect(merge([a], [y], [x]).document.checkIns == [y])
    let timed = try edited(a, "a", at: "08:00:00")
    #expect(merge([a], [timed], [y]).document.checkIns == [timed])
  }

  @Test func `events are joined like check-ins`() throws {
    let a = try event("a", .start, "2026-01-01", medicine: "x")
    let b = try event("b", .stop, "2026-02-01", medicine: "x")
    let merge = HistoryMerge(
      base: HistoryDocument(events: [a]), ours: HistoryDocument(events: [a]),
      theirs: HistoryDocument(events: [b]))
    #expect(merge.document.events == [b])
    #expect(merge.eventsRemovedElsewhere == ["a"])
  }

  @Test(arguments: 1...200) func `obeys its laws on any three versions`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var base = HistoryDocument.odd(using: &generator)
    base.sort()
    let ours = base.changed(using: &generator)
    let theirs = base.changed(using: &generator)
    let merged = HistoryMerge(base: base, ours: ours, theirs: theirs).document
    // Both sides agree on the outcome, so a folder that is synchronised comes to rest.
    #expect(HistoryMerge(base: base, ours: theirs, theirs: ours).document == merged)
    #expect(HistoryMerge(base: base, ours: ours, theirs: base).document == ours)
    #expect(HistoryMerge(base: base, ours: base, theirs: theirs).document == theirs)
    #expect(HistoryMerge(base: base, ours: ours, theirs: ours).document == ours)
    #expect(HistoryMerge(base: base, ours: ours, theirs: nil).document == ours)
    #expect(HistoryMerge(base: theirs, ours: merged, theirs: theirs).document == merged)
    // Nothing is invented, and what one side added is kept.
    let known = (base.checkIns + ours.checkIns + theirs.checkIns).map(\.id)
    #expect(Set(merged.checkIns.map(\.id)).isSubset(of: known))
    let added = (ours.checkIns + theirs.checkIns).map(\.id).filter { base.checkIn($0) == nil }
    #expect(Set(merged.checkIns.map(\.id)).isSuperset(of: added))
    #expect(merged.checkIns.count == Set(merged.checkIns.map(\.id)).count)
  }
}

extension HistoryDocument {
  /// The history after some random edits, additions and removals.
  fileprivate func changed(using generator: inout SplitMix64) -> HistoryDocument {
    var changed = self
    for record in checkIns {
      switch Int.random(in: 0...4, using: &generator) {
      case 0: changed.checkIns.removeAll { $0.id == record.id }
      case 1, 2:
        var edited = record
        edited.note = oddText(&generator)
        let second = Int.random(in: 0...3, using: &generator)
        edited.changedAt = Timestamp(date: .latest, secondOfDay: second, offset: 0)
        changed.add(edited)
      default: break
      }
    }
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let name = "new\(Int.random(in: 0...3, using: &generator))"
      changed.add(CheckIn.random(name, using: &generator))
    }
    changed.sort()
    return changed
  }
}
