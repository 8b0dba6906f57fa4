package import CivilTime
import SafeText
import StrictJSON

/// A way to reach a person who helps.
package struct Helpline: Sendable, Equatable {
  /// How it is reached.
  package enum Kind: String, Sendable, CaseIterable {
    /// The number for danger to life, called.
    case emergency
    /// A number to call.
    case call
    /// A number to write a message to.
    case text
    /// An address where people write back at once.
    case chat
    /// An address to read, or to find more from.
    case web
  }

  /// Who answers.
  package var name: String
  /// The number or address, as one would dial or type it.
  package var contact: String
  /// How it is reached.
  package var kind: Kind
  /// What it is and when it answers; may be empty.
  package var note: String
}

/// The help lines of one country.
package struct HelplineCountry: Sendable, Equatable {
  /// The code of ISO 3166-1, or `EU` for the rest of the European Union.
  package var code: String
  /// The English name.
  package var name: String
  /// The lines, the emergency number first.
  package var lines: [Helpline]
}

/// The help lines that gamut knows, and when they were last checked.
package struct Helplines: Sendable, Equatable {
  /// When every number was last looked up.
  package var checked: CivilDate
  /// What helps in every country.
  package var everywhere: [Helpline]
  /// The countries, by name.
  package var countries: [HelplineCountry]

  /// The lines of the country with this code, whatever its case.
  package func country(_ code: String) -> HelplineCountry? {
    countries.first { $0.code == code.uppercased() }
  }

  /// The country that a person means: by its code, by its English name, or as a member state of the
  /// European Union that is not listed by itself.
  ///
  /// - Parameter text: What was typed, whatever its case.
  /// - Returns: The country; `nil` when none of that name or code is known.
  package func country(named text: String) -> HelplineCountry? {
    let word = text.oneLine.lowercased()
    // The code in everyday use; that of ISO 3166-1 is GB.
    let code = word == "uk" ? "GB" : word.uppercased()
    return country(code) ?? countries.first { $0.name.lowercased() == word }
      ?? (Self.memberStates.contains(code) ? country("EU") : nil)
  }

  /// The country whose name or code comes nearest to what was typed; `nil` when none comes near.
  package func suggestion(for text: String) -> HelplineCountry? {
    // Nothing that long resembles a name, and the comparison takes the product of both lengths.
    let word = String(text.oneLine.lowercased().prefix(64))
    return countries.map { (distance: Spelling.distance(word, $0.name.lowercased()), country: $0) }
      .filter { $0.distance * 3 <= max($0.country.name.count, word.count) }
      .min { $0.distance < $1.distance }?.country
  }

  /// Guesses the country from the name of a locale such as `de_AT.UTF-8`.
  ///
  /// - Parameter locale: The value of `LC_ALL`, `LC_MESSAGES` or `LANG`.
  /// - Returns: The country, or `EU` for a member state that is not listed; `nil` when the locale
  ///   names no country that is known.
  package func country(ofLocale locale: String) -> HelplineCountry? {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    guard let territory = name.split(separator: "_").dropFirst().first else { return nil }
    let code = territory.uppercased()
    return country(code) ?? (Self.memberStates.contains(code) ? country("EU") : nil)
  }

  /// The member states of the European Union, where 112 is the emergency number everywhere
  /// (Directive (EU) 2018/1972, article 109).
  private static let memberStates: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
  ]
}
