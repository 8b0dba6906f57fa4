import CivilTime

extension Reminder {
  /// What to do with the calendar file.
  ///
  /// - Parameter command: The command that writes it.
  /// - Returns: The lines.
  package func calendarAdvice(_ command: String) -> [String] {
    [
      "A reminder \(rhythm), by the clock of where you are. It names neither gamut nor what it is "
        + "about.",
      "Write it to a file and open that with your calendar:",
      "  \(command) > reminder.ics",
      "For another day or time write and open it again; most calendars then replace this one.",
    ]
  }

  /// What to do with the systemd units.
  ///
  /// - Parameter command: The command that writes them.
  /// - Returns: The lines.
  package func systemdAdvice(_ command: String) -> [String] {
    let timer = "\(Self.unitName).timer"
    return [
      "A notice \(rhythm), only when a check-in is due. It needs notify-send (libnotify-bin).",
      "To set it up:",
      "  mkdir -p ~/.config/systemd/user && cd ~/.config/systemd/user",
      "  \(command) --unit service > \(Self.unitName).service",
      "  \(command) --unit timer > \(timer)",
      "  systemctl --user daemon-reload && systemctl --user enable --now \(timer)",
      "To end it: systemctl --user disable --now \(timer)",
    ]
  }

  /// What to do with the line for cron.
  ///
  /// - Parameter command: The command that writes it.
  /// - Returns: The lines.
  package func cronAdvice(_ command: String) -> [String] {
    [
      "A notice \(rhythm), only when a check-in is due. It needs notify-send (libnotify-bin).",
      "To set it up, once:",
      "  { crontab -l; \(command); } | crontab -",
      "To end it, take the line out with crontab -e.",
    ]
  }
}
