extension String {
  /// A fault of a file that begins with its place, `line 10, column 3: There is no …`, without its
  /// column: `10: There is no …`.
  package var faultWithoutColumn: String {
    let parts = split(separator: ": ", maxSplits: 1)
    let line = parts.first?.split(separator: ",").first?.dropFirst("line ".count) ?? ""
    return "\(line): \(parts.last ?? "")"
  }
}
