import Curses
import Glibc
import History
import Interface
import Preferences

/// Carries out the effects that the screens ask for, and feeds them what happens.
struct Runtime {
  private var app: App
  private let terminal: Terminal
  private var desk: Desk
  private var isOver = false
  /// Why the reading was not kept the last time it was not, if that was so.
  private var readingTrouble: String?
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
    case .checkWritable:
      if let sentence = desk.history.checkWritable() { take(.refused(sentence: sentence)) }
    case .saveDraft(let draft):
      trying { runtime throws(StorageError) in try runtime.desk.drafts.save(draft) }
    case .discardDraft: trying { runtime throws(StorageError) in try runtime.desk.drafts.discard() }
    case .saveCheckIn(let checkIn):
      var document = app.session.history
      document.add(checkIn)
      save(document)
    case .saveHistory(let document): save(document)
    case .saveSettings(let settings):
      terminal.use(app.session.overrides.color(over: settings))
      do throws(SettingsError) {
        try desk.settings.save(settings)
      } catch {
        take(.troubled(sentence: error.sentence))
      }
    case .saveAppointment(let appointment):
      do throws(SettingsError) {
        try desk.appointments.save(appointment)
      } catch {
        take(.troubled(sentence: error.sentence))
      }
    case .write(let handout): take(.written(desk.handOut(handout)))
    case .saveReading(let reading): save(reading)
    case .wake(let milliseconds):
      alarm = milliseconds.map { Alarm(afterMilliseconds: $0) }
    case .dropTypeAhead:
      terminal.paint(app.render(terminal.size))
      terminal.discardTypedAhead()
    case .repaint: terminal.repaint()
    case .quit: isOver = true
    }
  }

  private mutating func trying(
    _ body: (inout Runtime) throws(StorageError) -> Void
  ) {
    do throws(StorageError) {
      try body(&self)
    } catch {
      take(.troubled(sentence: error.sentence))
    }
  }

  private mutating func save(_ reading: Reading) {
    do throws(SettingsError) {
      try desk.reading.save(reading)
    } catch {
      // Pages are turned often, and the same trouble need be told only once.
      if error.sentence != readingTrouble { take(.troubled(sentence: error.sentence)) }
      readingTrouble = error.sentence
    }
  }

  private mutating func save(_ document: HistoryDocument) {
    do throws(StorageError) {
      let outcome = try desk.history.save(document)
      switch outcome.confirmation {
      case .saved: take(.saved(.saved(outcome.document)))
      case .notConfirmed(let sentence):
        take(.saved(.notConfirmed(outcome.document, sentence: sentence)))
      }
      if !outcome.notices.isEmpty {
        take(.troubled(sentence: outcome.notices.joined(separator: " ")))
      }
    } catch {
      take(.saved(.failed(sentence: error.sentence)))
    }
  }
}
