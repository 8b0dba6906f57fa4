import StrictJSON
import Testing

@Suite struct `A word that is not known` {
  @Test(arguments: [
    ("lable", "label"), ("Label", "label"), ("shrt", "short"), ("xyz", nil as String?), ("", nil),
    (String(repeating: "label", count: 1000), nil),
  ])
  func `is taken for the nearest one, when one is near`(word: String, meant: String?) {
    #expect(Spelling.nearest(to: word, among: ["short", "label", "text"]) == meant)
  }

  @Test func `is told apart by letters put in, left out and exchanged`() {
    #expect(Spelling.distance("kitten", "sitting") == 3)
    #expect(Spelling.distance("", "abc") == 3)
  }
}
