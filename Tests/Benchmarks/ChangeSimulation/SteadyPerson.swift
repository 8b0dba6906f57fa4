import Glibc

/// A person whose weeks resemble each other to a degree and who is otherwise steady.
///
/// A first-order autoregressive process with a fixed spread: each week keeps the share φ of how far
/// the week before lay from the mean.
struct SteadyPerson {
  /// The mean of all positions.
  static let mean = 50.0
  /// The standard deviation of all positions.
  static let spread = 6.0

  /// The resemblance of successive weeks, 0 to below 1.
  let autocorrelation: Double

  /// The positions of successive weeks.
  ///
  /// - Parameters:
  ///   - weeks: How many.
  ///   - shift: What is added from the thirteenth week on, in standard deviations.
  ///   - generator: Where chance comes from.
  /// - Returns: The positions.
  func positions(
    weeks: Int, shift: Double, using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    let fresh = (1 - autocorrelation * autocorrelation).squareRoot()
    var deviation = Self.normal(using: &generator)
    return (0..<weeks).map { week in
      if week > 0 {
        deviation = autocorrelation * deviation + fresh * Self.normal(using: &generator)
      }
      return Self.mean + Self.spread * (deviation + (week < 12 ? 0 : shift))
    }
  }

  /// A number of the standard normal distribution, by the method of Box and Muller.
  private static func normal(using generator: inout some RandomNumberGenerator) -> Double {
    let radius = (-2 * log(1 - Double.random(in: 0..<1, using: &generator))).squareRoot()
    return radius * cos(2 * Double.pi * Double.random(in: 0..<1, using: &generator))
  }
}
