/// The one page for an appointment, as parts that a text and an HTML file are made of alike.
///
/// It holds words and a picture, and no layout; whatever stands on it stands in every form.
package struct AppointmentPage: Sendable, Equatable {
  /// A part with a heading.
  package struct Section: Sendable, Equatable {
    /// What a part tells of.
    package enum Kind: String, Sendable {
      /// What the person wants to ask.
      case question
      /// Where the weeks have gone, with the chart.
      case course
      /// What was taken, and since when.
      case medicines
      /// Before and after the last change of medicine.
      case comparison
      /// Facets and questions that moved most.
      case movement
      /// Answers that have no score, such as bother and missed doses.
      case besides
      /// Notes that the person chose to hand on.
      case notes
    }

    /// What the part tells of.
    package var kind: Kind
    /// The heading.
    package var title: String
    /// What stands under it, at least one block.
    package var blocks: [Block]
  }

  /// A piece of a section.
  package enum Block: Sendable, Equatable {
    /// Sentences that belong together.
    case paragraph([String])
    /// Lines of a list.
    case list([String])
    /// The person's own words, which may hold line ends and anything else.
    case quote(String)
    /// A note of a week in the person's own words.
    case note(week: String, text: String)
    /// A table.
    case table(Table)
    /// The course.
    case chart(CourseChart)
  }

  /// A table whose first column names the row.
  package struct Table: Sendable, Equatable {
    /// What the table tells, as a whole sentence or two.
    package var caption: String
    /// The names of the columns; the first may be empty.
    package var head: [String]
    /// The rows, each with a cell for each column.
    package var rows: [[String]]
  }

  /// What the page is.
  package var title: String
  /// The days that it tells of.
  package var period: String
  /// What this is and is not.
  package var opening: [String]
  /// The parts, in the order in which they matter to a reader with a minute.
  package var sections: [Section]
  /// What stands last.
  package var closing: String
}
