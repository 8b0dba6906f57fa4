import Glibc

/// A moment to be woken at.
///
/// It is counted by a clock that nobody sets, and that goes on while the program is stopped.
package struct Alarm: Sendable, Equatable {
  /// The longest wait, so that any wish can be counted: a day.
  private static let longest = 86_400_000
  private static let second = 1_000

  /// On the same clock, in milliseconds.
  private let moment: Int

  /// Sets an alarm.
  ///
  /// - Parameter milliseconds: How long from now; at most a day.
  package init(afterMilliseconds milliseconds: Int) {
    moment = Self.now + min(max(milliseconds, 0), Self.longest)
  }

  /// What is left until then; 0 once it has passed.
  var milliseconds: Int32 { Int32(clamping: max(moment - Self.now, 0)) }

  private static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * second + time.tv_nsec / 1_000_000
  }
}
