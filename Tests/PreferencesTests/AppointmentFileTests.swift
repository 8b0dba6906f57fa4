import CivilTime
import Glibc
import Preferences
import TestSupport
import Testing

@Suite struct `What is kept for the next appointment` {
  private let scratch: ScratchFolder
  private let file: AppointmentFile
  private var path: String { "\(scratch.path)/gamut/appointment.json" }

  init() throws {
    scratch = try ScratchFolder()
    file = AppointmentFile(folder: "\(scratch.path)/gamut", name: "appointment.json")
  }

  @Test func `comes back as it was written, line ends and odd characters included`() throws {
    for question in ["Is it me?\nOr the dose? 漢\u{202E}\u{1B} \"", "", " "] {
      for last in [nil, CivilDate("2026-09-18")] {
        let appointment = Appointment(question: question, last: last)
        try file.save(appointment)
        #expect(file.load().appointment == appointment)
        #expect(file.load().notice == nil)
      }
    }
  }

  @Test func `is readable by its owner alone`() throws {
    try file.save(Appointment(question: "Why?"))
    var status = stat()
    unsafe stat(path, &status)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(TemporaryFolder.text(at: path)?.hasSuffix("}\n") == true)
  }

  @Test func `is nothing where there is no file`() {
    #expect(file.load().appointment == Appointment())
    #expect(file.load().notice == nil)
  }

  @Test(arguments: [
    "", "{", "[]", #"{"format":"gamut-settings","version":1}"#,
    #"{"format":"gamut-appointment","version":2}"#,
    #"{"format":"gamut-appointment","version":1,"question":3}"#,
    #"{"format":"gamut-appointment","version":1,"lastAppointment":"soon"}"#,
  ])
  func `is told of and left alone where it cannot be read`(text: String) throws {
    unsafe mkdir("\(scratch.path)/gamut", 0o700)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = unsafe Glibc.write(descriptor, text, text.utf8.count)
    close(descriptor)
    let loaded = file.load()
    #expect(loaded.appointment == Appointment())
    #expect(loaded.notice?.hasPrefix("appointment.json is not used: ") == true)
    #expect(throws: SettingsError.self) { try file.save(Appointment(question: "Why?")) }
    #expect(TemporaryFolder.text(at: path) == text)
  }
}
