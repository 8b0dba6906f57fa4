import CivilTime
import Files
import History
import TestSupport
import Testing

/// Whatever has happened to the file, it is read to the same meaning, or said to be changed, or
/// refused; and it stays byte for byte as it was found.
@Suite struct `A history that was damaged` {
  /// A saved history of at least 4 KiB.
  private static let disk: MemoryDisk = {
    let disk = MemoryDisk()
    var file = HistoryFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
    var document = file.open().document
    var random = SplitMix64(seed: 7)
    while HistoryWriter.bytes(of: document).count < 4096 {
      let number = document.checkIns.count
      document.add(CheckIn.random("c\(number)", using: &random))
      document.add(TimelineEvent.random("e\(number)", using: &random))
    }
    _ = try? file.save(document)
    return disk
  }()

  private static let original = disk.files["/home/gamut/history.json"] ?? []

  /// What is done to the file: a cut, a flipped bit.
  private static func damages(_ isPart: Bool) -> [(String, [UInt8])] {
    var damages: [(String, [UInt8])] = []
    for length in stride(from: 0, to: original.count, by: isPart ? 23 : 1) {
      damages.append(("cut to \(length)", Array(original.prefix(length))))
    }
    // A step without a common factor with 8 meets every place and every bit of a byte.
    for bit in stride(from: 0, to: original.count * 8, by: isPart ? 101 : 1) {
      var bytes = original
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      damages.append(("bit \(bit) flipped", bytes))
    }
    return damages
  }

  private enum Finding { case same, told, refused, unnoticed, touched }

  private func finding(_ bytes: [UInt8], hasNote: Bool = true) -> Finding {
    let disk = Self.disk.copy()
    disk.change { state in
      guard let node = state.find("/home/gamut/history.json"),
        let folder = state.find("/home/gamut")
      else { return }
      state.nodes[node]?.bytes = bytes
      if !hasNote { state.nodes[folder]?.entries["last-seen.json"] = nil }
    }
    var file = HistoryFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
    let opened = file.open()
    guard disk.files["/home/gamut/history.json"] == bytes else { return .touched }
    if opened.readOnlyReason != nil { return .refused }
    if !opened.notices.isEmpty { return .told }
    return bytes == Self.original ? .same : .unnoticed
  }

  @Test func `by any cut and any flipped bit is refused, or said to be changed`() {
    #expect(Self.original.count >= 4096)
    #expect(finding(Self.original) == .same)
    let damages = Self.damages(!AttackRun.isFull)
    var counts: [Finding: Int] = [:]
    for (name, bytes) in damages {
      let finding = finding(bytes)
      counts[finding, default: 0] += 1
      if finding != .refused && finding != .told { Issue.record("\(name): \(finding)") }
    }
    AttackRun.report(
      "cuts and flipped bits of a 4 KiB history", damages.count,
      "\(counts[.refused, default: 0]) refused, \(counts[.told, default: 0]) told, "
        + "\(counts[.unnoticed, default: 0] + counts[.touched, default: 0]) unnoticed")
  }

  @Test func `would go unnoticed here and there without the note of what was seen last`() {
    let unnoticed = Self.damages(true).filter { finding($1, hasNote: false) == .unnoticed }
    #expect(!unnoticed.isEmpty)
  }

  @Test(arguments: [512, 1024, 4096])
  func `by blocks that are zero, swapped or doubled is refused, or said to be changed`(size: Int) {
    let blocks = stride(from: 0, to: Self.original.count, by: size).map {
      Array(Self.original[$0..<min($0 + size, Self.original.count)])
    }
    for index in blocks.indices {
      var (zero, doubled, swapped) = (blocks, blocks, blocks)
      zero[index] = Array(repeating: 0, count: blocks[index].count)
      doubled.insert(blocks[index], at: index)
      swapped.swapAt(index, blocks.count - 1)
      for bytes in [zero, doubled, swapped].map({ Array($0.joined()) }) where bytes != Self.original
      {
        #expect([.refused, .told].contains(finding(bytes)))
      }
    }
  }

  @Test func `by what editors, clouds and version control do is refused, or said to be changed`() {
    let text = String(decoding: Self.original, as: UTF8.self)
    let utf16 = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let others: [[UInt8]] = [
      [], Array("\n \t".utf8), [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF] + Self.original, utf16,
      [0xFF, 0xFE] + utf16, Array(text.replacing("\n", with: "\r\n").utf8),
      Self.original + Self.original, Self.original + [0], Self.original + Array("x".utf8),
      Array(repeating: 0, count: Self.original.count), Array("<html>\(text)</html>".utf8),
      Array("<<<<<<< ours\n\(text)=======\n\(text)>>>>>>> theirs\n".utf8),
      Array(text.replacing("\"events\"", with: "\"events\":[],\"events\"").utf8),
      Array(text.replacing("\"version\":1", with: "\"version\":NaN").utf8),
      Array(text.replacing("\"version\":1", with: "\"version\":1e999").utf8),
      Array(text.replacing("\"version\":1", with: "\"version\":99999").utf8),
      Array(text.replacing("\"id\":\"c0\"", with: "\"id\":\"\\ud800\"").utf8),
      Array(text.replacing("\"id\":\"c0\"", with: "\"id\":\"c\",\"\\u0069d\":\"c0\"").utf8),
      Array(text.utf8.map { $0 == 0x22 ? 0xC3 : $0 }),
      Array("\(text.dropLast(3)),]}\n".utf8), Array("\u{1F}\u{8B}\u{8}".utf8) + Self.original,
    ]
    for bytes in others { #expect([.refused, .told].contains(finding(bytes))) }
  }

  /// Looking each field up among all the others would take hours for a file of the greatest size.
  @Test func `by a record of very many fields and answers takes no time out of proportion`() {
    let fields = (0..<20_000).map { "\"k\($0)\":1" }.joined(separator: ",")
    let text = writtenExample.replacing(
      "\"note\":\"quiet week\"", with: "\"note\":\"quiet week\",\(fields)"
    ).replacing("\"laugh\":3", with: "\"laugh\":3,\(fields)")
    guard case .document(let document) = HistoryReader.read(Array(text.utf8)) else {
      Issue.record("not read")
      return
    }
    #expect(document.checkIns[0].answers.count == 20_003)
    #expect(HistoryReader.read(HistoryWriter.bytes(of: document)) == .document(document))
  }
}
