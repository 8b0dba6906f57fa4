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
