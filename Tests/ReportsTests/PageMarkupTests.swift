@testable import Reports
import Testing

@Suite struct `Markup` {
  @Test(arguments: [
    ("plain words", "plain words"), ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("</p><script>x()</script>", "&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;"),
    ("\"'", "&quot;&#39;"), ("&lt;", "&amp;lt;"), ("line\nend", "line\nend"),
    ("a\u{0}b\u{1B}c\u{202E}d", "a\\u{0}b\\u{1B}c\\u{202E}d"), ("漢字 é", "漢字 é"),
    ("<\u{301}b>", "&lt;\u{301}b&gt;"), ("", ""),
  ])
  func `escapes text that could be taken for something else`(text: String, html: String) {
    #expect(PageMarkup.text(text).html == html)
    #expect(PageMarkup.escaped(text) == html)
  }

  @Test func `escapes the values of attributes`() {
    let element = PageMarkup.element("p", ["title": "\" onload=\"x()"], "text")
    #expect(element.html == "<p title=\"&quot; onload=&quot;x()\">text</p>")
    #expect(PageMarkup.void("meta", ["content": "<>"]).html == "<meta content=\"&lt;&gt;\">")
  }

  @Test func `closes what it opens, in the right order`() {
    let element = PageMarkup.element("ul", [:], [.element("li", [:], "a"), .element("li")])
    #expect(element.html == "<ul><li>a</li><li></li></ul>")
  }
}
