import Glibc
import TestSupport

/// The size of the program as it would be handed on: one file, stripped.
enum SizeBenchmark {
  /// Strips a copy and weighs it.
  ///
  /// - Returns: The figure.
  /// - Throws: When there is no `strip`.
  static func measure() throws -> [Measurement] {
    let folder = try ScratchFolder()
    let copy = "\(folder.path)/gamut"
    _ = try run("strip -o '\(copy)' '\(BuiltProducts.folder)gamut'")
    var values = stat()
    guard unsafe stat(copy, &values) == 0 else { throw BenchmarkError("nothing was stripped") }
    return [
      Measurement(
        name: "program, stripped", value: Double(values.st_size) / 1_048_576, unit: "MiB",
        budget: .value(16))
    ]
  }
}
