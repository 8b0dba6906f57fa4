import Files
import Glibc
import TestSupport
import Testing

@Suite struct `A file that is handed out` {
  private let scratch: ScratchFolder
  private var path: String { scratch.path }
  private let disk = PosixFileSystem()

  init() throws {
    scratch = try ScratchFolder()
  }

  private func write(_ text: String, to name: String, replacing: Bool = false) throws {
    try OutputFile(path: name.hasPrefix("/") ? name : "\(path)/\(name)", guarding: ["\(path)/kept"])
      .write(Array(text.utf8), replacing: replacing)
  }

  private func refusal(_ name: String, replacing: Bool = false) -> OutputRefusal? {
    #expect(throws: OutputRefusal.self) { try write("new", to: name, replacing: replacing) }
  }

  private func text(_ name: String) -> String? { TemporaryFolder.text(at: "\(path)/\(name)") }

  private func names() throws -> [String] {
    let folder = try disk.openFolder(at: path)
    defer { try? disk.close(folder) }
    return try disk.names(in: folder).sorted()
  }

  @Test func `is whole, private and alone`() throws {
    try write("hello", to: "a.csv")
    let folder = try disk.openFolder(at: path)
    defer { try? disk.close(folder) }
    let status = try disk.status(of: "a.csv", in: folder)
    #expect(text("a.csv") == "hello")
    #expect(status.permissions == 0o600 && status.links == 1)
    #expect(try names() == ["a.csv"])
  }

  @Test func `leaves a file that is there, unless it may be replaced`() throws {
    try write("old", to: "a")
    let refusal = try #require(self.refusal("a"))
    #expect(refusal.cause == .exists)
    #expect(
      refusal.sentence
        == "Not written: there is a file \(path)/a already, and it was left as it is.")
    #expect(text("a") == "old")
    try write("new", to: "a", replacing: true)
    #expect(text("a") == "new")
    #expect(try names() == ["a"])
  }

  @Test func `takes away what a killed write has left, but not what another may be writing`() throws
  {
    let twoHoursAgo = time(nil) - 7200
    for (name, moment) in [
      (".tmp.gamut-old", twoHoursAgo), (".tmp.gamut-new", time(nil)), (".other", twoHoursAgo),
    ] {
      try write("a week", to: name)
      let times = [timespec(tv_sec: moment, tv_nsec: 0), timespec(tv_sec: moment, tv_nsec: 0)]
      #expect(unsafe utimensat(AT_FDCWD, "\(path)/\(name)", times, 0) == 0)
    }
    try write("hello", to: "a")
    #expect(try names() == [".other", ".tmp.gamut-new", "a"])
  }

  @Test func `needs a folder that is there`() throws {
    let refusal = try #require(self.refusal("no/a"))
    #expect(refusal.sentence.contains("there is no folder \(path)/no. Create it"))
    try write("", to: "file")
    #expect(self.refusal("file/a")?.sentence.contains("not a folder") == true)
    #expect(try names() == ["file"])
  }

  @Test(arguments: ["", ".", "..", "sub", "sub/", "sub/.", "/"])
  func `needs a name that is no folder`(name: String) throws {
    unsafe mkdir("\(path)/sub", 0o700)
    for replacing in [false, true] {
      let target = name.isEmpty || name == "/" ? name : "\(path)/\(name)"
      let refusal = #expect(throws: OutputRefusal.self) {
        try OutputFile(path: target).write([], replacing: replacing)
      }
      #expect(refusal?.cause == .notWritten)
      #expect(refusal?.sentence.hasPrefix("Not written: ") == true)
    }
    #expect(try names() == ["sub"])
  }

  @Test func `never takes the place of a pipe or a device`() throws {
    unsafe mkfifo("\(path)/pipe", 0o600)
    unsafe symlink("/dev/null", "\(path)/null")
    unsafe symlink("nowhere", "\(path)/dangling")
    for name in ["pipe", "null", "dangling"] {
      #expect(refusal(name, replacing: true)?.sentence.contains("no ordinary file") == true)
    }
    #expect(try names() == ["dangling", "null", "pipe"])
  }

  @Test func `goes where a link leads, and leaves the link`() throws {
    unsafe mkdir("\(path)/sub", 0o700)
    try write("old", to: "sub/a")
    unsafe symlink("sub/a", "\(path)/link")
    #expect(refusal("link")?.cause == .exists)
    try write("new", to: "link", replacing: true)
    #expect(text("sub/a") == "new")
    let folder = try disk.openFolder(at: path)
    defer { try? disk.close(folder) }
    #expect(try disk.status(of: "link", in: folder).kind == .link)
  }

  @Test(arguments: ["kept/history.json", "kept/new", "kept/backups/x", "link", "sub/../kept/new"])
  func `never lies where gamut keeps its own`(name: String) throws {
    for folder in ["kept", "kept/backups", "sub"] { unsafe mkdir("\(path)/\(folder)", 0o700) }
    try OutputFile(path: "\(path)/kept/history.json").write([1])
    unsafe symlink("kept/history.json", "\(path)/link")
    #expect(refusal(name, replacing: true)?.sentence.contains("keeps your history") == true)
    #expect(text("kept/history.json") == "\u{1}")
    try write("fine", to: "kept-2")
  }

  @Test func `may be named with a tilde where no shell has read it`() {
    #expect(OutputFile.path("~/a b.csv", home: "/home/x") == "/home/x/a b.csv")
    #expect(OutputFile.path("~", home: "/home/x") == "/home/x")
    for name in ["~x/a", "a~", "/~/a", ""] {
      #expect(OutputFile.path(name, home: "/home/x") == name)
    }
    #expect(OutputFile.path("~/a", home: nil) == "~/a")
  }
}

