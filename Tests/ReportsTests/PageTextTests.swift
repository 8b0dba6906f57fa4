import CivilTime
import History
import Questionnaires
@testable import Reports
import SafeText
import TestSupport
import Testing

/// A page of two believable years with everything on it.
func fullPage(_ question: String = "Is this dose still right for me?") throws -> AppointmentPage {
  var example = try ReportExample()
  try example.addCompanion([])
  example.document = BelievableHistory.history(
    through: example.today, of: example.questionnaire,
    companion: example.library.questionnaires.last)
  return example.page(ReportChoices(notes: .all, question: question))
}

@Suite struct `The appointment page as text` {
  @Test(arguments: [78, 60, 36, 30, 1]) func `keeps to its width`(width: Int) throws {
    let hostile = String(repeating: "wide漢字", count: 40) + "\n\u{1B}[31mred\u{7}\u{202E}"
    for isASCII in [false, true] {
      let lines = PageText(try fullPage(hostile), width: width, isASCII: isASCII).lines
      for line in lines {
        #expect(line.text.cellWidth <= max(width, 30), "\(line.text)")
        #expect(line.text.displayable == line.text)
        if isASCII {
          #expect(line.text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(line.text)")
        }
      }
    }
  }

  @Test func `has no spaces at the ends of its lines, and ends with a line end`() throws {
    let text = PageText(try fullPage()).text
    #expect(text.hasSuffix("talk to whoever prescribes it.\n"))
    #expect(!text.contains(" \n"))
  }

  @Test func `says all that stands in the sections`() throws {
    let page = try fullPage()
    let text = PageText(page, width: 200).text
    for section in page.sections {
      #expect(text.contains(section.title))
      for case .list(let lines) in section.blocks {
        for line in lines { #expect(text.contains(line), "\(line)") }
      }
    }
  }

  @Test(arguments: [1, 2, 12, 13, 60, 104, 520]) func `draws any number of weeks`(weeks: Int) throws
  {
    var example = try ReportExample()
    try example.add((0..<weeks).map { $0 % 5 })
    let page = example.page()
    for width in [78, 36] {
      let lines = ChartText(try #require(page.chart), width: width, isASCII: true).lines
      #expect(lines.allSatisfy { $0.cellWidth <= width })
      #expect(lines.contains { $0.contains("o") })
    }
  }

  @Test func `puts full range at the top and numb at the foot`() throws {
    var example = try ReportExample()
    try example.add([0, 4])
    let lines = ChartText(try #require(example.page().chart), width: 76, isASCII: false).lines
    #expect(lines[0] == "full range 0 ┤ ▀▀▀")
    #expect(lines[9] == "    numb 100 ┤    ▄▄▄")
  }

  @Test func `draws no position as an upright bar, and leaves a missed week open`() throws {
    var example = try ReportExample()
    let end = example.today
    let few = Dictionary(
      uniqueKeysWithValues: example.questionnaire.items.map { ($0.id, Answer.skipped) })
    example.add(end.advanced(by: -14), point: 2)
    example.add(end, point: 2, answers: few)
    let lines = ChartText(try #require(example.page().chart), width: 76, isASCII: false).lines
    #expect(lines[0] == "full range 0 ┤       │")
    #expect(lines[5] == "          50 ┤ ▀▀▀   │")
  }
}
