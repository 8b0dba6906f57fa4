/// One screen: its keys, what they do, and what is seen.
///
/// A screen is a value. It knows no terminal and does nothing itself; it changes its own state and
/// the session's, asks for effects, and says where to go.
protocol Screen: Sendable {
  /// What the keys of this screen can mean.
  associatedtype Command: Sendable

  /// The keys that work at this moment, in the order of the footer and the help.
  func keys(in session: Session) -> [KeyBinding<Command>]

  /// Does what a key means.
  mutating func perform(_ command: Command, in session: inout Session) -> Transition

  /// What is seen.
  func page(in session: Session, layout: Layout) -> Page

  /// The name of the screen in the title of its help.
  var name: String { get }

  /// What the help says beside the keys, because the screen has no room for it; in paragraphs.
  func remarks(in session: Session) -> [String]

  /// Whether printable keys type text here, so that only function keys and Esc command.
  var isTextField: Bool { get }

  /// Takes a printable character, or text that was pasted.
  mutating func type(_ text: String, in session: inout Session) -> Transition

  /// What it waits for while it is seen; `nil` for nothing, and then no time is counted.
  var wait: Wait? { get }

  /// Hears that what it waited for has passed.
  mutating func elapse(in session: inout Session) -> Transition

  /// Hears how saving went, after the session has taken over what is saved.
  ///
  /// - Returns: Where to go; `nil` to stay and leave the message as it is.
  mutating func receive(_ report: SaveReport, in session: inout Session) -> Transition?

  /// Hears how writing a file for somebody else went.
  mutating func receive(_ report: HandoutReport, in session: inout Session) -> Transition
}

/// A stretch of time that a screen waits for.
///
/// The time is counted from the moment at which the screen first wants it, and whatever is pressed
/// meanwhile, for as long as the screen is seen and wants the same. Another screen on top ends it;
/// when the first one is seen again, it is counted anew.
struct Wait: Sendable, Equatable {
  /// What tells it from another stretch of the same length.
  var name: Int
  /// How long.
  var milliseconds: Int
}

/// Where a screen wants to go.
enum Transition: Sendable {
  /// Stays, and may say something in the message line.
  case stay(message: String = "")
  /// Opens a screen on top of this one.
  case open(any Screen)
  /// Puts another screen in this one's place.
  case replace(any Screen)
  /// Goes back to the screen below, which may say something.
  case back(message: String = "")
  /// Goes back to Home.
  case home(message: String = "")
  /// Ends the program.
  case quit
}

extension Screen {
  var isTextField: Bool { false }

  func remarks(in session: Session) -> [String] { [] }

  mutating func type(_ text: String, in session: inout Session) -> Transition { .stay() }

  var wait: Wait? { nil }

  mutating func elapse(in session: inout Session) -> Transition { .stay() }

  mutating func receive(_ report: SaveReport, in session: inout Session) -> Transition? {
    switch report {
    case .saved: nil
    case .notConfirmed(_, let sentence), .failed(let sentence): .stay(message: sentence)
    }
  }

  mutating func receive(_ report: HandoutReport, in session: inout Session) -> Transition {
    .stay(message: report.sentence)
  }

  /// Does what a key means here; `nil` when it means nothing.
  mutating func handle(_ key: Key, in session: inout Session) -> Transition? {
    for binding in keys(in: session) where binding.keys.contains(key) {
      if let command = binding.command(key) { return perform(command, in: &session) }
    }
    if isTextField, case .character(let character) = key {
      return type(String(character), in: &session)
    }
    return nil
  }

  /// What the footer says of the screen's own keys.
  func footerHints(in session: Session) -> [KeyHint] {
    // A key path into a generic type is put together at run time, and this runs at each key.
    keys(in: session).compactMap { $0.hint }
  }

  /// What the help says of the screen's own keys.
  func helpHints(in session: Session) -> [KeyHint] { keys(in: session).compactMap(\.help) }
}
