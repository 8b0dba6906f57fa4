/// The sentences around the help lines, the same in every front end.
package enum HelpNowWording {
  /// The first sentence.
  package static let opening = "You need not feel upset to call. Feeling nothing is reason enough."

  /// What stands beside a result where the numbness was much of a bother; never for a score.
  package static let offer = "Help now, if you want to talk to a person"

  /// What holds everywhere.
  package static let fallback = "\(emergency) \(change)"

  /// What helps where no line is known.
  package static let emergency = "Or call your local emergency number."

  /// Why there is more than one line.
  package static let change = "Numbers change; if one does not answer, try the next."

  /// When to lose no time.
  package static let urgent =
    "New or stronger thoughts of harming yourself, above all after starting a medicine or changing "
    + "a dose, need help today, not next week."
}
