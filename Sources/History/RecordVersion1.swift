import StrictJSON

/// The records of version 1 of the history file: how check-ins and events are spelt on their lines.
///
/// They stand apart from the model, so that a change of the model cannot change the file without
/// anyone noticing, and so that a version 2 can be read beside this one.
enum RecordVersion1 {}

/// What makes a record unfit to be read, and where.
struct RecordFault: Error, Equatable {
  /// The steps from the document, or from the record, to the value that is wrong.
  var path: [JSONPathStep]
  /// What is wrong, as the end of a sentence that begins with a place.
  var reason: String

  /// The same fault, seen from further outside.
  func below(_ steps: JSONPathStep...) -> RecordFault {
    RecordFault(path: steps + path, reason: reason)
  }
}
