import Files
import Glibc
import TestSupport
import Testing

@Suite struct `The real file system` {
  private let disk = PosixFileSystem()
  private let folder: Descriptor
  private let scratch: ScratchFolder
  private var path: String { scratch.path }

  init() throws {
    scratch = try ScratchFolder()
    folder = try disk.openFolder(at: scratch.path)
  }

  @Test func `reads back what was written, and nobody else may`() throws {
    let status = try disk.writeNew("a", Array("hello".utf8), in: folder)
    #expect(status.permissions == 0o600)
    #expect(try disk.readWhole("a", in: folder).bytes == Array("hello".utf8))
  }

  @Test func `never overwrites with a new file`() throws {
    try disk.writeNew("a", [1], in: folder)
    #expect(throws: SystemError.self) { try disk.writeNew("a", [2], in: folder) }
    #expect(try disk.readWhole("a", in: folder).bytes == [1])
  }

  @Test func `replaces a file all or nothing`() throws {
    try disk.writeNew("a", [1], in: folder)
    try disk.replace("a", with: [2, 3], in: folder)
    #expect(try disk.readWhole("a", in: folder).bytes == [2, 3])
    #expect(try disk.names(in: folder) == ["a"])
  }

  @Test func `follows no link and waits for no pipe`() throws {
    unsafe symlink("\(path)/a", "\(path)/link")
    unsafe mkfifo("\(path)/pipe", 0o600)
    #expect(throws: ReadingRefusal.self) { try disk.readWhole("link", in: folder) }
    #expect(throws: ReadingRefusal.notAFile) { try disk.readWhole("pipe", in: folder) }
    #expect(throws: ReadingRefusal.self) { try disk.readWhole("nothing", in: folder) }
  }

  @Test func `creates missing folders, each for one person alone`() throws {
    let deep = try disk.openOrCreateFolder(at: "\(path)/x/y")
    #expect(try disk.status(of: deep).permissions == 0o700)
    try disk.close(deep)
  }
}
