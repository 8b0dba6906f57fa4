package import Files
import Glibc

extension MemoryDisk {
  /// What the disk holds and how it behaves.
  package struct State: Sendable {
    /// All files and folders by number; 1 is the root.
    package var nodes = [1: Node(kind: .folder, permissions: 0o755)]
    /// The numbers of what is open, by descriptor.
    package var open: [Int32: Int] = [:]
    /// The locked files and folders, each with the descriptor that holds the lock.
    package var locked: [Int: Descriptor] = [:]
    /// The number of the next new file or folder.
    package var nextNode = 2
    /// The next descriptor.
    package var nextDescriptor: Int32 = 3
    /// The clock, one tick an operation.
    package var time = 0
    /// What goes wrong, and when.
    package var fault: Fault?
    /// Another program that acts in between.
    package var interloper: Interloper?
    /// The reason for which there are no second names here, if that is so.
    package var linkRefusal: Int32?
    /// Whether what is written is lost although the disk says otherwise.
    package var losesWrites = false
    /// The reason for which two files cannot give each other their names, if that is so.
    package var exchangeRefusal: Int32?
    /// What has changed since `startJournal`, in order; `nil` while nobody asks.
    package var journal: [Change]?
    /// The bytes that may still be written.
    package var freeSpace = 1 << 30
    /// How many operations were tried.
    package var operations = 0
    /// Whether the fault has struck.
    package var wasRefused = false

    /// Makes an empty disk.
    package init() {}
  }
}

extension MemoryDisk.State {
  /// The number of what a path stands for.
  package func find(_ path: String) -> Int? {
    path.split(separator: "/").reduce(Int?(1)) { node, name in
      node.flatMap { nodes[$0]?.entries[String(name)] }
    }
  }

  /// Puts a new file in the place of the one of this name, as an editor does.
  package mutating func put(_ bytes: [UInt8], as name: String, in path: String) {
    guard let folder = find(path) else { return }
    nextNode += 1
    nodes[nextNode] = MemoryDisk.Node(bytes: bytes, modified: time)
    if let old = nodes[folder]?.entries[name] { nodes[old]?.links -= 1 }
    nodes[folder]?.entries[name] = nextNode
  }

  func node(_ descriptor: Descriptor) throws(SystemError) -> Int {
    guard let node = open[descriptor.number] else { throw error(EBADF) }
    return node
  }

  func child(_ name: String, _ folder: Descriptor) throws(SystemError) -> Int {
    guard let child = nodes[try node(folder)]?.entries[name] else { throw error(ENOENT, name) }
    return child
  }

  mutating func opened(_ node: Int) -> Descriptor {
    nextDescriptor += 1
    open[nextDescriptor] = node
    return Descriptor(nextDescriptor)
  }

  mutating func add(_ node: MemoryDisk.Node, as name: String, _ folder: Descriptor)
    throws(SystemError) -> Int
  {
    let parent = try self.node(folder)
    guard nodes[parent]?.entries[name] == nil else { throw error(EEXIST, name) }
    nextNode += 1
    nodes[nextNode] = node
    set((parent, name, nextNode))
    return nextNode
  }

  /// Gives a name to a node, or to none, and writes it down.
  package mutating func set(_ names: (folder: Int, name: String, node: Int?)...) {
    for (folder, name, node) in names { nodes[folder]?.entries[name] = node }
    journal?.append(.names(names))
  }

  func status(_ node: Int) throws(SystemError) -> FileStatus {
    guard let value = nodes[node] else { throw error(ENOENT) }
    return FileStatus(
      kind: value.kind, device: 1, inode: UInt64(node), size: value.bytes.count,
      modified: value.modified, permissions: value.permissions, owner: 1000, links: value.links)
  }

  func error(_ code: Int32, _ file: String = "") -> SystemError {
    SystemError(code: code, operation: .open, file: file)
  }
}

extension MemoryDisk.State {
  /// Moves the history to a folder of its own, and leaves a link in its place.
  package mutating func moveElsewhere() {
    guard let home = find("/home"), let data = find("/home/gamut"),
      let file = nodes[data]?.entries["history.json"]
    else { return }
    nodes[nextNode + 1] = MemoryDisk.Node(kind: .folder, permissions: 0o700)
    nodes[nextNode + 1]?.entries = ["real.json": file]
    nodes[nextNode + 2] = MemoryDisk.Node(kind: .link, bytes: Array("/home/notes/real.json".utf8))
    nodes[home]?.entries["notes"] = nextNode + 1
    nodes[data]?.entries["history.json"] = nextNode + 2
    nextNode += 2
  }
}
