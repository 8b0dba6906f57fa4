@testable import Interface
import SafeText
import Testing

@Suite struct `The keys of every screen` {
  /// A key that no screen knows, after which no message is left.
  private static let inert = Event.key(.function(9))

  private static let stages = [Stage(size: (80, 24)), Stage(size: (40, 12))]

  @Test(arguments: Scene.all, stages)
  func `do something when the footer or the help names them`(scene: Scene, stage: Stage) throws {
    var rehearsal = try scene.rehearsal(on: stage)
    rehearsal.send(Self.inert)
    rehearsal.effects = []
    let named = rehearsal.namedKeys
    #expect(!named.isEmpty)
    for (words, keys) in named {
      let idle = keys.filter { key in
        var copy = rehearsal
        copy.send(.key(key))
        return copy.frame == rehearsal.frame && copy.effects.isEmpty
      }
      // Of two opposite ways one may be at its end.
      let isPair = words.contains("→") || words.contains("+")
      #expect(idle.isEmpty || (isPair && idle.count < keys.count), "\(words): \(idle)")
    }
  }

  @Test(arguments: Scene.all, Stage.all)
  func `open help now and the keys, and Esc leads back to the very same frame`(
    scene: Scene, stage: Stage
  ) throws {
    var rehearsal = try scene.rehearsal(on: stage)
    rehearsal.send(Self.inert)
    let before = rehearsal.frame
    for (key, title) in [(Key.function(2), "Help now"), (.function(1), "Keys: ")] {
      var copy = rehearsal
      copy.send(.key(key))
      let opened = copy.text.drop { $0 == " " }
      guard !before.text.drop(while: { $0 == " " }).hasPrefix(title) else { continue }
      #expect(opened.hasPrefix(title))
      copy.press("<esc>")
      #expect(copy.frame == before)
    }
  }

  @Test(arguments: Scene.all, Stage.all)
  func `stand in full in the help`(scene: Scene, stage: Stage) throws {
    var rehearsal = try scene.rehearsal(on: stage)
    rehearsal.send(Self.inert)
    rehearsal.press("<f1>")
    let screens = rehearsal.app.screens
    let session = rehearsal.app.session
    // Not where no help was opened, because it is open already or the sentence on tiny screens is.
    guard screens.count > 1, screens.last is KeysScreen else { return }
    let hints = screens[screens.count - 2].helpHints(in: session)
    rehearsal.size = Size(columns: stage.size.0, rows: 90)
    let lines = rehearsal.text.split(separator: "\n").map { $0.drop { $0 == " " } }
    for hint in hints {
      let keys = session.isASCII ? hint.keys.asciiForm : hint.keys
      let word = hint.label.prefix { $0 != " " }
      let isThere = lines.contains { line in
        line.hasPrefix(keys + " ") && line.dropFirst(keys.count).drop { $0 == " " }.hasPrefix(word)
      }
      #expect(isThere, "\(keys): \(hint.label)")
    }
  }

  @Test(arguments: Scene.all)
  func `are letters too, except where text is typed`(scene: Scene) throws {
    var rehearsal = try scene.rehearsal(on: Stage(size: (80, 24)))
    rehearsal.send(Self.inert)
    let isField = rehearsal.text.contains("F2 help now")
    for (letter, name) in [("!", "<f2>"), ("?", "<f1>")] {
      var (typed, pressed) = (rehearsal, rehearsal)
      typed.press(letter)
      pressed.press(name)
      #expect((typed.frame == pressed.frame) == !isField)
    }
  }
}
