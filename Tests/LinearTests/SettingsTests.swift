import CivilTime
import Interface
import Preferences
import Testing

@Suite struct `The settings line by line` {
  @Test func `are kept as they are chosen`() throws {
    let world = World()
    _ = try ScriptedPerson(world).talk(["7", "1", "Sunday", "3", "21 days", "4", "2", "q", "q"])
    #expect(world.settings.checkInDay == .sunday)
    #expect(world.settings.washInDays == 21)
    #expect(world.settings.offersCompanion)
    let animation = try ScriptedPerson(world).talk(["7", "7", "2", "q", "q"])
    #expect(animation.flowing.contains("Animation: off. Nothing moves by itself."))
    #expect(!world.settings.hasAnimation)
    _ = try ScriptedPerson(world).talk(["7", "2", "Germany", "q", "q"])
    #expect(world.settings.country == "DE")
    #expect(world.settings.checkInDay == .sunday)
  }

  @Test func `that an option decides stay as they are, with the reason`() throws {
    var person = ScriptedPerson()
    person.isASCII = true
    let talk = try person.talk(["7", "6", "q", "q"])
    #expect(talk.flowing.contains("Nothing is changed: --ascii is given."))
    #expect(person.world.settings == World.checkInAlone)
  }

  @Test func `hold at once`() throws {
    let world = World()
    let talk = try ScriptedPerson(world).talk(["7", "6", "2", "q", "1", "q", "q"])
    #expect(world.settings.isASCII)
    #expect(talk.session.isASCII)
  }
}
