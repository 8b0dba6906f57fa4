package import Interface

/// What the person said about colour: the `--color` option.
package enum ColorChoice: String, Sendable, CaseIterable {
  /// Colour, unless the variable `NO_COLOR` is set and not empty.
  case auto
  /// Colour, whatever the environment says.
  case always
  /// No colour.
  case never

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
