import Glibc
import Resources
import Testing

@Suite struct `Built-in resources` {
  @Test func `are exactly the files of the folder`() {
    let folder = "\(#filePath)".replacing(
      "/Tests/ResourcesTests/ResourceTests.swift", with: "/Resources")
    let onDisk = files(below: folder, prefix: "").sorted()
    #expect(!onDisk.isEmpty)
    #expect(Resource.all.map(\.path).sorted() == onDisk)
  }

  @Test func `are in the folder that is asked for`() {
    #expect(Resource.files(in: "Helplines").map(\.path) == ["Helplines/helplines.json"])
    #expect(Resource.files(in: "Nowhere").isEmpty)
  }

  private func files(below folder: String, prefix: String) -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var paths: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      if unsafe entry.pointee.d_type == UInt8(DT_DIR) {
        paths += files(below: "\(folder)/\(name)", prefix: "\(prefix)\(name)/")
      } else {
        paths.append("\(prefix)\(name)")
      }
    }
    return paths
  }
}
