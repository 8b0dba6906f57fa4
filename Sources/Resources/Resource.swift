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
  package static var all: [Resource] { paths.indices.compactMap(file) }

  /// The files in a folder of `Resources/`.
  package static func files(in folder: String) -> [Resource] {
    paths.indices.filter { isIn(folder, paths[$0]) }.compactMap(file)
  }

  /// The paths of the files in a folder of `Resources/`.
  package static func paths(in folder: String) -> [String] {
    paths.filter { isIn(folder, $0) }
  }

  private static let paths: [String] = {
    var paths: [String] = []
    while let resource = unsafe gamut_resource_at(paths.count)?.pointee {
      paths.append(unsafe String(cString: resource.path))
    }
    return paths
  }()

  private static func isIn(_ folder: String, _ path: String) -> Bool {
    path.utf8.starts(with: folder.utf8) && path.utf8.dropFirst(folder.utf8.count).first == 0x2F
  }

  private static func file(_ index: Int) -> Resource? {
    guard let resource = unsafe gamut_resource_at(index)?.pointee else { return nil }
    let content = unsafe UnsafeBufferPointer(start: resource.bytes, count: resource.count)
    return unsafe Resource(path: paths[index], bytes: Array(content))
  }
}
