/// What a screen shows, before it is known how much of it fits.
struct Page: Sendable {
  /// The title at the left of the header, the longest form first.
  var title: [String]
  /// What stands at the right of the header, the longest form first.
  var place: [String] = [""]
  /// A row right below the header, such as how far a questionnaire has come.
  var progress: Row?
  /// The rows between header and footer, from the top.
  var rows: [Row] = []
  /// What the message line says while there is no message, such as the chosen row in words.
  var status = ""
  /// The first row of the list that is seen when it scrolls and no row of it is chosen.
  var scroll = 0
  /// How many rows of the list are left out before the first and after the last, because they are
  /// too far from the chosen one to be seen.
  var unseen = (above: 0, below: 0)
  /// Whether a list that scrolls turns pages instead of keeping the chosen row in the middle, so
  /// that most keys change two rows of the screen.
  var turnsPages = false
  /// How many rows the message line keeps free, so that the list stands still while the status
  /// grows and shrinks.
  var statusRows = 0
}
