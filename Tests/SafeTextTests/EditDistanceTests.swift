import SafeText
import Testing

@Suite struct `The distance between two words` {
  @Test(arguments: [
    ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("same", "same", 0),
    ("lable", "label", 1), ("ab", "ba", 1),
  ])
  func `counts letters put in, left out, exchanged and swapped`(
    first: String, second: String, distance: Int
  ) {
    #expect(first.editDistance(to: second) == distance)
    #expect(second.editDistance(to: first) == distance)
  }
}
