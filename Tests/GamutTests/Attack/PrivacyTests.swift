import Glibc
import TestSupport
import Testing

@Suite struct `What the program keeps to itself` {
  @Test(arguments: ["000", "022", "027", "077", "777"])
  func `are its files, whatever the umask`(mask: String) throws {
    let shell = try Shell()
    let outcome = try shell.run(
      """
      umask \(mask)
      gamut event add life --title one > /dev/null
      gamut event add life --title two > /dev/null
      find "$GAMUT_DATA" -printf '%m %y\\n' | sort -u
      """)
    #expect(outcome.output == "600 f\n700 d\n", "\(outcome.output)\(outcome.complaint)")
  }

  @Test func `are its files, when they were open to others before`() throws {
    let shell = try Shell(history: ExampleHistory.weekly(2))
    let outcome = try shell.run(
      """
      chmod 755 "$GAMUT_DATA"; chmod 644 "$GAMUT_DATA/history.json"
      gamut event add life --title one > /dev/null
      find "$GAMUT_DATA" -printf '%m %y\\n' | sort -u
      """)
    #expect(outcome.output == "600 f\n700 d\n")
    #expect(outcome.complaint.contains("Other users of this computer could read history.json"))
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE])
  func `is its memory, when it crashes`(signal: Int32) throws {
    let shell = try Shell(history: ExampleHistory.weekly(2))
    // It waits for answers on a pipe that nobody closes, and is then hit by the signal.
    let outcome = try shell.run(
      """
      ulimit -c unlimited; mkfifo pipe; sleep 20 > pipe & sleeper=$!
      gamut score < pipe & program=$!
      until grep -q 'SigCgt:.*[1-9a-f]' /proc/$program/status &&
        grep -q 'Max core file size *0 *0' /proc/$program/limits; do :; done
      kill -\(signal) $program; wait $program; status=$?; kill $sleeper
      ls core* 2> /dev/null; exit $status
      """)
    #expect(outcome.status == 128 + signal)
    #expect(outcome.output == "")
    #expect(!outcome.complaint.contains("Backtrace") && !outcome.complaint.contains("rax"))
  }

  @Test func `is all that it reads, of which nothing is written anywhere else`() throws {
    let shell = try Shell(history: ExampleHistory.weekly(2))
    let outcome = try shell.run("gamut event list; gamut trend --json; gamut status --json")
    #expect(outcome.status == 0)
    #expect(outcome.complaint == "")
    let names = try shell.run("ls -A \"$HOME\"").output.split(separator: "\n")
    #expect(names == [".complaint", ".output", "gamut"])  // the first two are those of the shell
  }
}
