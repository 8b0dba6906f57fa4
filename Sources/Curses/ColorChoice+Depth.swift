package import Interface
package import Preferences

extension ColorChoice {
  /// The colours to use.
  ///
  /// - Parameters:
  ///   - count: The colours of the terminal, 0 for none.
  ///   - noColor: The value of the variable `NO_COLOR`, see no-color.org.
  /// - Returns: How many of them to use.
  package func depth(colorCount count: Int, noColor: String?) -> ColorDepth {
    switch self {
    case .never: return .none
    case .auto where noColor?.isEmpty == false: return .none
    case .auto, .always: break
    }
    return count >= 256 ? .full : count >= 8 ? .eight : .none
  }
}
