import Testing

@Suite struct `gamut trend and gamut compare` {
  private static let worked: [Double] = [62, 58, 65, 60, 63, 57, 61, 66, 59, 64, 60, 62]
  private static let later: [Double] = [54, 52, 55, 50, 53, 51, 54, 52]

  @Test func `tell the usual range of the worked data`() throws {
    var shell = try CourseShell()
    try shell.file(positions: Self.worked + Self.later)
    let trend = try shell.gamut("trend", "--json")
    #expect(trend.status == 0)
    #expect(
      trend.text == """
        {"checkIns":20,"direction":"0 = full range, 100 = numb","lastChange":{"difference":-2.0,\
        "from":"2026-11-15","ordinarySwing":13.472727272727274,"to":"2026-11-22"},"needed":0,\
        "positions":20,"questionnaire":"emotional-range","signals":[],"usualRange":{"baseline":12,\
        "centre":61.416666666666664,"high":73.99121212121211,"low":48.84212121212121,\
        "meanMovingRange":4.7272727272727275,"median":61.5,"provisional":false,\
        "since":"2026-07-12","through":"2026-09-27"}}

        """)
    let text = try shell.gamut("trend").flowing
    #expect(text.contains("Your positions usually fall between 49 and 74, around 61."))
    #expect(text.contains("Nothing is worth a look"))
    #expect(
      text.contains("52 on 22 November, after 54 on 15 November, 2 lower, towards full range"))
    #expect(text.contains("0 = full range, 100 = numb"))
  }

  @Test func `tell what is worth a look, with how often chance does it`() throws {
    var shell = try CourseShell()
    try shell.file(positions: Self.worked + [80, 81])
    let text = try shell.gamut("trend").flowing
    #expect(
      text.contains(
        "Worth a look: 2 check-ins in a row higher than 74, towards numb, from 15 November to "))
    #expect(text.contains("27 in 100"))
    #expect(try shell.gamut("trend", "--json").text.contains(#""rule":"two-beyond-range""#))
  }

  @Test func `say how many check-ins are still needed`() throws {
    var shell = try CourseShell()
    #expect(
      try shell.gamut("trend").flowing.contains("can't be known yet: 6 more check-ins needed."))
    try shell.file(positions: [50, 50, 50, 50, 50])
    #expect(
      try shell.gamut("trend").flowing.contains(
        "Your usual range can't be known yet: 1 more check-in needed."))
    #expect(try shell.gamut("trend", "--json").text.contains(#""needed":1,"#))
  }

  @Test func `compare the weeks around a dose change, by its id or its date`() throws {
    var shell = try CourseShell()
    try shell.file(
      positions: Self.worked + [70, 71, 72] + Self.later,
      events: [
        """
        {"date":"2026-09-13","dose":{"amount":20,"perDay":1,"unit":"mg"},"id":"e1",\
        "kind":"dose-change","medicine":"sertraline","recordedAt":"2026-09-13T08:00:00+02:00"}
        """
      ])
    let json = """
      {"after":{"late":0,"median":52.5,"missedDoses":0,"n":8},"before":{"late":0,"median":61.5,\
      "missedDoses":0,"n":12},"difference":-9.0,"event":{"date":"2026-09-13","id":"e1",\
      "kind":"dose-change"},"nap":1.0,"needed":0,"pairs":{"higher":0,"lower":96,"ties":0},\
      "questionnaire":"emotional-range","verdict":"comparison","washInDays":14}

      """
    #expect(try shell.gamut("compare", "e1", "--json").text == json)
    #expect(try shell.gamut("compare", "2026-09-13", "--json").text == json)
    let text = try shell.gamut("compare", "e1").flowing
    #expect(text.contains("a week after was lower than a week before in 96 of 96 pairs"))
    #expect(text.contains("It does not show why."))
    #expect(text.contains("talk to whoever prescribes it"))
    let bare = try shell.gamut("compare", "2026-09-20", "--wash-in", "0", "--json").text
    #expect(bare.contains(#""event":{"date":"2026-09-20","id":null,"kind":null}"#))
    #expect(bare.contains(#""washInDays":0"#))
  }

  @Test func `say what can't be known of a change`() throws {
    var shell = try CourseShell()
    try shell.file(positions: Self.worked)
    #expect(
      try shell.gamut("compare", "2026-09-14").text.contains(
        "can't be known for this change: only 2 check-ins before it"))
    #expect(
      try shell.gamut("compare", "2026-10-28").text.contains(
        "can't be known yet: 2 more check-ins needed"))
  }

  @Test(
    arguments: [
      (["compare", "nothing"], 1), (["compare", "2026-11-24"], 64),
      (["compare", "2026-11-01", "--wash-in", "-1"], 64), (["compare"], 64),
      (["trend", "--questionnaire", "nothing"], 1),
    ] as [([String], Int32)])
  func `refuse what they cannot read`(arguments: [String], status: Int32) throws {
    let shell = try CourseShell()
    let outcome = try shell.gamut(arguments)
    #expect(outcome.status == status)
    #expect(!outcome.text.isEmpty)
    #expect(!outcome.text.contains("{"))
  }
}
