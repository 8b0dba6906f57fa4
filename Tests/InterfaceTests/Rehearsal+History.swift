import History
@testable import Interface

extension Rehearsal {
  /// A rehearsal in which the history was opened from Home.
  static func ofHistory(
    _ history: HistoryDocument, size: (Int, Int) = (80, 24), isASCII: Bool = false,
    access: Session.Access = .writable
  ) throws -> Rehearsal {
    var rehearsal = try Rehearsal(history: history, size: size, isASCII: isASCII, access: access)
    rehearsal.press("2")
    return rehearsal
  }

  /// The last history that was saved.
  var savedHistory: HistoryDocument? {
    effects.reversed().lazy.compactMap { effect in
      if case .saveHistory(let document) = effect { document } else { nil }
    }.first
  }

  /// The lines that are seen, without what stands before their text.
  var plainLines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.drop { $0 == " " || $0 == ">" })
    }
  }
}
