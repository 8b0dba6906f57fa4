package import Preferences
package import Scoring

extension Settings {
  /// How long after a medication event positions are left out.
  package var washIn: WashIn { washInDays.map { WashIn(days: $0) } ?? .standard }
}
