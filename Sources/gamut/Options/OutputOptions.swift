import ArgumentParser
import Files
import Glibc
import History

/// Where a command puts what it hands out: a file, or standard output.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write to FILE, readable by you alone; standard output without it, or for -.",
      valueName: "file"))
  var output: String?

  @Flag(help: "Replace FILE if it is there already.")
  var force = false

  /// Writes the bytes where they shall go.
  ///
  /// A file that is there already is replaced only with `--force`, or when the person, asked in a
  /// terminal, says so.
  ///
  /// - Parameters:
  ///   - bytes: What is handed out.
  ///   - confirmation: What is said of it after the name of the file, such as `23 check-ins`.
  ///   - options: Where the history is, over which nothing may be written.
  /// - Throws: An exit status, after a sentence on standard error, when it is not all there.
  func deliver(_ bytes: [UInt8], confirmation: String, options: some Options) throws {
    guard let output, output != "-" else { return try Output.write(bytes) }
    let file = OutputFile(path: output, guarding: try options.folder().guardedPaths)
    do throws(OutputRefusal) {
      do throws(OutputRefusal) {
        try file.write(bytes, replacing: force)
      } catch {
        guard error.cause == .exists, Self.asks("Replace \(output.printable)?") else { throw error }
        try file.write(bytes, replacing: true)
      }
    } catch {
      let advice = error.cause == .exists ? " To replace it, add --force." : ""
      Output.complain(error.sentence.printable + advice)
      throw ExitCode.failure
    }
    try Output.write("Written: \(output.printable) (\(confirmation)).")
  }

  /// Asks a question that is answered with yes or no, where someone can be asked.
  ///
  /// - Returns: Whether the answer was yes; without a terminal nobody has said so.
  private static func asks(_ question: String) -> Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return false }
    Output.complain("\(question) Type yes or no.")
    let answer = readLine()?.lowercased().filter { !$0.isWhitespace }
    return answer == "yes" || answer == "y"
  }
}
