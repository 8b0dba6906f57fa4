import Files
import TestSupport

/// What may be on a disk after the power has gone.
///
/// The model is weaker than any file system in use: what was brought to the disk is there; of the
/// changes of names since then any subset is there, in whatever order they were made; and a file
/// whose content was not brought to the disk holds the earlier content, or the new one, or a part
/// of it, alone or with zero bytes after it. A renaming is there whole or not at all.
struct CrashStates {
  /// A file system as it is found after the power is back: the nodes that can be reached.
  typealias Nodes = [Int: MemoryDisk.Node]

  /// What is on the disk for sure.
  private var durable: Nodes
  /// What the program sees.
  private var content: [Int: [UInt8]] = [:]
  /// The files whose content is not on the disk.
  private var dirty: Set<Int> = []
  /// The files whose content will never be, because bringing it there failed.
  private var lost: Set<Int> = []
  /// The changes of names that are not there for sure, in order.
  private var pending: [[(folder: Int, name: String, node: Int?)]] = []
  private let kinds: Nodes
  /// How many things a file may hold whose content is not on the disk.
  private static let variants = 8

  /// Begins with a disk all of which is there for sure.
  ///
  /// - Parameters:
  ///   - start: The disk before the journal began.
  ///   - end: The same disk at the end of it, for the kinds of what was made meanwhile.
  init(start: MemoryDisk.State, end: MemoryDisk.State) {
    durable = start.nodes
    kinds = end.nodes
  }

  /// How many changes of names are open.
  var pendingCount: Int { pending.count }

  /// Takes the next change of the journal.
  ///
  /// - Returns: Whether what may be found has changed by it.
  mutating func take(_ change: MemoryDisk.Change) -> Bool {
    switch change {
    case .names(let names):
      pending.append(names)
      for (_, _, node) in names {
        guard let node, durable[node] == nil, var new = kinds[node] else { continue }
        new.entries = [:]
        if new.kind != .link { new.bytes = [] }
        durable[node] = new
      }
    case .content(let node, let bytes):
      content[node] = bytes
      dirty.insert(node)
    case .synchronized(let node):
      if durable[node]?.kind == .folder {
        let rest = pending.filter { change in !change.contains { $0.folder == node } }
        for change in pending where change.contains(where: { $0.folder == node }) {
          Self.apply(change, to: &durable)
        }
        pending = rest
      } else if !lost.contains(node) {
        if let bytes = content[node] { durable[node]?.bytes = bytes }
        dirty.remove(node)
      }
    case .forgotten(let node):
      if dirty.contains(node) { lost.insert(node) }
      return false
    case .said: return false
    }
    return true
  }

  private static func apply(
    _ change: [(folder: Int, name: String, node: Int?)], to nodes: inout Nodes
  ) {
    for (folder, name, node) in change { nodes[folder]?.entries[name] = node }
  }

  /// Visits what may be found if the power goes now.
  ///
  /// - Parameters:
  ///   - most: How many states are visited at most; where there are more, random ones.
  ///   - random: Chooses them.
  ///   - visit: Is given each state.
  func enumerate(most: Int, using random: inout SplitMix64, _ visit: (Nodes) -> Void) {
    let files = dirty.sorted()
    let subsets = pending.count < 40 ? 1 << pending.count : Int.max
    let contents = files.reduce(1) { product, _ in
      product > most ? product : product * Self.variants
    }
    let (all, overflow) = subsets.multipliedReportingOverflow(by: contents)
    if !overflow && all <= most {
      for number in 0..<all { visit(state(number / contents, number % contents, files)) }
    } else {
      for _ in 0..<most {
        let subset = Int.random(in: 0..<subsets, using: &random)
        visit(state(subset, .random(in: 0..<contents, using: &random), files))
      }
    }
  }

  private func state(_ subset: Int, _ contents: Int, _ files: [Int]) -> Nodes {
    var nodes = durable
    for (index, change) in pending.enumerated() where subset >> index & 1 == 1 {
      Self.apply(change, to: &nodes)
    }
    var rest = contents
    for file in files {
      nodes[file]?.bytes = variant(rest % Self.variants, of: file)
      rest /= Self.variants
    }
    return nodes
  }

  private func variant(_ number: Int, of file: Int) -> [UInt8] {
    let old = durable[file]?.bytes ?? []
    let new = content[file] ?? []
    if number == 0 { return old }
    if number == 1 { return lost.contains(file) ? old : new }
    // None, a third or two thirds of it, alone or with zeros in the place of the rest.
    let count = new.count * ((number - 2) / 2) / 3
    let part = new.prefix(count)
    return number.isMultiple(of: 2)
      ? part + Array(repeating: 0, count: new.count - count) : Array(part)
  }
}

extension MemoryDisk.State {
  /// The disk that is found with these nodes after the power is back.
  init(found nodes: CrashStates.Nodes, after end: MemoryDisk.State) {
    self = end
    self.nodes = nodes
    open = [:]
    locked = [:]
    fault = nil
    journal = nil
    var links: [Int: Int] = [:]
    for node in nodes.values { for child in node.entries.values { links[child, default: 0] += 1 } }
    for node in nodes.keys { self.nodes[node]?.links = links[node] ?? 0 }
  }
}

/// What can be reached on a disk, as one number, to tell whether it has been looked at before.
struct DiskImage: Hashable {
  private var number = 0

  /// Looks at a disk; the contents of half-written files, which nobody reads, do not count.
  init(_ nodes: CrashStates.Nodes) {
    visit(1, 0, nodes)
  }

  private mutating func visit(_ node: Int, _ path: Int, _ nodes: CrashStates.Nodes) {
    guard let found = nodes[node] else { return }
    for (name, child) in found.entries {
      var hasher = Hasher()
      hasher.combine(path)
      hasher.combine(name)
      let path = hasher.finalize()
      hasher.combine(child)
      // The variants of one file differ in one of these.
      let bytes = !name.hasPrefix(temporaryPrefix) ? nodes[child]?.bytes ?? [] : []
      hasher.combine(bytes.count)
      for place in [0, bytes.count / 2, bytes.count - 1] where bytes.indices.contains(place) {
        hasher.combine(bytes[place])
      }
      number ^= hasher.finalize()
      visit(child, path, nodes)
    }
  }
}
