import Glibc
import History
import TestSupport

/// What a script came to.
struct Outcome {
  /// The exit status of its last command; 137 when it had to be killed.
  let status: Int32
  /// What stood on standard output.
  let output: String
  /// What stood on standard error.
  let complaint: String

  /// The lines of the output.
  var lines: [Substring] { output.split(separator: "\n") }
}

/// A shell in a folder of its own, with gamut on its path and its data in `$GAMUT_DATA`.
///
/// Neither end is a terminal. Nothing is taken from the environment of the tests.
struct Shell {
  let folder: TemporaryFolder
  /// Variables of the environment, which may be changed.
  var variables: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    variables = [
      "PATH": "\(BuiltProducts.folder):/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8",
      "TERM": "xterm", "HOME": folder.path, "GAMUT_DATA": folder.data.path, "TZ": "UTC",
    ]
  }

  /// A shell with a history.
  init(history: String) throws {
    self = try Shell()
    try folder.put(history)
  }

  /// Runs a script in the folder, and kills it when it hangs for so many seconds.
  func run(_ script: String, seconds: Int = 30) throws -> Outcome {
    let words = ["timeout", "-s", "KILL", "\(seconds)", "sh", "-c", "cd \(folder.path)\n\(script)"]
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let (output, complaint) = (folder.path + "/.output", folder.path + "/.complaint")
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, complaint, flags, 0o600)
    let arguments = CStrings(words)
    let environment = CStrings(variables.map { "\($0.key)=\($0.value)" })
    var process: pid_t = 0
    let error = unsafe posix_spawn(
      &process, "/usr/bin/timeout", &actions, nil, arguments.pointers, environment.pointers)
    guard error == 0 else { throw ShellError.noShell(error) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    // As a shell tells it: what a signal ended is 128 and its number.
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    return Outcome(
      status: code, output: TemporaryFolder.text(at: output) ?? "",
      complaint: TemporaryFolder.text(at: complaint) ?? "")
  }

  /// What makes a command run without the rights of root, where the tests have them.
  ///
  /// `$GAMUT` is a copy of the program that everybody may run.
  func prepareUnprivileged() throws {
    let own = getuid() == 0 ? "chown -R 65534:65534 \"$GAMUT_DATA\"" : "true"
    let outcome = try run(
      "chmod 755 . && cp \"$(command -v gamut)\" program && chmod 755 program && \(own)")
    guard outcome.status == 0 else { throw ShellError.failed(outcome.complaint) }
  }

  /// The words before a command that shall have no special rights.
  static let unprivileged =
    getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""

  enum ShellError: Error {
    case noShell(Int32)
    case failed(String)
  }
}
