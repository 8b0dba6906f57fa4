import CivilTime
import Reports
import Testing

@Suite struct `The reminder for a scheduler` {
  static let reminder = Reminder(day: .sunday, time: .evening)

  static func command(
    program: String = "/usr/local/bin/gamut", data: String? = nil
  ) throws -> ReminderCommand {
    try #require(ReminderCommand(program: program, dataFolder: data))
  }

  @Test func `is a timer and a service for systemd`() throws {
    #expect(
      Self.reminder.systemdTimer == """
        [Unit]
        Description=A weekly reminder

        [Timer]
        OnCalendar=Sun 19:00
        Persistent=true

        [Install]
        WantedBy=timers.target

        """)
    #expect(
      Self.reminder.systemdService(try Self.command()) == """
        [Unit]
        Description=A weekly reminder

        [Service]
        Type=oneshot
        ExecStart=/bin/sh -c "test -z \\"$$(/usr/local/bin/gamut status --quiet)\\" \
        || notify-send 'Weekly check-in'"

        """)
  }

  @Test(arguments: zip(Weekday.allCases, [1, 2, 3, 4, 5, 6, 0]))
  func `is a line for cron, on every day of the week`(day: Weekday, number: Int) throws {
    let time = try #require(TimeOfDay("7:05"))
    let line = Reminder(day: day, time: time).cronLine(try Self.command(data: "/d/my data"))
    #expect(
      line == """
        5 7 * * \(number) test -z "$(/usr/local/bin/gamut status --quiet --data '/d/my data')" \
        || DBUS_SESSION_BUS_ADDRESS="unix:path=/run/user/$(id -u)/bus" \
        notify-send 'Weekly check-in'

        """)
  }

  @Test func `marks what systemd and cron take for their own`() throws {
    let reminder = Reminder(day: .sunday, time: .evening, title: "50% of \"it's\" \\ $HOME")
    let command = try Self.command(program: "/opt/100%/it's/gamut")
    let service = reminder.systemdService(command)
    #expect(service.contains("'/opt/100%%/it'\\\\''s/gamut'"))
    #expect(service.contains("'50%% of \\\"it'\\\\''s\\\" \\\\ $$HOME'"))
    let line = reminder.cronLine(command)
    #expect(line.contains("'/opt/100\\%/it'\\''s/gamut'"))
    #expect(line.contains("'50\\% of \"it'\\''s\" \\ $HOME'"))
  }

  @Test(arguments: ["/opt/a\nb", "/opt/\u{1}", "/opt/\rb"])
  func `is not made for a path that no schedule can hold`(path: String) {
    #expect(ReminderCommand(program: path) == nil)
    #expect(ReminderCommand(program: "/gamut", dataFolder: path) == nil)
  }

  @Test func `comes with the command that writes it`() {
    for lines in [
      Self.reminder.calendarAdvice("COMMAND"), Self.reminder.systemdAdvice("COMMAND"),
      Self.reminder.cronAdvice("COMMAND"),
    ] {
      #expect(lines[0].contains("every Sunday at 19:00"))
      #expect(lines.contains { $0.contains("COMMAND") })
    }
  }
}
