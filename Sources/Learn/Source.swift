/// A publication that a claim rests on.
package struct Source: Sendable, Equatable, Identifiable {
  /// The name by which a topic's file cites it, such as `goodwin-2017`.
  package var id: String
  /// The authors, or the body that published it.
  package var authors: String
  /// The year of publication; `nil` when it bears no date.
  package var year: Int?
  /// The title.
  package var title: String
  /// The journal or the publisher, with volume and pages where known.
  package var publication: String
  /// The digital object identifier; empty when there is none.
  package var doi: String
  /// What a reader should know of it, such as who took part or who paid; may be empty.
  package var note: String

  /// Makes a source.
  package init(
    id: String, authors: String, year: Int?, title: String, publication: String, doi: String = "",
    note: String = ""
  ) {
    self.id = id
    self.authors = authors
    self.year = year
    self.title = title
    self.publication = publication
    self.doi = doi
    self.note = note
  }

  /// The publication as it stands in a list of sources.
  package var reference: String {
    let end = title.last.map { ".?!".contains($0) } == true ? "" : "."
    let date = year.map { "\($0)" } ?? "no date"
    return "\(authors), \(date). \(title)\(end) \(publication)."
  }

  /// Where it can be read; `nil` when that is not known.
  package var address: String? { doi.isEmpty ? nil : "https://doi.org/\(doi)" }
}
