/// What the footer says of a key or a group of keys.
struct KeyHint: Sendable, Equatable {
  /// The keys, as in `1-5` or `Esc`.
  var keys: String
  /// What they do, in a word or three.
  var label: String
}

extension KeyHint {
  init(_ keys: String, _ label: String) {
    self.init(keys: keys, label: label)
  }
}
