package import Files

/// The person's own questionnaires, in `questionnaires` of their configuration folder.
package struct QuestionnaireFolder: Sendable {
  /// A file as it was found.
  package struct File: Sendable {
    /// Its name in the folder.
    package let name: String
    /// What it holds; the reason in its place when it cannot be read.
    package let content: Result<[UInt8], ReadingRefusal>
  }

  private let path: String?
  private let fileSystem: any FileSystem

  /// Makes the folder of a person; nothing is read yet.
  ///
  /// - Parameters:
  ///   - environment: The variables of the environment.
  ///   - fileSystem: Where the folder is.
  package init(environment: [String: String], fileSystem: any FileSystem = PosixFileSystem()) {
    path = Self.path(environment: environment)
    self.fileSystem = fileSystem
  }

  /// The path of the folder, beside the settings; `nil` when no home is known.
  package static func path(environment: [String: String]) -> String? {
    SettingsFile.folder(environment: environment).map { "\($0)/questionnaires" }
  }

  /// Reads all files whose names end in `.json`, in the order of their names; a folder that is not
  /// there holds none.
  package func files() -> [File] {
    guard let path, let folder = try? fileSystem.openFolder(at: path) else { return [] }
    defer { fileSystem.closeQuietly(folder) }
    let names = ((try? fileSystem.names(in: folder)) ?? []).sorted()
    return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { name in
      do throws(ReadingRefusal) {
        return File(name: name, content: .success(try fileSystem.readWhole(name, in: folder).bytes))
      } catch {
        return File(name: name, content: .failure(error))
      }
    }
  }
}
