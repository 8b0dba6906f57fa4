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

  let state: Mutex<State>

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
  func perform<Result>(
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
