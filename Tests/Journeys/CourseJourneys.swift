import TestSupport
import Testing

/// From a change of medicine on the timeline to what it shows on the chart.
@Suite struct CourseJourneys {
  @Test func `a change of dose is written down, seen on the chart, compared and taken back`() throws
  {
    let person = try Person(history: ExampleHistory.weekly(12))
    try person.waitFor("Your weekly check-in is due.")
    try person.type("4")
    try person.waitFor("Timeline")
    try person.type("a")
    try person.waitFor("What happened")
    // The kind, then the medicine, the new dose with its unit and times a day, and the day.
    try person.type("3\tsertraline\t50\tmg\t1\t4 october")
    try person.waitFor("4 October 2026, 7 weeks ago")
    try person.type("\t\t\r")
    try person.waitFor("sertraline 50 mg")
    try person.waitFor("need help today")

    try person.type("\r")
    try person.waitFor("Before and after")
    try person.type("\u{1B}")
    try person.waitFor("Timeline")
    try person.type("\u{1B}")
    try person.waitFor("1  Begin the check-in")
    try person.type("3")
    try person.waitFor("┊ 4 Oct: sertraline")
    try person.type("\u{1B}")
    try person.waitFor("1  Begin the check-in")

    try person.type("4")
    try person.waitFor("sertraline 50 mg")
    try person.type("e")
    try person.waitFor("What happened")
    // On through the fields to the note.
    try person.type("\t\t\t\t\t\tafter the visit\t\r")
    try person.waitFor("after the visit")
    try person.type("d")
    try person.waitFor("Nothing is written down here yet.")
    try person.type("u")
    try person.waitFor("Now: sertraline 50 mg")
  }
}
