import CivilTime
import History
import Questionnaires
@testable import Reports
import Testing

/// The tags of an HTML text, in their order.
private struct Tags {
  /// A tag with its attributes.
  struct Tag {
    let name: String
    let isEnd: Bool
    let attributes: String
  }

  private(set) var tags: [Tag] = []

  /// Reads a text in which `<` and `>` stand for nothing but tags, but for the style sheet.
  init(_ html: String) {
    var rest = html[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let inside = rest[rest.index(after: start)..<end]
      let isEnd = inside.hasPrefix("/")
      let name = inside.drop { $0 == "/" }.prefix { !$0.isWhitespace }
      tags.append(
        Tag(
          name: String(name), isEnd: isEnd,
          attributes: String(inside.dropFirst(name.count + (isEnd ? 1 : 0)))))
      rest = rest[rest.index(after: end)...]
    }
  }

  /// What is open at the end, or was closed by another tag.
  var faults: [String] {
    var open: [String] = []
    for tag in tags where !["!DOCTYPE", "meta"].contains(tag.name) {
      if !tag.isEnd {
        open.append(tag.name)
      } else if open.popLast() != tag.name {
        return ["</\(tag.name)> closes another tag"]
      }
    }
    return open
  }
}

@Suite struct `The appointment page as HTML` {
  private static let hostile =
    "</style></blockquote><script src=\"https://example.org/x.js\">alert(1)</script>"
    + "<img src=x onerror=alert(1)> &amp; \u{202E}\u{0} javascript:alert(1)"

  /// A page in which every text that a person writes is hostile.
  private func hostilePage() throws -> AppointmentPage {
    var example = try ReportExample()
    try example.add(Array(repeating: 2, count: 20))
    example.add(example.today, point: 2, note: Self.hostile)
    try example.add(.start, "2026-08-05", medicine: Self.hostile, dose: 50)
    return example.page(ReportChoices(notes: .all, question: Self.hostile))
  }

  @Test func `closes every tag`() throws {
    for page in [try fullPage(), try hostilePage(), try ReportExample().page()] {
      #expect(Tags(page.html).faults.isEmpty)
    }
  }

  @Test func `loads and runs nothing`() throws {
    for page in [try fullPage(), try hostilePage(), try ReportExample().page()] {
      let tags = Tags(page.html).tags
      let names = Set(tags.map(\.name))
      for name in ["script", "link", "img", "iframe", "object", "embed", "base", "form", "a"] {
        #expect(!names.contains(name))
      }
      for tag in tags {
        for word in [" src=", " href=", " srcset=", " style=", " on", " action=", "http://"] {
          #expect(!tag.attributes.contains(word), "\(tag)")
        }
      }
      for word in ["url(", "@import", "xlink", "https:", "http:"] {
        #expect(!page.html.replacing(PageMarkup.escaped(Self.hostile), with: "").contains(word))
      }
      #expect(page.html.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"))
    }
  }

  @Test func `shows hostile text as text`() throws {
    let html = try hostilePage().html
    let shown = html.split(separator: PageMarkup.escaped(Self.hostile)).count - 1
    #expect(shown >= 3)
    #expect(!html.contains("<script") && !html.contains("<img"))
  }

  @Test func `can be read without seeing it`() throws {
    let html = try fullPage().html
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"))
    #expect(
      html.contains("<svg viewBox=\"0 0 720 176\" role=\"img\" aria-labelledby=\"course-title "))
    #expect(html.contains("<title id=\"course-title\">Positions week by week</title>"))
    #expect(html.contains("<desc id=\"course-summary\">"))
    #expect(html.contains("<summary>The same as a table</summary>"))
    #expect(html.contains("<th scope=\"row\">22 November 2026</th>"))
    #expect(html.contains("<th scope=\"col\">Week ending</th>"))
    let headings = Tags(html).tags.filter { !$0.isEnd }.map(\.name).filter { $0.hasPrefix("h") }
    #expect(headings.filter { $0 == "h1" }.count == 1)
    #expect(headings.filter { $0 == "h2" }.count >= 6)
    #expect(!headings.contains("h3"))
  }

  @Test func `uses each id once`() throws {
    let ids = Tags(try fullPage().html).tags.filter { $0.attributes.contains(" id=") }
    #expect(Set(ids.map(\.attributes)).count == ids.count)
  }

  @Test func `is light on paper, and light or dark on a screen`() throws {
    let html = try fullPage().html
    #expect(html.contains("<meta name=\"color-scheme\" content=\"light dark\">"))
    #expect(html.contains("@media (prefers-color-scheme: dark)"))
    #expect(html.contains("@media print { :root { color-scheme: light; --ink: #000000;"))
    #expect(html.contains("details { display: none; }"))
  }

  @Test func `draws no line across a missed week`() throws {
    var example = try ReportExample()
    try example.add([1, 2, nil, 3, 2, 1])
    let lines = ChartHTML(chart: try #require(example.page().chart)).figure.html
      .split(separator: "class=\"trace\" points=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(lines.map { $0.split(separator: " ").count } == [2, 3])
  }

  @Test func `marks at most eleven months between its first and last day`() throws {
    var example = try ReportExample()
    for weeks in [1, 5, 13, 52, 104, 520] {
      try example.add(Array(repeating: 2, count: weeks))
      let chart = try #require(example.page().chart)
      #expect(chart.months.count <= 11)
      #expect(weeks < 13 || chart.months.count >= 2)
    }
  }
}
