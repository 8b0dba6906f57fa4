import CivilTime
import Testing

@Suite struct `A time of the day` {
  @Test(arguments: [("19:00", 19, 0), ("9:05", 9, 5), ("00:00", 0, 0), ("23:59", 23, 59)])
  func `is read and written`(text: String, hour: Int, minute: Int) {
    let time = TimeOfDay(text)
    #expect(time == TimeOfDay(hour: hour, minute: minute))
    #expect(time?.description.utf8.count == 5)
  }

  @Test(arguments: [
    "", ":", "19", "24:00", "19:60", "19:0", "019:00", "+9:00", "-1:00", "19:00:00", "7 pm",
    "１９:00",
    "19.00", " 19:00",
  ])
  func `is nothing else`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }
}
