import Preferences

/// The whole program as a value: events in, effects out, and a picture of any size.
package struct App: Sendable {
  /// Where the program begins.
  package enum Start: Sendable, Equatable {
    /// Home, behind the welcome when this is the first run.
    case home(isFirstRun: Bool)
    /// The check-in, or the choice between it and another that is unfinished.
    case checkIn
  }

  /// What all screens share.
  package private(set) var session: Session
  /// The screens, Home first; the last one is seen.
  private(set) var screens: [any Screen]
  /// What the message line says until the next key.
  private var message: String {
    didSet { messagePart = 0 }
  }
  /// Which part of it is seen, where it does not fit at once.
  private var messagePart = 0
  /// What the world outside counts the time of.
  private var counted: Wait?

  /// Makes the program.
  ///
  /// - Parameters:
  ///   - session: What is known at the start.
  ///   - start: Where the program begins.
  ///   - notices: What must be said of the files, in sentences.
  package init(session: Session, start: Start, notices: [String] = []) {
    self.session = session
    message = notices.joined(separator: " ")
    screens = [HomeScreen()]
    switch start {
    case .home(let isFirstRun):
      if isFirstRun { screens.append(WelcomeScreen()) }
    case .checkIn:
      if let screen = CheckInScreen.begin(in: &self.session) { screens.append(screen) }
    }
  }

  /// Makes the program with a screen on top of Home.
  init(session: Session, showing screen: any Screen) {
    self.session = session
    message = ""
    screens = [HomeScreen(), screen]
  }

  /// Takes an event.
  ///
  /// - Parameter event: What happened.
  /// - Returns: What the world outside shall do, in order.
  package mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .key(.character(" ")) where isAtHome && hasMoreMessage(in: session.layout):
      messagePart += 1
    case .key(let key):
      message = ""
      press(key)
    case .paste(let text):
      message = ""
      if top.isTextField { follow(onTop { screen, session in screen.type(text, in: &session) }) }
    case .resized(let size): session.size = size
    case .saved(let report):
      if let document = report.document { session.history = document }
      let transition = onTop { screen, session in screen.receive(report, in: &session) }
      if let transition { follow(transition) }
    case .written(let report):
      follow(onTop { screen, session in screen.receive(report, in: &session) })
    case .refused(let sentence):
      // Room can be made meanwhile: the next attempt asks the disk anew.
      follow(.home(message: sentence))
    case .elapsed:
      guard counted != nil else { break }
      counted = nil
      follow(onTop { screen, session in screen.elapse(in: &session) })
    case .troubled(let sentence):
      message = sentence
    }
    countTime()
    defer { session.effects = [] }
    return session.effects
  }

  /// Has the time counted that the screen on top waits for, and no other; none at all where nothing
  /// shall move by itself.
  private mutating func countTime() {
    let wished = session.settings.hasAnimation ? top.wait : nil
    guard wished != counted else { return }
    counted = wished
    session.request(.wake(afterMilliseconds: counted?.milliseconds))
  }

  /// Draws the screen that is seen.
  ///
  /// - Parameter size: The size of the terminal; any, down to nothing.
  /// - Returns: The picture.
  package func render(_ size: Size) -> Frame {
    let layout = session.layout(size)
    guard layout.isEnough else { return PageRenderer.drawSentenceForTinyScreens(layout: layout) }
    let ownHints = top.footerHints(in: session)
    let saysHowToLeave = ownHints.contains { ["Esc", "q"].contains($0.keys) }
    let more = isAtHome && hasMoreMessage(in: layout) ? [KeyHint("Space", "read on")] : []
    let hints = more + ownHints + (saysHowToLeave ? [] : [leaveHint])
    return PageRenderer.draw(
      top.page(in: session, layout: layout), message: message, part: messagePart,
      footer: hints, fixedFooter: fixedHints, layout: layout)
  }

  /// Whether the message of Home goes on beyond what is seen of it.
  private func hasMoreMessage(in layout: Layout) -> Bool {
    let parts = PageRenderer.messageParts(message, layout: layout, hasProgress: false)
    return messagePart + 1 < parts.count
  }

  private var top: any Screen { screens[screens.count - 1] }

  private var isAtHome: Bool { screens.count == 1 }

  /// Lets the screen on top work on itself and the session.
  private mutating func onTop<Result>(
    _ body: (inout any Screen, inout Session) -> Result
  ) -> Result {
    body(&screens[screens.count - 1], &session)
  }

  private mutating func press(_ key: Key) {
    if let transition = onTop({ screen, session in screen.handle(key, in: &session) }) {
      follow(transition)
      return
    }
    switch key {
    case .function(1), .character("?"):
      open(
        KeysScreen(
          over: top.name, hints: top.helpHints(in: session), remarks: top.remarks(in: session),
          isAtHome: isAtHome))
    case .function(2), .character("!"): open(HelpNowScreen())
    case .control("l"): session.request(.repaint)
    case .escape, .character("q"): leave()
    default: break
    }
  }

  /// Opens a screen that is reached from everywhere, once.
  private mutating func open(_ screen: some Screen) {
    if !(top is HelpNowScreen && screen is HelpNowScreen),
      !(top is KeysScreen && screen is KeysScreen)
    {
      screens.append(screen)
    }
  }

  private mutating func leave() {
    if isAtHome {
      session.request(.quit)
    } else {
      screens.removeLast()
    }
  }

  private mutating func follow(_ transition: Transition) {
    switch transition {
    case .stay(let text): message = text
    case .open(let screen): screens.append(screen)
    case .replace(let screen): screens[screens.count - 1] = screen
    case .back(let text):
      message = text
      leave()
    case .home(let text):
      message = text
      screens = [HomeScreen()]
    case .quit: session.request(.quit)
    }
  }

  private var leaveHint: KeyHint {
    isAtHome ? KeyHint("q", "quit") : KeyHint("Esc", top is KeysScreen ? "close" : "back")
  }

  private var fixedHints: [KeyHint] {
    let inField = top.isTextField
    let help = KeyHint(inField ? "F2" : "!", "help now")
    let keys = KeyHint(inField ? "F1" : "?", "keys")
    if top is HelpNowScreen { return [keys] }
    return top is KeysScreen ? [help] : [help, keys]
  }
}
