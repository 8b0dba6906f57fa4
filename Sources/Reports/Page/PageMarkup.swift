import SafeText

/// A piece of HTML whose tags are always closed and whose text is always escaped.
///
/// Text from outside can only come in through ``text(_:)`` and the values of attributes, both of
/// which escape it; names and style sheets are words of the program's own source.
struct PageMarkup: Sendable {
  /// The finished HTML.
  let html: String

  private init(finished html: String) {
    self.html = html
  }

  /// Text, with everything escaped that could be taken for a tag, an entity or a command.
  static func text(_ text: String) -> PageMarkup {
    PageMarkup(finished: escaped(text))
  }

  /// An element with what stands in it.
  ///
  /// - Parameters:
  ///   - name: The name of the element.
  ///   - attributes: The attributes, in this order.
  ///   - children: What stands in it.
  /// - Returns: The element with its closing tag.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ children: [PageMarkup] = []
  ) -> PageMarkup {
    let inside = children.map(\.html).joined()
    return PageMarkup(finished: "<\(name)\(written(attributes))>\(inside)</\(name)>")
  }

  /// An element with text in it.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ text: String
  ) -> PageMarkup {
    element(name, attributes, [.text(text)])
  }

  /// An element that holds nothing and has no closing tag, such as `meta`.
  static func void(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
  ) -> PageMarkup {
    PageMarkup(finished: "<\(name)\(written(attributes))>")
  }

  /// A style sheet, which must be the program's own.
  static func style(_ sheet: StaticString) -> PageMarkup {
    PageMarkup(finished: "<style>\(sheet)</style>")
  }

  /// A whole document, in English.
  ///
  /// - Parameters:
  ///   - head: What stands in its head.
  ///   - body: What stands in its body.
  /// - Returns: The text of the file.
  static func document(head: [PageMarkup], body: [PageMarkup]) -> String {
    let parts = [element("head", [:], head), element("body", [:], body)]
    return "<!DOCTYPE html>\n\(element("html", ["lang": "en"], parts).html)\n"
  }

  private static func written(_ attributes: KeyValuePairs<StaticString, String>) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  /// The text as it may stand between tags and in the value of an attribute; control characters
  /// become visible, line ends stay.
  static func escaped(_ text: String) -> String {
    var form = ""
    for scalar in text.displayable(keepingNewlines: true).unicodeScalars {
      switch scalar {
      case "&": form += "&amp;"
      case "<": form += "&lt;"
      case ">": form += "&gt;"
      case "\"": form += "&quot;"
      case "'": form += "&#39;"
      default: form.unicodeScalars.append(scalar)
      }
    }
    return form
  }
}
