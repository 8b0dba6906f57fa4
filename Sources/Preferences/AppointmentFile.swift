import CivilTime
package import Files
import StrictJSON

/// What goes with the appointment page, on the disk in the data folder.
package struct AppointmentFile: Sendable {
  /// What was found, and what must be said of the file.
  package struct Loaded: Sendable, Equatable {
    /// What is kept; nothing where there is no file or it cannot be read.
    package var appointment = Appointment()
    /// Why the file does not count; `nil` when all is well.
    package var notice: String?
  }

  private let file: SmallFile

  /// Makes the file of a data folder; nothing is read yet.
  ///
  /// - Parameters:
  ///   - folder: The path of the data folder.
  ///   - name: The name of the file in it.
  ///   - fileSystem: Where the folder is.
  package init(
    folder: String, name: String, fileSystem: any FileSystem = PosixFileSystem()
  ) {
    file = SmallFile(
      folder: folder, name: name, format: "gamut-appointment",
      meanwhile: "What you want to ask can be written, and is not kept", fileSystem: fileSystem)
  }

  /// Reads what is kept; never fails, because the page can be made without it.
  package func load() -> Loaded {
    let loaded = file.load(Self.appointment)
    return Loaded(appointment: loaded.content ?? Appointment(), notice: loaded.notice)
  }

  private static func appointment(
    _ root: ContentNode, _ reader: inout ContentReader
  ) -> Appointment {
    // It may hold line ends and anything else; whoever shows it makes it safe.
    let question = root["question"]
    if let question, question.value.string == nil {
      reader.fault("\"question\" must be text.", at: question)
    }
    let day = reader.optionalText("lastAppointment", of: root)
    let last = CivilDate(day)
    if !day.isEmpty, last == nil {
      reader.fault("\"lastAppointment\" must be a date like 2026-11-22.", at: root)
    }
    return Appointment(question: question?.value.string ?? "", last: last)
  }

  /// Writes what is kept in place of what was kept before.
  ///
  /// A file that cannot be read is not overwritten.
  ///
  /// - Parameter appointment: What shall be there next time.
  /// - Throws: Why it was not kept; the earlier file is then still there.
  package func save(_ appointment: Appointment) throws(SettingsError) {
    var members: JSONObject = [:]
    if !appointment.question.isEmpty { members["question"] = .string(appointment.question) }
    if let last = appointment.last { members["lastAppointment"] = .string(last.description) }
    try file.save(members, over: Self.appointment)
  }
}
