package import CivilTime

/// A way to reach a person who helps.
package struct Helpline: Sendable, Equatable {
  /// How it is reached.
  package enum Kind: String, Sendable, CaseIterable {
    case emergency, call, text, chat, web
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
