import CivilTime
import Resources
import StrictJSON

extension Helplines {
  /// Reads the help lines that are built into the program.
  ///
  /// - Returns: The help lines.
  /// - Throws: ``ContentFaults``; a test holds that the built-in file has none.
  package static func builtIn() throws(ContentFaults) -> Helplines {
    guard let file = Resource.files(in: "Helplines").first else {
      throw ContentFaults(sentences: ["The program was built without its help lines."])
    }
    return try read(file.bytes)
  }

  /// The help lines that are built into the program, read when they are first asked for.
  ///
  /// A test holds that the file has no fault. If it had one, the screens would still show their
  /// sentence on the local emergency number.
  package static let standard =
    (try? builtIn()) ?? Helplines(checked: .earliest, everywhere: [], countries: [])

  /// Reads a file of help lines and checks what the screen relies on.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: The help lines.
  /// - Throws: ``ContentFaults`` with every fault that was found.
  package static func read(_ bytes: [UInt8]) throws(ContentFaults) -> Helplines {
    let document = try ContentFaults.document(in: bytes)
    var reader = HelplinesReader()
    let helplines = reader.helplines(document)
    try reader.reader.requireNoFault(in: bytes)
    return helplines
  }
}

private struct HelplinesReader {
  var reader = ContentReader()

  mutating func helplines(_ root: ContentNode) -> Helplines {
    reader.requireFormat("gamut-helplines", of: root)
    let countries = reader.list("countries", of: root, count: 1...250)
    let helplines = Helplines(
      checked: reader.date("checked", of: root), everywhere: lines("everywhere", of: root),
      countries: countries.map { country($0) })
    reader.requireUnique(
      zip(helplines.countries, countries).map { ($0.code, $1) }, what: "country")
    return helplines
  }

  private mutating func country(_ node: ContentNode) -> HelplineCountry {
    let country = HelplineCountry(
      code: reader.text("code", of: node), name: reader.text("name", of: node),
      lines: lines("lines", of: node))
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    if let code = node["code"],
      country.code.utf8.count != 2 || !country.code.utf8.allSatisfy(capitals.contains)
    {
      reader.fault("\"code\" must be two capital letters.", at: code)
    }
    if let first = node["lines"]?.elements?.first, let kind = first["kind"],
      kind.value != "emergency"
    {
      reader.fault("The emergency number must come first.", at: first)
    }
    return country
  }

  private mutating func lines(_ key: String, of node: ContentNode) -> [Helpline] {
    reader.list(key, of: node, count: 1...6).map { line($0) }
  }

  private mutating func line(_ node: ContentNode) -> Helpline {
    for source in reader.list("sources", of: node, count: 1...20) {
      if let url = reader.required("url", of: source),
        url.value.string?.hasPrefix("https://") != true
      {
        reader.fault("\"url\" must be an address that begins with https://.", at: url)
      }
      _ = reader.date("seen", of: source)
    }
    return Helpline(
      name: reader.text("name", of: node, atMost: 24),
      contact: reader.text("contact", of: node, atMost: 20),
      kind: reader.choice("kind", of: node, among: Helpline.Kind.self) ?? .web,
      note: node["note"] == nil ? "" : reader.text("note", of: node, atMost: 36))
  }
}
