package import History
package import Preferences

/// What the program asks the world outside to do.
///
/// Screens only say it; one runtime does it.
package enum Effect: Sendable, Equatable {
  /// Try whether the history can be saved, and answer with ``Event/refused(sentence:)`` if not.
  case checkWritable
  /// Keep the draft, so that nothing is lost if the program ends here.
  case saveDraft(Draft)
  /// Remove the draft.
  case discardDraft
  /// Add a check-in to the history and answer with ``Event/saved(_:)``.
  case saveCheckIn(CheckIn)
  /// Save the history as it shall be, and answer with ``Event/saved(_:)``.
  case saveHistory(HistoryDocument)
  /// Keep the settings.
  case saveSettings(Settings)
  /// Keep what the person wants to ask, and the day of the last appointment.
  case saveAppointment(Appointment)
  /// Write a file for somebody else, beside those that are there, and answer with
  /// ``Event/written(_:)``.
  case write(Handout)
  /// Keep what was read and how far.
  case saveReading(Reading)
  /// Send ``Event/elapsed`` once, after so many milliseconds, in place of any earlier wish; `nil`
  /// to send none.
  case wake(afterMilliseconds: Int?)
  /// Forget the keys that were typed before the next screen is seen.
  case dropTypeAhead
  /// Paint the whole screen again.
  case repaint
  /// End the program.
  case quit
}

/// How saving a check-in went.
package enum SaveReport: Sendable, Equatable {
  /// It is on the disk; the document is what the history now holds.
  case saved(HistoryDocument)
  /// It is written, but the disk did not confirm; the sentence says what that means.
  case notConfirmed(HistoryDocument, sentence: String)
  /// It is not saved; the sentence says why, what is safe and what to do.
  case failed(sentence: String)
}

/// A file that a person makes to hand on.
package struct Handout: Sendable, Equatable {
  /// The name without its ending, such as `gamut-2026-11-27`; where it is taken, a number follows.
  package var name: String
  /// The ending without its dot.
  package var fileExtension: String
  /// What the file shall hold.
  package var text: String
}

/// How writing a file for somebody else went.
package enum HandoutReport: Sendable, Equatable {
  /// It is on the disk, at a path as it is shown to the person.
  case written(path: String)
  /// It is not there; the sentence says why, and what to do.
  case failed(sentence: String)

  /// What the message line says.
  package var sentence: String {
    switch self {
    case .written(let path): "Written: \(path). Only you can read it."
    case .failed(let sentence): sentence
    }
  }
}

extension SaveReport {
  /// What the history holds now; `nil` when nothing was saved.
  package var document: HistoryDocument? {
    switch self {
    case .saved(let document), .notConfirmed(let document, _): document
    case .failed: nil
    }
  }
}
