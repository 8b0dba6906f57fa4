/// The two ways in which gamut is started most: alone, and by a shell that starts.
///
/// To set the parser up takes longer than all else up to the first picture, and these have nothing
/// to parse. They do the very same as the commands that the parser would choose.
enum Shortcut: Equatable {
  /// `gamut`
  case home
  /// `gamut status --quiet`
  case quietStatus

  /// The way that is meant by just these arguments; `nil` leaves them to the parser.
  ///
  /// - Parameter arguments: What follows the name of the program.
  init?(_ arguments: [String]) {
    switch arguments {
    case []: self = .home
    case ["status", "--quiet"]: self = .quietStatus
    default: return nil
    }
  }

  /// Does what was asked for.
  func run() throws {
    switch self {
    case .home: try Gamut.openHome(NoOptions())
    case .quietStatus: try StatusCommand.tellWhetherDue(NoOptions())
    }
  }
}
