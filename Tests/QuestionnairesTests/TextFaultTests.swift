import Questionnaires
import Testing

@Suite struct `Faults of texts` {
  private static func stem(_ text: String, _ sentence: String...) -> Fault {
    var fault = Fault(#""text":"I felt flat.""#, #""text":"\#(text)""#)
    fault = sentence.isEmpty ? fault : Fault(fault.old, fault.new, "12: " + sentence.joined())
    return fault
  }

  @Test(arguments: [
    (#"\u001b[31mred"#, "1B"), (#"a\tb"#, "9"), (#"a\nb"#, "A"), (#"a\u0000b"#, "0"),
    (#"a\u007fb"#, "7F"), (#"a\u009bb"#, "9B"), (#"a\u200fb"#, "200F"), (#"a\u202eb"#, "202E"),
    (#"a\u2066b"#, "2066"), (#"a\u061cb"#, "61C"), (#"a\u2028b"#, "2028"), (#"a\u2029b"#, "2029"),
    ("a\u{202E}b", "202E"), ("a\u{9B}b", "9B"),
  ])
  func `that could steer a terminal name the character`(text: String, code: String) {
    let fault = Self.stem(
      text, "\"text\" holds the control character U+\(code); remove it.")
    #expect(fault.found == fault.sentences)
  }

  @Test(arguments: [" flat", "flat ", "\u{A0}flat", "flat\u{3000}"])
  func `that begin or end with a space say so`(text: String) {
    let fault = Self.stem(text, "\"text\" begins or ends with a space; remove it.")
    #expect(fault.found == fault.sentences)
  }

  @Test(arguments: ["", " ", "\u{2003}\u{A0}"])
  func `that are empty say so`(text: String) {
    let fault = Self.stem(text, "\"text\" must say something; it is empty.")
    #expect(fault.found == fault.sentences)
  }

  @Test func `are looked for in every text`() {
    let fields = [
      #""title":"Sample""#, #""licence":"Free.""#, #""about":"A sample.""#,
      #""lead":"How strongly?""#, #""leadShort":"How?""#, #""pauseText":"The other way round.""#,
      #""untestedHelp":"If it did not come up.""#, #""label":"A little""#, #""title":"Pleasant""#,
      #""note":"Not how much.""#, #""text":"I felt joy.""#, #""short":"sadness""#,
      #""text":"Did it bother you?""#, #""short":"since""#, #""short":"none noticed""#,
      #""label":"Missed some""#, #""text":"A note?""#, #""title":"high""#, #""meaning":"Halfway.""#,
    ]
    for field in fields {
      let fault = Fault(field, "\(field.dropLast())\\u202e\"")
      #expect(fault.found.count == 1, "\(field)")
      #expect(fault.found.first?.contains("U+202E") == true, "\(field)")
    }
  }

  @Test func `three lines of 36 are the most that a stem may take`() {
    let line = "seventeen letters and eighteen more!"
    #expect(line.count == 36)
    let three = [line, line, line].joined(separator: " ")
    #expect(Self.stem(three).found.isEmpty)
    #expect(Self.stem(three.replacing("!", with: "")).found.isEmpty)
    let sentence = "12: \"text\" must fit three lines of 36 characters; shorten it."
    #expect(Self.stem(three + " I").found == [sentence])
    // A word more in the first line pushes the last one out of the third.
    #expect(Self.stem("Oh " + three).found == [sentence])
  }

  @Test func `a word that is longer than a line takes several`() {
    let sentence = "12: \"text\" must fit three lines of 36 characters; shorten it."
    #expect(Self.stem(String(repeating: "a", count: 108)).found.isEmpty)
    #expect(Self.stem(String(repeating: "a", count: 109)).found == [sentence])
    #expect(Self.stem("a " + String(repeating: "b", count: 72) + " c").found == [sentence])
  }

  @Test func `a context question's stem and short name are measured too`() {
    let long = String(repeating: "word ", count: 22) + "end"
    let stem = Fault(
      #""text":"How was that?""#, #""text":"\#(long)""#,
      "20: \"text\" must fit three lines of 36 characters; shorten it.")
    #expect(stem.found == stem.sentences)
    let short = Fault(
      #""short":"help""#, #""short":"sixteen letters!""#,
      "20: \"short\" must have at most 15 characters.")
    #expect(short.found == short.sentences)
  }

  @Test func `letters with accents count once`() {
    // Fifteen letters, each an e with a combining accent.
    let short = Fault(
      #""short":"flatness""#,
      #""short":"\#(String(repeating: "e\u{301}", count: 15))""#)
    #expect(short.found.isEmpty)
  }
}
