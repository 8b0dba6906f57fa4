import Glibc
import TestSupport
import Testing

/// From the history to a page in the person's hands.
@Suite struct ReportJourneys {
  @Test func `a question is written, the page is saved as a private file, and both are there`()
    throws
  {
    let person = try Person(history: ExampleHistory.weekly(12))
    try person.waitFor("Report for an appointment")
    try person.type("6")
    try person.waitFor("the page as it will be")
    try person.type("3")
    try person.waitFor("stands first on the page")
    try person.type("Is <this> me, or the dose?\r")
    try person.waitFor("is kept for the next time")
    try person.type("41")
    try person.waitFor("Written: ~/gamut-2026-11-22.html. Only you can read it.")

    let path = "\(person.folder.path)/gamut-2026-11-22.html"
    let page = try #require(TemporaryFolder.text(at: path))
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(page.contains("Is &lt;this&gt; me, or the dose?"))
    var status = stat()
    unsafe stat(path, &status)
    #expect(status.st_mode & 0o777 == 0o600)

    // A second page takes no other's place.
    try person.type("41")
    try person.waitFor("gamut-2026-11-22-2.html")
    try person.type("42")
    try person.waitFor("gamut-2026-11-22.txt")
    #expect(TemporaryFolder.text(at: path) == page)
    try person.type("q")
    try person.waitFor("q quit")
    #expect(try person.quit() == .exited(0))

    let later = try Person(in: person.folder)
    try later.waitFor("Report for an appointment")
    try later.type("6")
    try later.waitFor("3  My question  Is <this> me, or the dose?")
  }
}
