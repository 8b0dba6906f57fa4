import CivilTime
import Learn
import Resources
import StrictJSON
import Testing

@Suite struct `The built-in help lines` {
  private let helplines: Helplines

  init() throws {
    helplines = try Helplines.builtIn()
  }

  private var all: [Helpline] { helplines.everywhere + helplines.countries.flatMap(\.lines) }

  @Test func `are there for each country that they must be there for`() {
    let codes = ["US", "CA", "GB", "IE", "AU", "NZ", "IN", "DE", "FR", "ES", "NL", "EU"]
    #expect(Set(helplines.countries.map(\.code)) == Set(codes))
    #expect(helplines.countries.count == codes.count)
    #expect(helplines.everywhere.allSatisfy { $0.kind == .web })
  }

  @Test func `begin with the emergency number, and have no second one`() {
    for country in helplines.countries {
      #expect(
        country.lines.indices.filter { country.lines[$0].kind == .emergency } == [0],
        "\(country.code)")
    }
  }

  @Test(arguments: [
    ("US", "911"), ("CA", "911"), ("GB", "999"), ("IE", "112 or 999"), ("AU", "000"),
    ("NZ", "111"), ("IN", "112"), ("DE", "112"), ("FR", "112 or 15"), ("ES", "112"),
    ("NL", "112"), ("EU", "112"),
  ])
  func `have the right emergency number`(code: String, contact: String) {
    #expect(helplines.country(code)?.lines.first?.contact == contact)
  }

  @Test func `have contacts that one can dial, text or type`() throws {
    for line in all {
      let isRight =
        switch line.kind {
        case .emergency: line.contact.wholeMatch(of: /[0-9]{2,3}( or [0-9]{2,3})?/) != nil
        case .call: line.contact.wholeMatch(of: /[0-9]+([ \-][0-9]+)*/) != nil
        case .text: line.contact.wholeMatch(of: /([A-Z]+ to )?[0-9]+([ \-][0-9]+)*/) != nil
        case .chat, .web: line.contact.wholeMatch(of: /[a-z0-9\-]+(\.[a-z0-9\-]+)+/) != nil
        }
      #expect(isRight, "\(line.name): \(line.contact)")
    }
  }

  @Test func `fit a screen of 40 columns`() {
    for line in all {
      #expect(line.name.count <= 24, "\(line.name)")
      #expect(line.contact.count <= 20, "\(line.contact)")
      #expect(line.note.count <= 36, "\(line.note)")
      // One cell a character: nothing wide, nothing combining.
      let scalars = (line.name + line.contact + line.note).unicodeScalars
      #expect(scalars.allSatisfy { $0.value < 0x250 }, "\(line.name)")
    }
    #expect(helplines.countries.allSatisfy { $0.name.count <= 36 })
  }

  @Test func `say when they answer or what they are`() {
    #expect(all.allSatisfy { !$0.note.isEmpty })
  }

  @Test func `name no contact twice in a country for the same way of reaching it`() {
    for country in helplines.countries {
      let ways = country.lines.map { "\($0.kind) \($0.contact)" }
      #expect(Set(ways).count == ways.count, "\(country.code)")
    }
  }

  @Test func `each stand in public pages that were seen by the day they were checked`() throws {
    let resource = try #require(Resource.files(in: "Helplines").first)
    let root = ContentNode(try JSONReader.read(resource.bytes))
    let lines =
      (root["everywhere"]?.elements ?? [])
      + (root["countries"]?.elements ?? []).flatMap { $0["lines"]?.elements ?? [] }
    #expect(lines.count == all.count)
    for line in lines {
      let sources = line["sources"]?.elements ?? []
      #expect(!sources.isEmpty)
      for source in sources {
        let url = try #require(source["url"]?.value.string)
        #expect(url.wholeMatch(of: /https:\/\/[^\s\/]+\.[^\s]+/) != nil, "\(url)")
        let seen = try #require(source["seen"]?.value.string.flatMap { CivilDate($0) })
        #expect(seen <= helplines.checked)
      }
    }
  }
}
