import Testing

extension Journey {
  /// Expects that the terminal is as it was found.
  func expectGivenBack(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(modes == modesBefore, sourceLocation: sourceLocation)
    #expect(modes.isCooked, sourceLocation: sourceLocation)
    #expect(screen.modes.isDisjoint(with: [1, 1049, 2004]), sourceLocation: sourceLocation)
    #expect(screen.showsCursor, sourceLocation: sourceLocation)
    #expect(screen.look == ScreenCell.Look(), sourceLocation: sourceLocation)
  }
}
