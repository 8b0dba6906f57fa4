/// Something in a week that a topic can be the right page for.
package enum Situation: String, Sendable, CaseIterable {
  /// Pleasant and painful feelings are both faint.
  case bothFaint = "both-faint"
  /// Doses were missed, or more was taken than prescribed.
  case dosesDiffered = "doses-differed"
  /// The numbness was a bother, quite a bit or more.
  case muchBother = "much-bother"
  /// The answers contradict each other.
  case contradictory
  /// The position is low, and there is nothing else to say.
  case fullRange = "full-range"
  /// There is no position.
  case noPosition = "no-position"
  /// Feeling less was said to be helpful, or mixed.
  case foundHelpful = "found-helpful"
}
