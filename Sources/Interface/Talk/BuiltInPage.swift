import Resources

/// The pages to read in `Resources/Pages/`.
package enum BuiltInPage {
  /// The paragraphs of a page, each on one line; one that begins with `# ` is a heading.
  ///
  /// - Parameter name: The file's name without its ending.
  /// - Returns: The paragraphs; none when there is no such page.
  package static func paragraphs(of name: String) -> [String] {
    let file = Resource.files(in: "Pages").first { $0.path == "Pages/\(name).txt" }
    let text = String(decoding: file?.bytes ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split(whereSeparator: \.isEmpty).map { $0.joined(separator: " ") }
  }
}
