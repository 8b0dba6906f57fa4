import CivilTime
import SafeText

extension Reminder {
  /// The name of the systemd units, without what tells their kind.
  package static let unitName = "weekly-reminder"

  /// The systemd timer that starts the service (`systemd.timer`, `systemd.time`).
  ///
  /// When the computer is off at that time, it comes as soon as the person is back.
  package var systemdTimer: String {
    """
    [Unit]
    Description=A weekly reminder

    [Timer]
    OnCalendar=\(day.name.prefix(3)) \(time)
    Persistent=true

    [Install]
    WantedBy=timers.target

    """
  }

  /// The systemd service that shows the reminder when a check-in is due (`systemd.service`).
  ///
  /// - Parameter command: What it runs.
  /// - Returns: The unit.
  package func systemdService(_ command: ReminderCommand) -> String {
    // Within quotes systemd takes these signs for its own.
    let script = command.script(title: title.displayable).replacing("\\", with: "\\\\")
      .replacing("\"", with: "\\\"").replacing("%", with: "%%").replacing("$", with: "$$")
    return """
      [Unit]
      Description=A weekly reminder

      [Service]
      Type=oneshot
      ExecStart=/bin/sh -c "\(script)"

      """
  }

  /// The line for `crontab` that shows the reminder when a check-in is due.
  ///
  /// - Parameter command: What it runs.
  /// - Returns: One line.
  package func cronLine(_ command: ReminderCommand) -> String {
    // Cron knows no desktop, so the notice must be told where to go; and it ends a command at %.
    let bus = "DBUS_SESSION_BUS_ADDRESS=\"unix:path=/run/user/$(id -u)/bus\" "
    let script = command.script(title: title.displayable, prefix: bus)
    return "\(time.minute) \(time.hour) * * \(day.cronNumber) "
      + script.replacing("%", with: "\\%") + "\n"
  }
}

extension Weekday {
  /// Sunday is 0.
  fileprivate var cronNumber: Int {
    ((Weekday.allCases.firstIndex(of: self) ?? 6) + 1) % 7
  }
}
