import CivilTime
import History
@testable import Interface
import Questionnaires
import Scoring
import Sentences
import TestSupport
import Testing

@Suite struct `The words of the program` {
  /// Words that judge, command or name a cause.
  private static let forbidden = [
    "should", "must", "better", "worse", "normal", "abnormal", "severe", "suffer", "healthy",
    "fail", "failed", "wrong", "because of your medicine", "caused by", "due to your", "symptom",
    "disorder", "patient", "significant", "congratulations", "!!",
  ]
  /// Sentences in which such a word is denied or means something else.
  private static let allowed = [
    "There is no normal score", "When something went wrong, I felt blank inside.",
  ]

  private static func paragraphs() -> [String] {
    ["welcome", "how-it-is-worked-out"].flatMap { BuiltInPage.paragraphs(of: $0) }
  }

  /// Every sentence that Swift holds, from every state that gives another one.
  private static func sentences() throws -> [String] {
    var sentences = [
      HelpNowWording.opening, HelpNowWording.fallback, HelpNowWording.urgent, Wording.direction,
    ]
    let questionnaire = try BuiltIn.questionnaire
    for checkIn in try samples() {
      guard case .position(let score) = questionnaire.score(checkIn.answers) else { continue }
      let answered = checkIn.answers.values.count { $0.point != nil }
      sentences.append(Wording.meaning(score, answered: answered, in: questionnaire))
      sentences.append(Wording.position(score, answered: answered, of: 16))
    }
    let date = try #require(CivilDate("2026-11-01"))
    for (before, after) in [(40.0, 60.0), (60, 40), (50, 50)] {
      sentences += [nil, date].map {
        Wording.movement(from: before, to: after, since: $0, in: date)
      }
    }
    sentences += [PoleContrast.pleasantMoreMuted, .painfulMoreMuted].map(Wording.contrast)
    return sentences + (try dueSentences())
  }

  private static func dueSentences() throws -> [String] {
    let rehearsals = [
      try Rehearsal(), try Rehearsal(history: .fourteenWeeks()),
      try Rehearsal(history: .fourteenWeeks(), today: "2026-11-15"),
      try Rehearsal(history: .fourteenWeeks(), today: "2026-11-18"),
      try Rehearsal(draft: .sample(answered: 8)),
      try Rehearsal(draft: .sample(answered: 8, begun: "2026-11-10")),
    ]
    return rehearsals.map(\.app.session).flatMap { session in
      let due = DueWording(in: session)
      return [due.headline, due.detail]
    }
  }

  private static func samples() throws -> [CheckIn] {
    try (0...4).map { try CheckIn.sample("2026-11-22", point: $0) } + [
      try CheckIn.withoutPosition("2026-11-22"),
      try CheckIn.sample(
        "2026-11-22", answers: ["shown": .skipped, "far-away": .skipped, "joy": .skipped]),
      try contradictory(),
    ]
  }

  private static func contradictory() throws -> CheckIn {
    let items = try BuiltIn.questionnaire.items
    return try CheckIn.sample(
      "2026-11-22",
      answers: Dictionary(uniqueKeysWithValues: items.map { ($0.id, Answer.point(4)) }))
  }

  @Test func `of each page are at most of grade 8`() {
    for page in ["welcome", "how-it-is-worked-out"] {
      let text = BuiltInPage.paragraphs(of: page).joined(separator: " ")
      #expect(!text.isEmpty)
      #expect(ReadingGrade.grade(of: text) <= 8, "\(page): \(ReadingGrade.grade(of: text))")
    }
  }

  @Test func `of each paragraph are at most of grade 10`() {
    for paragraph in Self.paragraphs() where ReadingGrade.words(of: paragraph).count > 15 {
      let grade = ReadingGrade.grade(of: paragraph)
      #expect(grade <= 10, "\(grade): \(paragraph)")
    }
  }

  @Test func `of the sentences in Swift are together at most of grade 8`() throws {
    let sentences = try Self.sentences().filter { $0.hasSuffix(".") }
    #expect(sentences.count > 20)
    let grade = ReadingGrade.grade(of: sentences.joined(separator: " "))
    #expect(grade <= 8)
    for sentence in sentences where ReadingGrade.words(of: sentence).count > 12 {
      #expect(ReadingGrade.grade(of: sentence) <= 10.5, "\(sentence)")
    }
  }

  @Test func `never judge, command or name a cause`() throws {
    let questionnaire = try BuiltIn.questionnaire
    let asked = questionnaire.items.map(\.text) + questionnaire.context.map(\.text)
    let bands = questionnaire.scoring.bands.flatMap { [$0.title, $0.meaning] }
    for text in try Self.sentences() + Self.paragraphs() + asked + bands {
      var rest = text
      for sentence in Self.allowed { rest = rest.replacing(sentence, with: "") }
      let words = " \(ReadingGrade.words(of: rest).joined(separator: " ")) "
      for word in Self.forbidden {
        #expect(!words.contains(" \(word) ") && !rest.contains("!!"), "'\(word)' in: \(text)")
      }
    }
  }

  /// The names of the bands of a questionnaire that others have published, longest first.
  private static func published() throws -> [String] {
    let bands = try BuiltIn.library.companion?.scoring.bands.map(\.title) ?? []
    return bands.sorted { $0.count > $1.count }
  }

  @Test func `of every screen never judge, command or name a cause`() throws {
    for scene in Scene.all {
      let text = try scene.rehearsal(on: Stage(size: (120, 40))).text
      var rest = text.split { $0.isWhitespace }.joined(separator: " ")
      for sentence in Self.allowed + (try Self.published()) {
        rest = rest.replacing(sentence, with: "")
      }
      let words = " \(ReadingGrade.words(of: rest).joined(separator: " ")) "
      for word in Self.forbidden {
        #expect(!words.contains(" \(word) "), "'\(word)' on \(scene.name)")
      }
    }
  }

  @Test func `name the pole of every change`() {
    #expect(
      Wording.movement(from: 66, to: 59, since: nil, in: .earliest)
        == "7 towards full range since last week.")
    #expect(
      Wording.movement(from: 59.4, to: 64.5, since: nil, in: .earliest)
        == "6 towards numb since last week.")
    #expect(
      Wording.movement(from: 59.4, to: 58.6, since: nil, in: .earliest)
        == "The same place as last week.")
  }

  @Test func `say all that the welcome has to say`() {
    let text = BuiltInPage.paragraphs(of: "welcome").joined(separator: " ")
    for words in [
      "no diagnosis", "not been validated", "cannot say why", "{folder}",
      "Nothing is ever sent anywhere", "{help}",
      "Do not stop or change a medicine alone; talk to whoever prescribes it.",
    ] {
      #expect(text.contains(words))
    }
  }
}
