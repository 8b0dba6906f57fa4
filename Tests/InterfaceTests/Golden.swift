import TestSupport
import Testing

/// Compares text with the one that is kept under a name, see ``GoldenFile``.
func expectGolden(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let fault = try GoldenFile.fault(in: text, named: name)
  #expect(fault == nil, sourceLocation: sourceLocation)
}
