package import Resources
import StrictJSON

extension TopicLibrary {
  /// Reads the topics that are built into the program.
  ///
  /// - Returns: The library.
  /// - Throws: ``ContentFaults``; a test holds that the built-in files have none.
  package static func builtIn() throws(ContentFaults) -> TopicLibrary {
    let topics = Resource.files(in: "Learn")
    guard !topics.isEmpty, let sources = Resource.files(in: "Sources").first else {
      throw ContentFaults(sentences: ["The program was built without its topics."])
    }
    return try read(topics, sources: sources)
  }

  /// The topics that are built into the program, read when they are first asked for.
  ///
  /// A test holds that the files have no fault. If they had one, there would be nothing to read,
  /// and everything else would go on.
  package static let standard = (try? builtIn()) ?? TopicLibrary(topics: [])

  /// Reads topics and checks what the front ends rely on.
  ///
  /// - Parameters:
  ///   - topics: A file for each topic, named after its id.
  ///   - sources: The file of the sources that they cite. Each source must be cited by one of them.
  /// - Returns: The library, in the order that the topics give.
  /// - Throws: ``ContentFaults`` with every fault of every file, each with its file.
  package static func read(
    _ topics: [Resource], sources: Resource
  ) throws(ContentFaults) -> TopicLibrary {
    var reading = LibraryReading(sources: sources)
    for topic in topics { reading.read(topic) }
    reading.checkTogether()
    let sentences = reading.sentences
    guard sentences.isEmpty else { throw ContentFaults(sentences: sentences) }
    return TopicLibrary(topics: reading.drafts.sorted { $0.order < $1.order }.map(\.topic))
  }
}

/// A topic with its file, while it can still be found faulty.
private struct TopicDraft {
  let file: Resource
  let root: ContentNode
  var reader: TopicReader
  let topic: Topic
  let order: Int
}

/// The reading of all files, each of which is read to its end whatever is wrong with the others.
private struct LibraryReading {
  private let file: Resource
  private var root: ContentNode?
  private var sources: [Source] = []
  private var sourcesReader = SourcesReader()
  private(set) var drafts: [TopicDraft] = []
  /// What is wrong with files that are no JSON.
  private var unreadable: [String] = []

  init(sources file: Resource) {
    self.file = file
    do {
      let root = try ContentFaults.document(in: file.bytes, atMost: SourcesReader.mostBytes)
      sources = sourcesReader.sources(root)
      self.root = root
    } catch {
      unreadable = error.sentences.map { "\(file.path), \($0)" }
    }
  }

  mutating func read(_ file: Resource) {
    do {
      let root = try ContentFaults.document(in: file.bytes, atMost: TopicReader.mostBytes)
      let known = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
      var reader = TopicReader(sources: self.root == nil ? nil : known)
      let order = reader.order(root)
      let topic = reader.topic(root)
      drafts.append(
        TopicDraft(file: file, root: root, reader: reader, topic: topic, order: order))
    } catch {
      unreadable += error.sentences.map { "\(file.path), \($0)" }
    }
  }

  /// What can be judged only with all files at hand.
  ///
  /// Where a file could not be read, nothing is said to be missing that may stand in it.
  mutating func checkTogether() {
    var ids: Set<String> = []
    var orders: Set<Int> = []
    let all = Set(drafts.map(\.topic.id))
    for index in drafts.indices {
      let (topic, root) = (drafts[index].topic, drafts[index].root)
      if let node = root["id"], !topic.id.isEmpty {
        if !ids.insert(topic.id).inserted {
          drafts[index].reader.reader.fault("There is another topic \"\(topic.id)\".", at: node)
        }
        if drafts[index].file.path != "Learn/\(topic.id).json" {
          drafts[index].reader.reader.fault(
            "The file must be named after its id, Learn/\(topic.id).json.", at: node)
        }
      }
      if let node = root["order"], node.value.integer == drafts[index].order,
        !orders.insert(drafts[index].order).inserted
      {
        drafts[index].reader.reader.fault(
          "Another topic has the order \(drafts[index].order) too.", at: node)
      }
      guard unreadable.isEmpty else { continue }
      for (name, node) in zip(topic.related, root["related"]?.elements ?? [])
      where !name.isEmpty && !all.contains(name) {
        drafts[index].reader.reader.fault("There is no topic \"\(name)\".", at: node)
      }
    }
    if unreadable.isEmpty { checkUse() }
  }

  private mutating func checkUse() {
    let cited = Set(drafts.flatMap(\.reader.cited))
    for (source, node) in zip(sources, root?["sources"]?.elements ?? [])
    where !source.id.isEmpty && !cited.contains(source.id) {
      sourcesReader.reader.fault("No topic cites the source \"\(source.id)\".", at: node)
    }
  }

  /// Every fault, with its file and its place.
  var sentences: [String] {
    let ofSources = ContentFault.sentences(of: sourcesReader.reader.faults, in: file.bytes)
    return unreadable + ofSources.map { "\(file.path), \($0)" }
      + drafts.flatMap { draft in
        ContentFault.sentences(of: draft.reader.reader.faults, in: draft.file.bytes)
          .map { "\(draft.file.path), \($0)" }
      }
  }
}
