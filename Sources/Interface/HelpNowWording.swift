/// The sentences around the help lines, the same in every front end.
package enum HelpNowWording {
  /// The first sentence.
  package static let opening = "You need not feel upset to call. Feeling nothing is reason enough."

  /// What holds everywhere.
  package static let fallback =
    "Or your local emergency number. Numbers change; if one fails, try the next."

  /// When to lose no time.
  package static let urgent =
    "New or stronger thoughts of harming yourself, above all after starting a medicine or changing "
    + "a dose, need help today, not next week."
}
