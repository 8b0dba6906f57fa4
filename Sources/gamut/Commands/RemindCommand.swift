import ArgumentParser
import CivilTime
import Files
import Glibc
import History
import Preferences
import Reports
import SafeText

/// Writes a weekly reminder for a calendar or a scheduler.
struct RemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Write a weekly reminder for your calendar, systemd or cron.",
    discussion: """
      It is printed for you to use, and nothing on this computer is changed. Standard output is just \
      what belongs into the file; what to do with it stands on standard error.

      For a word in every new shell, put this into your shell's start-up file: gamut status --quiet
      """)

  /// The tools that a reminder can be written for.
  enum Form: String, EnumerableFlag {
    case ics, systemd, cron

    static func help(for form: Form) -> ArgumentHelp? {
      switch form {
      case .ics: "An event for any calendar (iCalendar)."
      case .systemd: "A timer and its service for systemd, as the user's own."
      case .cron: "A line for crontab."
      }
    }
  }

  /// The two files of systemd.
  enum Unit: String, ExpressibleByArgument, CaseIterable {
    case timer, service
  }

  @Flag var form: Form

  @Option(help: "The day of the week; that of the settings, else Sunday.")
  var day: Weekday?

  @Option(
    help: ArgumentHelp("The time of the day; 19:00 unless it is said.", valueName: "hh:mm"),
    transform: RemindCommand.time)
  var time = TimeOfDay.evening

  @Option(help: ArgumentHelp("What the reminder says.", valueName: "text"))
  var title = Reminder.neutralTitle

  @Option(help: "With --systemd, print this file alone: timer or service.")
  var unit: Unit?

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard unit == nil || form == .systemd else {
      throw ValidationError("--unit belongs to --systemd.")
    }
    guard !title.allSatisfy(\.isWhitespace), !title.contains(where: \.isNewline) else {
      throw ValidationError("--title takes a few words on one line.")
    }
  }

  func run() throws {
    let day = day ?? options.settings.checkInDay ?? .sunday
    let reminder = Reminder(day: day, time: time, title: title)
    let advice: [String]
    switch form {
    case .ics:
      let place = try options.folder().path.absolutePath
      try Output.write(reminder.calendar(now: options.clock.now, place: place))
      advice = reminder.calendarAdvice(repeated)
    case .systemd:
      try Output.write(units(of: reminder, try command()))
      advice = reminder.systemdAdvice(repeated)
    case .cron:
      try Output.write(reminder.cronLine(try command()))
      advice = reminder.cronAdvice(repeated)
    }
    Output.complain(advice.map(\.printable).joined(separator: "\n"))
  }

  /// This command once more, with what was chosen, for the advice.
  private var repeated: String {
    var words = ["gamut", "remind", "--\(form.rawValue)"]
    if let day { words += ["--day", day.rawValue] }
    if time != .evening { words += ["--time", "\(time)"] }
    if title != Reminder.neutralTitle { words += ["--title", title.shellWord] }
    if let folder = options.dataFolder { words += ["--data", folder.absolutePath.shellWord] }
    return words.joined(separator: " ")
  }

  private func units(of reminder: Reminder, _ command: ReminderCommand) -> String {
    switch unit {
    case .timer: reminder.systemdTimer
    case .service: reminder.systemdService(command)
    case nil:
      """
      # \(Reminder.unitName).service
      \(reminder.systemdService(command))
      # \(Reminder.unitName).timer
      \(reminder.systemdTimer)
      """
    }
  }

  /// What the scheduler runs: this program, with the data folder where it would find another.
  private func command() throws -> ReminderCommand {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let program = String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = try options.folder().path.absolutePath
    // A scheduler knows the home folder, and no variable besides.
    let usual = Environment.variables.filter { $0.key == "HOME" }
    let found = try? DataFolder.located(option: nil, environment: usual).path
    let command = ReminderCommand(
      program: program.isEmpty ? "gamut" : program, dataFolder: found == folder ? nil : folder)
    guard let command else {
      Output.complain(
        "The path of gamut or of your data has a line end in it, which no schedule can hold. "
          + "Move it, or use --ics.")
      throw ExitCode.failure
    }
    return command
  }

  @Sendable private static func time(_ text: String) throws -> TimeOfDay {
    guard let time = TimeOfDay(text) else {
      throw ValidationError("'\(text.printable)' is no time. Write it like 19:00.")
    }
    return time
  }
}

extension Weekday: ExpressibleByArgument {
  /// Reads `sunday` or `Sun`.
  public init?(argument: String) {
    let word = argument.lowercased()
    let day = Weekday.allCases.first { $0.rawValue == word || $0.rawValue.prefix(3) == word }
    guard let day else { return nil }
    self = day
  }
}

extension String {
  /// The path from the root, where this one begins at the working folder.
  var absolutePath: String {
    guard !hasPrefix("/"), let folder = unsafe getcwd(nil, 0) else { return self }
    defer { unsafe free(folder) }
    return DataFolder(path: unsafe String(cString: folder)).path(of: self)
  }
}
