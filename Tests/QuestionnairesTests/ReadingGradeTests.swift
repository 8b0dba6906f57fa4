import TestSupport
import Testing

@Suite struct `The reading grade` {
  @Test(arguments: [
    ("felt", 1), ("funny", 2), ("feelings", 2), ("else’s", 2), ("someone", 2), ("something", 2),
    ("some", 1), ("the", 1), ("me", 1), ("people", 2), ("little", 2), ("cared", 1),
    ("mattered", 2), ("wanted", 2), ("moves", 1), ("voices", 2), ("anger", 2), ("medicine", 3),
    ("quiet", 2), ("can’t", 1), ("story", 2), ("unhelpful", 3), ("prescribed", 2), ("a", 1),
  ])
  func `counts syllables`(word: String, count: Int) {
    let words = ReadingGrade.words(of: word)
    #expect(words.map(ReadingGrade.syllables(of:)) == [count])
  }

  @Test func `counts words and sentences`() {
    #expect(
      ReadingGrade.words(of: "In a story, I felt ‘it’: far-away, 7 times. Else’s!")
        == ["in", "a", "story", "i", "felt", "it", "far", "away", "times", "else's"])
    #expect(ReadingGrade.sentences(in: "One. Two? Three!") == 3)
    #expect(ReadingGrade.sentences(in: "No end") == 1)
    #expect(ReadingGrade.sentences(in: "One, two; three: four.") == 1)
  }

  @Test func `is the formula of Kincaid`() {
    // 6 words, 1 sentence, 8 syllables.
    let grade = ReadingGrade.grade(of: "Funny things felt funny to me.")
    #expect(abs(grade - (0.39 * 6 + 11.8 * 8 / 6 - 15.59)) < 0.000_001)
    // 13 words, 1 sentence, 15 syllables.
    let sad = ReadingGrade.grade(of: "When something was sad, in life or in a story, I felt it.")
    #expect(abs(sad - (0.39 * 13 + 11.8 * 15 / 13 - 15.59)) < 0.000_001)
  }

  @Test func `is above 6 for a hard sentence and far below for an easy one`() {
    #expect(
      ReadingGrade.grade(
        of: "I experienced considerable emotional responsiveness towards unfortunate "
          + "circumstances affecting acquaintances.") > 15)
    #expect(ReadingGrade.grade(of: "I felt it.") < 0)
  }
}
