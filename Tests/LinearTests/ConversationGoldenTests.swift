import CivilTime
import Interface
import Preferences
import TestSupport
import Testing

/// A conversation from its first line to its last, kept in `Tests/Goldens/Linear/`.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let talk: @Sendable () throws -> ScriptedPerson.Talk

  var testDescription: String { name }

  static let all = [
    Scene(name: "check-in") {
      try ScriptedPerson().talk(
        ScriptedPerson.lines("22233324332<>23443<4>2<quiet week>9<Finish>"), start: .checkIn)
    },
    Scene(name: "check-in-answers-of-all-kinds") {
      try ScriptedPerson(.afterThreeWeeks()).talk(
        ScriptedPerson.lines(
          "?n6<>b<>2!q<Somewhat>22sb<>324332<1>23443<4>2"
            + "2<! ? q>e<>3<>e<33>1<0><e 3>49<All answers><How this is worked out><Finish>"),
        start: .checkIn)
    },
    Scene(name: "first-run") {
      try ScriptedPerson().talk(["2", "q"], start: .home(isFirstRun: true))
    },
    Scene(name: "first-run-ascii-narrow") {
      var person = ScriptedPerson()
      (person.isASCII, person.width) = (true, 40)
      return try person.talk(["1", "2", "q", "q"], start: .home(isFirstRun: true))
    },
    Scene(name: "history") {
      try ScriptedPerson(.afterThreeWeeks()).talk(
        ScriptedPerson.lines(
          "2t2" + "12<walked to the sea>" + "3<e 1>49" + "4<last tuesday>d" + "u"
            + "/<sea>1qqq"))
    },
    Scene(name: "chart") {
      try ScriptedPerson(.afterFifteenWeeks()).talk(
        ScriptedPerson.lines("3-tl1m<8 november><2026-11-15>qq"))
    },
    Scene(name: "timeline") {
      try ScriptedPerson(.afterFifteenWeeks()).talk(
        ScriptedPerson.lines(
          "4a1<sertraline>7<7.x><100>q" + "a1<sertraline><100><mg><><1 august 2026><>1"
            + "a31<50><mg><><4 september><a note, ! and q>1" + "a5<moved house><yesterday><>1"
            + "1q22<><><40><><><><>1d" + "u21qqq"))
    },
    Scene(name: "learn") {
      try ScriptedPerson().talk(
        ScriptedPerson.lines("51<>bar1q/<tears funeral>1q/<no such words>qq"))
    },
    Scene(name: "one-thing") {
      try ScriptedPerson(.afterThreeWeeks()).talk(
        ["5", "13", "a", "1", "The choir on Thursdays."]
          + ["q", "q", "q"])
    },
    Scene(name: "help-now-and-country") {
      var person = ScriptedPerson()
      person.locale = "C"
      return try person.talk(ScriptedPerson.lines("!c<31>?<10>qq"))
    },
    Scene(name: "settings") {
      try ScriptedPerson().talk(ScriptedPerson.lines("71" + "4" + "32" + "2q" + "<ASCII>2" + "0qq"))
    },
    Scene(name: "report") {
      let world = try World.afterFifteenWeeks()
      _ = try ScriptedPerson(world).talk(
        ScriptedPerson.lines("4a1<sertraline><100><mg><><4 september><>1qq"))
      return try ScriptedPerson(world).talk(
        ScriptedPerson.lines(
          "65" + "3<Could we talk about feeling less?>" + "16<7 october>" + "24q2" + "5412qq"))
    },
    Scene(name: "companion") {
      try ScriptedPerson(World(settings: Settings())).talk(
        ScriptedPerson.lines(
          ScriptedPerson.items + "419" + "1" + "33333333" + "9?<All answers>3<Finish>"),
        start: .checkIn)
    },
    Scene(name: "draft-of-another-week") {
      let world = World()
      _ = try ScriptedPerson(world, today: "2026-11-15").talk(
        ScriptedPerson.lines("22q"), start: .checkIn)
      return try ScriptedPerson(world).talk(["1", "q"], start: .checkIn)
    },
  ]
}

extension World {
  static func afterThreeWeeks() throws -> World {
    try after(weeks: [("2026-11-01", "3", "3"), ("2026-11-08", "2", "4"), ("2026-11-15", "2", "3")])
  }

  /// Fifteen weeks with one that was missed, slowly towards full range.
  static func afterFifteenWeeks() throws -> World {
    let last = try #require(CivilDate("2026-11-22"))
    let answers = [("2", "4"), ("3", "4"), ("2", "4"), ("3", "3"), ("3", "4")]
    let weeks = (0..<15).filter { $0 != 5 }.map { index in
      let (presence, absence) = index < 12 ? answers[index % answers.count] : ("4", "2")
      return ("\(last.advanced(by: 7 * (index - 14)))", presence, absence)
    }
    return try after(weeks: weeks)
  }
}

@Suite struct `A whole conversation` {
  @Test(arguments: Scene.all)
  func `reads as it was kept`(scene: Scene) throws {
    let talk = try scene.talk()
    let fault = try GoldenFile.fault(in: talk.text, named: "Linear/\(scene.name)")
    #expect(fault == nil)
  }
}
