@testable import Interface
import Testing

@Suite struct `The pictures of the screens` {
  @Test(arguments: Scene.all, Stage.all)
  func `are as they were looked at`(scene: Scene, stage: Stage) throws {
    let frame = try scene.rehearsal(on: stage).frame
    try expectGolden(
      frame.text + "\n(cursor \(frame.cursor.row),\(frame.cursor.column))",
      named: "Screens/\(scene.name)-\(stage.testDescription)")
  }
}
