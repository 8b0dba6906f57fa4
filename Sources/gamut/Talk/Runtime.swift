import Curses
import Glibc
import Interface

/// Carries out the effects that the screens ask for, and feeds them what happens.
struct Runtime {
  private var app: App
  private let terminal: Terminal
  private var desk: Desk
  private var isOver = false
  /// When the screen wants to be woken; `nil` for never.
  private var alarm: Alarm?

  init(app: App, terminal: Terminal, desk: Desk) {
    self.app = app
    self.terminal = terminal
    self.desk = desk
  }

  /// Talks until the person leaves, the terminal is gone or a signal asks for the end.
  ///
  /// Every answer is on the disk before the next key is read, so there is nothing left to save
  /// here.
  mutating func run() {
    take(.resized(terminal.size))
    terminal.paint(app.render(terminal.size))
    var signal: Int32?
    while !isOver {
      switch terminal.readEvent(until: alarm) {
      case .event(let event): take(event)
      case .resized: take(.resized(terminal.size))
      case .interrupted(let number):
        signal = number
        isOver = true
      case .hangUp:
        signal = SIGHUP
        isOver = true
      }
      if !isOver { terminal.paint(app.render(terminal.size)) }
    }
    terminal.end()
    if let signal { Terminal.endProgram(by: signal) }
  }

  private mutating func take(_ event: Event) {
    if event == .elapsed { alarm = nil }
    for effect in app.update(event) { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .saveSettings(let settings):
      terminal.use(app.session.overrides.color(over: settings))
      carryOutOnDisk(effect)
    case .wake(let milliseconds):
      alarm = milliseconds.map { Alarm(afterMilliseconds: $0) }
    case .dropTypeAhead:
      terminal.paint(app.render(terminal.size))
      terminal.discardTypedAhead()
    case .repaint: terminal.repaint()
    case .quit: isOver = true
    default: carryOutOnDisk(effect)
    }
  }

  private mutating func carryOutOnDisk(_ effect: Effect) {
    for event in desk.carryOut(effect, on: app.session.history) { take(event) }
  }
}
