import Resources

extension Page {
  /// The paragraphs of a page in `Resources/Pages/`, each on one line.
  ///
  /// - Parameter name: The file's name without its ending.
  /// - Returns: The paragraphs; none when there is no such page.
  static func paragraphs(of name: String) -> [String] {
    let file = Resource.files(in: "Pages").first { $0.path == "Pages/\(name).txt" }
    let text = String(decoding: file?.bytes ?? [], as: UTF8.self)
    return text.split(separator: "\n\n").map { paragraph in
      paragraph.split(separator: "\n").joined(separator: " ")
    }
  }
}
