import Glibc

/// How hard the store and the terminal are attacked, and what came of it.
///
/// `GAMUT_ATTACK=full` asks for the whole of it, which takes an hour or so; every other run does a
/// part that fits into the suite.
package enum AttackRun {
  /// Whether everything is to be tried.
  package static let isFull =
    unsafe getenv("GAMUT_ATTACK").map { unsafe String(cString: $0) } == "full"

  /// The one number or the other.
  package static func count(_ part: Int, full: Int) -> Int { isFull ? full : part }

  /// Prints a line for the table of the full run, as `.ci/attack` collects them.
  ///
  /// - Parameters:
  ///   - what: What was tried.
  ///   - count: How often.
  ///   - found: What was found, in words.
  package static func report(_ what: String, _ count: Int, _ found: String) {
    print("ATTACK | \(what) | \(count) | \(found) |")
  }
}