/// Every operation is refused in turn, once and forever: the old file, or the new one, never a part.
@Suite struct `A file that is handed out to a disk that refuses` {
  private static let manners = [EIO, ENOSPC, EDQUOT, EACCES, EROFS, EINVAL, EPERM].flatMap { code in
    [false, true].map { (code, $0) }
  }

  private func write(
    _ disk: MemoryDisk, replacing: Bool
  ) -> Result<Void, OutputRefusal> {
    let file = OutputFile(path: "/home/a", fileSystem: disk)
    return Result { () throws(OutputRefusal) in
      try file.write(Array(repeating: 7, count: 2500), replacing: replacing)
    }
  }

  @Test(arguments: manners, [false, true])
  func `is there whole or not at all`(manner: (code: Int32, isForever: Bool), replacing: Bool)
    throws
  {
    let start = MemoryDisk()
    let root = try start.openFolder(at: "/")
    try start.createFolder("home", in: root)
    if replacing { start.change { $0.put([1], as: "a", in: "/home") } }
    for operation in 1...100 {
      let disk = start.copy()
      disk.arm(
        MemoryDisk.Fault(operation: operation, code: manner.code, isForever: manner.isForever))
      let outcome = write(disk, replacing: replacing)
      let wasRefused = disk.wasRefused
      let files = disk.files
      switch outcome {
      case .success: #expect(files["/home/a"]?.count == 2500)
      case .failure(let refusal) where refusal.cause == .notConfirmed:
        #expect(files["/home/a"]?.count == 2500)
      case .failure(let refusal):
        #expect(files["/home/a"] == (replacing ? [1] : nil))
        #expect(refusal.sentence.hasPrefix("Not written: ") && refusal.sentence.hasSuffix("."))
      }
      if !manner.isForever { #expect(files.count <= 1, "operation \(operation)") }
      #expect(disk.openCount == 0)
      if !wasRefused {
        #expect(operation > 10)
        return
      }
    }
    Issue.record("the writing never ends")
  }

  @Test(arguments: [EPERM, EOPNOTSUPP, EMLINK])
  func `needs no second names`(code: Int32) throws {
    let disk = MemoryDisk()
    try disk.createFolder("home", in: try disk.openFolder(at: "/"))
    disk.change { $0.linkRefusal = code }
    _ = try write(disk, replacing: false).get()
    #expect(disk.files.keys.sorted() == ["/home/a"])
    #expect(throws: OutputRefusal.self) { try write(disk, replacing: false).get() }
  }

  @Test func `never takes the place of a file that came meanwhile`() throws {
    for operation in 1...30 {
      let disk = MemoryDisk()
      try disk.createFolder("home", in: try disk.openFolder(at: "/"))
      disk.arm(nil)
      disk.change {
        $0.interloper = MemoryDisk.Interloper(operation: operation) { state in
          if state.find("/home/a") == nil { state.put([9], as: "a", in: "/home") }
        }
      }
      let outcome = write(disk, replacing: false)
      switch outcome {
      case .failure(let refusal):
        #expect(refusal.cause == .exists)
        #expect(disk.files == ["/home/a": [9]])
      case .success:
        // The other one found ours there, and so never came.
        #expect(!disk.current.nodes.values.contains { $0.bytes == [9] }, "operation \(operation)")
      }
    }
  }
}
