package import Files
import Glibc
import Synchronization

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
