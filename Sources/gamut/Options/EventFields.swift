import ArgumentParser
import CivilTime
import History

/// The options that fill in the form of an event.
struct EventFields: ParsableArguments {
  @Option(help: ArgumentHelp("The medicine.", valueName: "name"))
  var medicine: String?

  @Option(help: ArgumentHelp("The medicine that a switch ended.", valueName: "name"))
  var previous: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How much at a time, such as 20.", valueName: "amount"))
  var dose: String?

  @Option(help: "The unit of the dose, such as mg.")
  var unit: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many times a day; once unless it is said.", valueName: "n"))
  var perDay: String?

  @Option(
    help: ArgumentHelp(
      "The day: 2026-11-02, 2 november, yesterday, 3 weeks ago or last monday; today for none.",
      valueName: "phrase"))
  var date: String?

  @Option(help: "What happened, for a life event.")
  var title: String?

  @Option(help: ArgumentHelp("A note of your own.", valueName: "text"))
  var note: String?

  /// Whether none was given.
  var isEmpty: Bool {
    [medicine, previous, dose, unit, perDay, date, title, note].allSatisfy { $0 == nil }
  }

  /// The form with what was given in the place of what stood there.
  func applied(to form: EventForm) -> EventForm {
    var form = form
    form.date = date ?? form.date
    form.medicine = medicine ?? form.medicine
    form.previousMedicine = previous ?? form.previousMedicine
    form.amount = dose ?? form.amount
    // Without a dose there is nothing that its unit could belong to.
    form.unit = unit ?? (dose == "" ? "" : form.unit)
    form.perDay = perDay ?? (dose == "" ? "" : form.perDay)
    form.title = title ?? form.title
    form.note = note ?? form.note
    return form
  }

  /// What is wrong with the options by themselves, whatever event they are for.
  func faults(today: CivilDate) -> [EventForm.Fault] {
    var form = applied(to: EventForm(kind: .baseline))
    // What is not given here may stand in the event.
    if form.amount == "" { (form.unit, form.perDay) = ("", "") } else { form.unit = "mg" }
    return form.faults(today: today)
  }
}

extension EventForm {
  /// The event that the form tells of.
  ///
  /// - Parameters:
  ///   - event: The event as it was, or a blank one.
  ///   - today: The last day that it can have.
  /// - Returns: The event, filled in.
  /// - Throws: An error of usage for the first fault.
  func event(from event: TimelineEvent, today: CivilDate) throws -> TimelineEvent {
    do throws(Fault) {
      return try filled(into: event, today: today)
    } catch {
      throw error.usageError
    }
  }
}

extension EventForm.Fault {
  /// The sentence as an error of usage, with the option that it is about.
  var usageError: ValidationError {
    ValidationError("\(sentence) (\(field.option))")
  }
}

extension EventForm.Field {
  fileprivate var option: String {
    switch self {
    case .date: "--date"
    case .medicine: "--medicine"
    case .previousMedicine: "--previous"
    case .amount: "--dose"
    case .unit: "--unit"
    case .perDay: "--per-day"
    case .title: "--title"
    case .note: "--note"
    }
  }
}
