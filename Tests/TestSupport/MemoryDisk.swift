package import Files
import Glibc
import Synchronization

/// A disk in memory that refuses the operations it is told to refuse.
package final class MemoryDisk: FileSystem {
  /// Which operations are refused.
  package struct Fault: Sendable {
    /// The number of the first refused operation, counted from 1.
    package var operation: Int
    /// The reason that is given.
    package var code: Int32
    /// Whether all later ones are refused too, as when the program is killed.
    package var isForever: Bool
    /// Whether the refused operation takes effect nevertheless, as on a network disk that loses
    /// the answer.
    package var isLate: Bool

    /// Makes a fault.
    package init(operation: Int, code: Int32, isForever: Bool = false, isLate: Bool = false) {
      self.operation = operation
      self.code = code
      self.isForever = isForever
      self.isLate = isLate
    }
  }

  /// What another program does between two operations of ours.
  package struct Interloper: Sendable {
    /// The number of our operation before which it acts, counted from 1.
    package var operation: Int
    /// What it does.
    package var action: @Sendable (inout State) -> Void

    /// Makes an interloper.
    package init(operation: Int, action: @escaping @Sendable (inout State) -> Void) {
      self.operation = operation
      self.action = action
    }
  }

  /// A file or folder.
  package struct Node: Sendable {
    /// What it is.
    package var kind = FileStatus.Kind.file
    /// What a file holds, or where a link leads.
    package var bytes: [UInt8] = []
    /// The numbers of what a folder holds, by name.
    package var entries: [String: Int] = [:]
    /// The permission bits.
    package var permissions: UInt32 = 0o600
    /// How many names it has.
    package var links = 1
    /// When its content last changed, by ``State/time``.
    package var modified = 0

    /// Makes an empty file, or what its parts are set to.
    package init(
      kind: FileStatus.Kind = .file, bytes: [UInt8] = [], permissions: UInt32 = 0o600,
      modified: Int = 0
    ) {
      self.kind = kind
      self.bytes = bytes
      self.permissions = permissions
      self.modified = modified
    }
  }

  /// One change of what a disk holds, as far as a power cut asks for it.
  package enum Change: Sendable {
    /// Names that change together: what each folder holds under a name from now on.
    case names([(folder: Int, name: String, node: Int?)])
    /// A file holds this from now on.
    case content(node: Int, bytes: [UInt8])
    /// What a file holds, or the names of a folder, was brought to the disk.
    case synchronized(node: Int)
    /// Bringing it to the disk failed, so that the disk forgets what it has not written.
    case forgotten(node: Int)
    /// Something was said to the person, known by its number.
    case said(Int)
  }

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

  private let state: Mutex<State>

  /// Makes a disk.
  package init(_ state: State = State()) {
    self.state = Mutex(state)
  }

  /// Another disk with the same content, on which nothing is open.
  package func copy() -> MemoryDisk {
    var copy = state.withLock { $0 }
    copy.open = [:]
    copy.locked = [:]
    return MemoryDisk(copy)
  }

  /// Begins to count operations, and to refuse those of the fault.
  package func arm(_ fault: Fault?) {
    state.withLock {
      $0.fault = fault
      $0.operations = 0
      $0.wasRefused = false
    }
  }

  /// Changes what the disk holds or how it behaves, as another program or an administrator would.
  package func change(_ body: @Sendable (inout State) -> Void) {
    state.withLock { body(&$0) }
  }

  /// Begins to write down every change.
  package func startJournal() {
    state.withLock { $0.journal = [] }
  }

  /// Notes in the journal that something is said to the person now.
  package func note(_ number: Int) {
    state.withLock { $0.journal?.append(.said(number)) }
  }

  /// Ends the program that uses the disk, as a kill does: what is open is closed.
  package func kill() {
    state.withLock { state in
      state.open = [:]
      state.locked = [:]
      state.fault = nil
      state.interloper = nil
    }
  }

  /// What the disk holds and how it behaves.
  package var current: State { state.withLock { $0 } }

  /// Whether an operation has been refused since `arm`.
  package var wasRefused: Bool { state.withLock { $0.wasRefused } }

  /// How many files and folders are open.
  package var openCount: Int { state.withLock { $0.open.count } }

  /// The paths of all files, with their content.
  package var files: [String: [UInt8]] {
    state.withLock { state in
      var files: [String: [UInt8]] = [:]
      func visit(_ node: Int, _ path: String) {
        for (name, child) in state.nodes[node]?.entries ?? [:] {
          if state.nodes[child]?.kind == .folder { visit(child, "\(path)\(name)/") }
          if state.nodes[child]?.kind == .file {
            files["\(path)\(name)"] = state.nodes[child]?.bytes
          }
        }
      }
      visit(1, "/")
      return files
    }
  }

  /// One operation: counted, refused where the fault says so, else carried out.
  private func perform<Result>(
    _ operation: SystemError.Operation, _ file: String,
    _ body: (inout State) throws(SystemError) -> Result
  ) throws(SystemError) -> Result where Result: Sendable {
    let outcome = state.withLock { state -> Swift.Result<Result, SystemError> in
      state.operations += 1
      state.time += 1
      if let interloper = state.interloper, state.operations == interloper.operation {
        interloper.action(&state)
      }
      if let fault = state.fault,
        fault.isForever
          ? state.operations >= fault.operation : state.operations == fault.operation
      {
        state.wasRefused = true
        if fault.isLate && state.operations == fault.operation {
          // What was opened without an answer is closed by nobody, and so was never open.
          let open = state.open
          _ = try? body(&state)
          state.open = open
        }
        return .failure(SystemError(code: fault.code, operation: operation, file: file))
      }
      do throws(SystemError) {
        return .success(try body(&state))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
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

extension MemoryDisk {
  /// The owner of everything here.
  package var user: UInt32 { 1000 }

  /// Does not wait: the model has no clock but its operations.
  package func pause(milliseconds: Int) {}

  /// The path, or where its link leads.
  package func resolve(_ path: String) throws(SystemError) -> String {
    try perform(.open, path) { state throws(SystemError) in
      guard let node = state.find(path).flatMap({ state.nodes[$0] }) else {
        throw state.error(ENOENT, path)
      }
      return node.kind == .link ? String(decoding: node.bytes, as: UTF8.self) : path
    }
  }

  /// Opens the folder at a path.
  package func openFolder(at path: String) throws(SystemError) -> Descriptor {
    try perform(.open, path) { state throws(SystemError) in
      var node = 1
      for name in path.split(separator: "/") {
        guard let next = state.nodes[node]?.entries[String(name)] else {
          throw state.error(ENOENT, path)
        }
        node = next
      }
      return state.opened(node)
    }
  }

  /// Opens a folder inside another.
  package func openFolder(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor {
    try perform(.open, name) { state throws(SystemError) in
      state.opened(try state.child(name, folder))
    }
  }

  /// Creates a folder (0700).
  package func createFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    try perform(.create, name) { state throws(SystemError) in
      _ = try state.add(Node(kind: .folder, permissions: 0o700), as: name, folder)
    }
  }

  /// The names in a folder.
  package func names(in folder: Descriptor) throws(SystemError) -> [String] {
    try perform(.list, "folder") { state throws(SystemError) in
      Array((state.nodes[try state.node(folder)]?.entries ?? [:]).keys)
    }
  }

  /// The room that the state says is left.
  package func freeSpace(in folder: Descriptor) throws(SystemError) -> Int {
    try perform(.status, "disk") { $0.freeSpace }
  }

  /// Opens a file.
  package func openForReading(_ name: String, in folder: Descriptor) throws(SystemError)
    -> Descriptor
  {
    try perform(.open, name) { state throws(SystemError) in
      state.opened(try state.child(name, folder))
    }
  }

  /// Creates an empty file; a name that is taken is refused.
  package func create(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor {
    try perform(.create, name) { state throws(SystemError) in
      state.opened(try state.add(Node(), as: name, folder))
    }
  }

  /// Opens a file, and creates it when it is missing.
  package func openLock(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor {
    try perform(.lock, name) { state throws(SystemError) in
      if let node = try? state.child(name, folder) { return state.opened(node) }
      return state.opened(try state.add(Node(), as: name, folder))
    }
  }

  /// Takes a lock unless another descriptor has it.
  package func tryLock(_ descriptor: Descriptor) throws(SystemError) -> Bool {
    try perform(.lock, "lock") { state throws(SystemError) in
      let node = try state.node(descriptor)
      guard state.locked[node] == nil else { return false }
      state.locked[node] = descriptor
      return true
    }
  }

  /// Takes at most 1000 bytes at a time, at the end of the file.
  package func write(_ bytes: [UInt8], from index: Int, to file: Descriptor) throws(SystemError)
    -> Int
  {
    try perform(.write, "file") { state throws(SystemError) in
      let node = try state.node(file)
      // Never more than this at once, so that short writes are ordinary.
      let end = min(bytes.count, index + 1000)
      if state.losesWrites { return end - index }
      state.nodes[node]?.bytes += bytes[index..<end]
      state.nodes[node]?.modified = state.time
      state.journal?.append(.content(node: node, bytes: state.nodes[node]?.bytes ?? []))
      return end - index
    }
  }

  /// Gives at most 1500 bytes at a time.
  package func read(_ count: Int, at offset: Int, from file: Descriptor) throws(SystemError)
    -> [UInt8]
  {
    try perform(.read, "file") { state throws(SystemError) in
      let bytes = state.nodes[try state.node(file)]?.bytes ?? []
      guard offset < bytes.count else { return [] }
      return Array(bytes[offset..<min(bytes.count, offset + count, offset + 1500)])
    }
  }

  /// Notes in the journal that the content is on the disk, or that the disk forgot it.
  package func synchronize(_ descriptor: Descriptor) throws(SystemError) {
    do throws(SystemError) {
      try perform(.synchronize, "file") { state throws(SystemError) in
        let node = try state.node(descriptor)
        state.journal?.append(.synchronized(node: node))
      }
    } catch {
      state.withLock { state in
        guard let node = state.open[descriptor.number] else { return }
        state.journal?.append(.forgotten(node: node))
      }
      throw error
    }
  }

  /// Sets the permission bits.
  package func setPermissions(_ permissions: UInt32, of descriptor: Descriptor) throws(SystemError)
  {
    try perform(.protect, "file") { state throws(SystemError) in
      state.nodes[try state.node(descriptor)]?.permissions = permissions
    }
  }

  /// Closes, and gives the lock back.
  package func close(_ descriptor: Descriptor) throws(SystemError) {
    // The descriptor is spent however the operation ends, and its lock with it.
    state.withLock { state in
      state.open[descriptor.number] = nil
      state.locked = state.locked.filter { $0.value != descriptor }
    }
    try perform(.close, "file") { _ in }
  }

  /// What an open file or folder is.
  package func status(of descriptor: Descriptor) throws(SystemError) -> FileStatus {
    try perform(.status, "file") { state throws(SystemError) in
      try state.status(try state.node(descriptor))
    }
  }

  /// What a name stands for.
  package func status(of name: String, in folder: Descriptor) throws(SystemError) -> FileStatus {
    try perform(.status, name) { state throws(SystemError) in
      try state.status(try state.child(name, folder))
    }
  }

  /// Gives another name or place; what had that name is gone.
  package func rename(
    _ name: String, in folder: Descriptor, to newName: String, in newFolder: Descriptor
  ) throws(SystemError) {
    try perform(.rename, name) { state throws(SystemError) in
      let node = try state.child(name, folder)
      let (from, to) = (try state.node(folder), try state.node(newFolder))
      if let old = state.nodes[to]?.entries[newName] { state.nodes[old]?.links -= 1 }
      state.set((from, name, nil), (to, newName, node))
    }
  }

  /// Exchanges two names at once, unless the state refuses.
  package func exchange(
    _ name: String, with other: String, in folder: Descriptor
  ) throws(SystemError) {
    try perform(.rename, name) { state throws(SystemError) in
      if let code = state.exchangeRefusal { throw state.error(code, name) }
      let (first, second) = (try state.child(name, folder), try state.child(other, folder))
      let parent = try state.node(folder)
      state.set((parent, name, second), (parent, other, first))
    }
  }

  /// Gives a second name, unless the state refuses.
  package func link(
    _ name: String, in folder: Descriptor, to newName: String, in newFolder: Descriptor
  ) throws(SystemError) {
    try perform(.link, name) { state throws(SystemError) in
      if let code = state.linkRefusal { throw state.error(code, name) }
      let node = try state.child(name, folder)
      let to = try state.node(newFolder)
      guard state.nodes[to]?.entries[newName] == nil else { throw state.error(EEXIST, newName) }
      state.set((to, newName, node))
      state.nodes[node]?.links += 1
    }
  }

  /// Removes a name.
  package func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    try perform(.remove, name) { state throws(SystemError) in
      let node = try state.child(name, folder)
      state.set((try state.node(folder), name, nil))
      state.nodes[node]?.links -= 1
    }
  }

  /// Removes an empty folder.
  package func removeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    try perform(.remove, name) { state throws(SystemError) in
      let node = try state.child(name, folder)
      guard state.nodes[node]?.entries.isEmpty == true else { throw state.error(ENOTEMPTY, name) }
      state.set((try state.node(folder), name, nil))
    }
  }
}

extension MemoryDisk {
  /// Empties a file and writes it anew, as careless programs do.
  package func overwrite(_ name: String, in folder: Descriptor, with bytes: [UInt8])
    throws(SystemError)
  {
    for content in [[], bytes] {
      try perform(.write, name) { state throws(SystemError) in
        let node = try state.child(name, folder)
        state.nodes[node]?.bytes = content
        state.nodes[node]?.modified = state.time
        state.journal?.append(.content(node: node, bytes: content))
      }
    }
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
