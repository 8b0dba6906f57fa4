import History
import Interface
import Preferences

extension Desk {
  /// Does what a front end asks of the disk.
  ///
  /// - Parameters:
  ///   - effect: What was asked for; what concerns no file does nothing.
  ///   - history: What the history holds, as the front end knows it.
  /// - Returns: What the front end must hear of it, in order.
  mutating func carryOut(_ effect: Effect, on history: HistoryDocument) -> [Event] {
    switch effect {
    case .checkWritable:
      self.history.checkWritable().map { [.refused(sentence: $0)] } ?? []
    case .saveDraft(let draft):
      trying { desk throws(StorageError) in try desk.drafts.save(draft) }
    case .discardDraft: trying { desk throws(StorageError) in try desk.drafts.discard() }
    case .saveCheckIn(let checkIn): save(history, adding: checkIn)
    case .saveHistory(let document): save(document)
    case .saveSettings(let settings):
      trying { desk throws(SettingsError) in try desk.settings.save(settings) }
    case .saveAppointment(let appointment):
      trying { desk throws(SettingsError) in try desk.appointments.save(appointment) }
    case .write(let handout): [.written(handOut(handout))]
    case .saveReading(let reading): save(reading)
    case .wake, .dropTypeAhead, .repaint, .quit: []
    }
  }

  private mutating func trying(_ body: (inout Desk) throws(StorageError) -> Void) -> [Event] {
    do throws(StorageError) {
      try body(&self)
      return []
    } catch {
      return [.troubled(sentence: error.sentence)]
    }
  }

  private func trying(_ body: (Desk) throws(SettingsError) -> Void) -> [Event] {
    do throws(SettingsError) {
      try body(self)
      return []
    } catch {
      return [.troubled(sentence: error.sentence)]
    }
  }

  private mutating func save(_ reading: Reading) -> [Event] {
    let events = trying { desk throws(SettingsError) in try desk.reading.save(reading) }
    guard case .troubled(let sentence) = events.first else { return [] }
    // Pages are turned often, and the same trouble need be told only once.
    defer { readingTrouble = sentence }
    return sentence == readingTrouble ? [] : events
  }

  private mutating func save(_ history: HistoryDocument, adding checkIn: CheckIn) -> [Event] {
    var document = history
    document.add(checkIn)
    return save(document)
  }

  private mutating func save(_ document: HistoryDocument) -> [Event] {
    do throws(StorageError) {
      let outcome = try history.save(document)
      let report: SaveReport =
        switch outcome.confirmation {
        case .saved: .saved(outcome.document)
        case .notConfirmed(let sentence): .notConfirmed(outcome.document, sentence: sentence)
        }
      let notices = outcome.notices.joined(separator: " ")
      return [.saved(report)] + (notices.isEmpty ? [] : [.troubled(sentence: notices)])
    } catch {
      return [.saved(.failed(sentence: error.sentence))]
    }
  }
}
