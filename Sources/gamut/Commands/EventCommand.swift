import ArgumentParser
import CivilTime
import History
import Interface
import SafeText
import Sentences
import StrictJSON

/// Keeps the timeline: medicines, life events and new baselines.
struct EventCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Keep the timeline of medicines and life events.",
    discussion: ChangeWording.prescriber,
    subcommands: [Add.self, List.self, Edit.self, Remove.self], defaultSubcommand: List.self)

  /// Writes an event down.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add an event.", discussion: ChangeWording.prescriber)

    @Argument(help: "start, stop, dose-change, switch, life or baseline.")
    var kind: TimelineEvent.Kind

    @OptionGroup var fields: EventFields
    @OptionGroup var options: GlobalOptions

    private var form: EventForm { fields.applied(to: EventForm(kind: kind)) }

    func validate() throws {
      guard let fault = form.faults(today: options.clock.today).first else { return }
      throw fault.usageError
    }

    func run() throws {
      var records = try Records.writing(options)
      let now = options.clock.now
      let blank = TimelineEvent(
        id: RecordIdentifier.make(at: now), kind: kind, date: now.localDate, recordedAt: now)
      let event = try form.event(from: blank, today: now.localDate)
      var document = records.document
      document.add(event)
      try records.save(document)
      try Output.write(event.confirmation("Saved"))
    }
  }

  /// Prints the timeline.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the events.", discussion: ChangeWording.prescriber)

    @Flag(help: "Print JSON: the records as they are filed, oldest first.")
    var json = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let records = try Records.reading(options)
      let events = records.document.events.filter { $0.deletedAt == nil }
      try Output.write(json ? Self.json(of: events) : Self.table(of: events))
    }

    private static func json(of events: [TimelineEvent]) -> String {
      let records = events.map { HistoryWriter.json(of: $0).written }
      return records.isEmpty ? "[]" : "[\n" + records.joined(separator: ",\n") + "\n]"
    }

    private static func table(of events: [TimelineEvent]) -> String {
      guard !events.isEmpty else { return "No events yet. To add one: gamut event add --help" }
      let details = events.map { ChangeWording.detail(of: $0).clipped(toCells: 40) }
      let width = max(4, details.map(\.cellWidth).max() ?? 0)
      func row(_ date: String, _ kind: String, _ detail: String, _ id: String) -> String {
        [
          date.padded(toCells: 11), kind.padded(toCells: 12), detail.padded(toCells: width), id,
        ].joined(separator: "  ")
      }
      let rows = zip(events, details).map { event, detail in
        row(event.date.shortForm, ChangeWording.name(of: event.kind), detail, event.id)
      }
      var lines = [row("Date", "Kind", "What", "ID")] + rows.reversed()
      if events.contains(where: \.kind.isMedication) { lines += ["", ChangeWording.prescriber] }
      return lines.joined(separator: "\n")
    }
  }

  /// Changes an event.
  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change an event. What is not given stays; an empty text takes it away.",
      discussion: ChangeWording.prescriber)

    @Argument(help: "The id of the event, from gamut event list.")
    var id: String

    @Option(help: "start, stop, dose-change, switch, life or baseline.")
    var kind: TimelineEvent.Kind?

    @OptionGroup var fields: EventFields
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      guard kind != nil || !fields.isEmpty else {
        throw ValidationError("Say what to change, such as --date yesterday.")
      }
      // What hangs on the event itself is checked when it is read.
      guard let fault = fields.faults(today: options.clock.today).first else { return }
      throw fault.usageError
    }

    func run() throws {
      var records = try Records.writing(options)
      var document = records.document
      let event = try document.event(named: id)
      guard event.deletedAt == nil else {
        Output.complain(
          "That event is removed. To bring it back: gamut event remove \(event.id) --undo")
        throw ExitCode.failure
      }
      var form = fields.applied(to: EventForm(event))
      form.kind = kind ?? event.kind
      var edited = try form.event(from: event, today: options.clock.today)
      guard edited != event else {
        return try Output.write("That is how it stands already. Nothing has changed.")
      }
      edited.changedAt = options.clock.now
      document.add(edited)
      try records.save(document)
      try Output.write(edited.confirmation("Changed"))
    }
  }

  /// Takes an event out of sight, and back.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove an event. It can be brought back with --undo.",
      discussion: ChangeWording.prescriber)

    @Argument(help: "The id of the event, from gamut event list.")
    var id: String

    @Flag(help: "Bring the event back.")
    var undo = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
      var records = try Records.writing(options)
      var document = records.document
      let event = try document.event(named: id)
      let now = options.clock.now
      let isDone =
        undo ? document.undeleteEvent(event.id, at: now) : document.deleteEvent(event.id, at: now)
      guard isDone else {
        return try Output.write(
          "That event is \(undo ? "not removed" : "removed already"). Nothing has changed.")
      }
      try records.save(document)
      let line = "\(event.date.longForm), \(ChangeWording.summary(of: event))."
      var lines = undo ? ["Back again: \(line)"] : ["Removed: \(line)"]
      if !undo { lines.append("Undo: gamut event remove \(event.id) --undo") }
      if event.kind.isMedication { lines.append(ChangeWording.prescriber) }
      try Output.write(lines.joined(separator: "\n"))
    }
  }
}

extension TimelineEvent.Kind: ExpressibleByArgument {}

extension TimelineEvent {
  /// What is said once the event is saved.
  fileprivate func confirmation(_ verb: String) -> String {
    var lines = [
      "\(verb): \(date.longForm), \(ChangeWording.summary(of: self)).", "Its id: \(id)",
    ]
    if kind.isMedication {
      lines += [
        "", ChangeWording.watchForHarm, "People to call or write to: gamut help-now",
        ChangeWording.prescriber,
      ]
    }
    return lines.joined(separator: "\n")
  }
}

extension HistoryDocument {
  /// Finds an event by its id.
  ///
  /// - Parameter id: The id that was given.
  /// - Returns: The event, removed or not.
  /// - Throws: Exit status 1, after a sentence on standard error, when there is none.
  fileprivate func event(named id: String) throws -> TimelineEvent {
    if let event = event(id) { return event }
    Output.complain("There is no event '\(id.printable)'. The ids stand in gamut event list.")
    throw ExitCode.failure
  }
}
