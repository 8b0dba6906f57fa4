import Glibc
import History
import TestSupport
import Testing

/// The program is killed at a random moment, most often while it saves.
@Suite struct `A program that is killed at any moment` {
  /// How a start of the program ended.
  private enum Ending { case done, killed, failed }

  /// Starts the program, and kills it after a while.
  private func run(
    _ arguments: [String], in folder: TemporaryFolder, killAfter microseconds: UInt32?
  ) throws -> Ending {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for stream in 0..<3 as Range<Int32> {
      unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
    }
    let program = "\(BuiltProducts.folder)gamut"
    let words = CStrings([program] + arguments)
    let environment = CStrings(["GAMUT_DATA=\(folder.data.path)", "HOME=\(folder.path)", "TZ=UTC"])
    var process: pid_t = 0
    let error = unsafe posix_spawn(
      &process, program, &actions, nil, words.pointers, environment.pointers)
    try #require(error == 0)
    if let microseconds {
      usleep(microseconds)
      kill(process, SIGKILL)
    }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    if status & 0x7F == SIGKILL { return .killed }
    return status == 0 ? .done : .failed
  }

  /// The microseconds that a save takes here and now.
  private func duration(in folder: TemporaryFolder) throws -> UInt32 {
    let clock = ContinuousClock()
    var longest = Duration.zero
    for round in 0..<3 {
      let start = clock.now
      let ending = try run(event("warm-\(round)"), in: folder, killAfter: nil)
      #expect(ending == .done)
      longest = max(longest, start.duration(to: clock.now))
    }
    return UInt32(min(longest / .microseconds(1), 1_000_000))
  }

  private func event(_ title: String) -> [String] { ["event", "add", "life", "--title", title] }

  @Test func `has saved all or nothing of it, and leaves nothing that others could read`() throws {
    let folder = try TemporaryFolder()
    try folder.put(ExampleHistory.weekly(3))
    var duration = try duration(in: folder)
    var random = SplitMix64(seed: 5)
    var kept: Set<String> = []
    var (kills, leftovers) = (0, 0)
    let wanted = AttackRun.count(500, full: 20_000)
    var round = 0
    while kills < wanted && round < 4 * wanted {
      let title = "t\(round)"
      let ending = try run(
        event(title), in: folder, killAfter: .random(in: 0...duration, using: &random))
      #expect(ending != .failed)
      if ending == .killed { kills += 1 }
      // However busy the computer is, about two of three are hit.
      duration =
        ending == .killed ? min(duration * 21 / 20, 1_000_000) : max(duration * 9 / 10, 1000)
      for name in folder.names() where name.hasPrefix(".tmp.") {
        leftovers += 1
        #expect(folder.permissions(name) == 0o600)
      }
      var file = HistoryFile(folder: folder.data)
      let opened = file.open()
      #expect(opened.notices == [] && opened.readOnlyReason == nil, "round \(round)")
      #expect(opened.document.checkIns.count == 3)
      let titles = Set(opened.document.events.compactMap(\.title))
      #expect(titles.count == opened.document.events.count)
      #expect(kept.isSubset(of: titles), "round \(round): lost \(kept.subtracting(titles))")
      if ending == .done { #expect(titles.contains(title), "round \(round): called saved") }
      #expect(!folder.names().contains { $0.hasPrefix(".tmp.") })
      kept = titles
      // A history that grows for ever would make the full run slow.
      if round % 200 == 199 { try folder.put(ExampleHistory.weekly(3)); kept = [] }
      if round % 200 == 199 { _ = try run(event("again"), in: folder, killAfter: nil) }
      round += 1
    }
    #expect(kills == wanted)
    AttackRun.report("kills at random", kills, "0 torn, 0 lost; \(leftovers) leftovers cleaned")
  }
}
