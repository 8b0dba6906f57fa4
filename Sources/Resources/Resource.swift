import CResources

/// A file of the top-level folder `Resources/`, as it was when the program was built.
///
/// The files are part of the program, so that the binary runs from anywhere by itself.
package struct Resource: Sendable {
  /// The path below `Resources/`, such as `Questionnaires/emotional-range.json`.
  package let path: String
  /// The content.
  package let bytes: [UInt8]

  /// Makes a file that is not built in, such as one that is being written.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// All files, in the order in which `CResources` lists them.
  package static var all: [Resource] {
    var resources: [Resource] = []
    while let resource = unsafe gamut_resource_at(resources.count)?.pointee {
      let content = unsafe UnsafeBufferPointer(start: resource.bytes, count: resource.count)
      resources.append(
        unsafe Resource(path: String(cString: resource.path), bytes: Array(content)))
    }
    return resources
  }

  /// The files in a folder of `Resources/`.
  package static func files(in folder: String) -> [Resource] {
    all.filter { $0.path.hasPrefix("\(folder)/") }
  }
}
