import CivilTime
import Files
package import Questionnaires

extension HistoryFile {
  /// Looks at everything in the data folder, and changes nothing in it.
  ///
  /// To see whether a save is possible, it writes one small file and removes it again.
  ///
  /// - Parameter library: The questionnaires, by which the scores are worked out again.
  /// - Returns: What is not as it should be; nothing when there is no folder yet.
  package func examination(library: QuestionnaireLibrary) -> Examination {
    var result = Examination()
    do throws(SystemError) {
      let descriptor = try fileSystem.openFolder(at: folder.path)
      defer { fileSystem.closeQuietly(descriptor) }
      try examine(descriptor, library, &result)
    } catch {
      guard !error.isMissing else { return result }
      result.findings.append(
        Finding(
          .folder, "The data folder cannot be looked at: \(error).",
          remedy: "Open it to yourself.", command: "chmod u+rwx \(folder.path.shellWord)"))
    }
    return result
  }

  private func examine(
    _ descriptor: Descriptor, _ library: QuestionnaireLibrary, _ result: inout Examination
  ) throws(SystemError) {
    result.findings += try folderFindings(descriptor)
    result.findings += try permissionFindings(descriptor)
    let place: HistoryPlace
    do throws(SystemError) {
      place = try HistoryPlace.find(in: folder, opened: descriptor, by: fileSystem)
    } catch {
      result.findings.append(
        unreadable(
          "is a link that leads nowhere: \(error.reason).",
          remedy: "Bring back what it leads to, or remove the link."))
      return
    }
    defer { place.close(fileSystem) }
    examineHistory(at: place, in: descriptor, library, &result)
    examineBackups(&result)
    let leftovers = Leftovers(fileSystem: fileSystem, folder: descriptor, place: place).names
    if !leftovers.isEmpty {
      result.findings.append(
        Finding(
          .leftovers,
          "\(counted(leftovers.count, "half-written file")) of a save that was stopped.",
          remedy: "The next gamut that opens the history removes it.", command: "gamut status"))
    }
    result.findings += conflictFindings()
    result.findings += draftFindings(descriptor)
    result.findings += quarantineFindings(descriptor)
    result.findings += savingFindings(descriptor)
  }

  private func examineHistory(
    at place: HistoryPlace, in descriptor: Descriptor, _ library: QuestionnaireLibrary,
    _ result: inout Examination
  ) {
    let file: WholeFile
    do throws(ReadingRefusal) {
      file = try fileSystem.readWhole(place.name, in: place.folder)
    } catch {
      if let finding = finding(for: error, in: descriptor) { result.findings.append(finding) }
      return
    }
    switch HistoryReader.read(file.bytes) {
    case .document(let document):
      result.extent = HistoryExtent(of: document)
      if file.status.permissions & 0o200 == 0 {
        let path = folder.path(of: DataFolder.Name.history).shellWord
        result.findings.append(
          Finding(
            .history, "\(DataFolder.Name.history) is marked as read-only, so nothing can be saved.",
            remedy: "Make it writable again.", command: "chmod u+w \(path)"))
      }
      if let notice = changeNotice(
        document, file.bytes, lastSeen(in: descriptor), in: descriptor)
      {
        result.findings.append(
          Finding(
            .outsideChange, notice,
            remedy: "If you or your sync service did that, there is nothing to do."))
      }
      result.findings += document.findings(library: library, today: clock.today)
    case .newer(let version):
      result.findings.append(
        Finding(.history, Self.newerSentence(version), remedy: "Use the newer gamut."))
    case .unreadable(let fault):
      result.findings.append(
        unreadable(
          "cannot be read at \(fault). Nothing is saved over it.",
          remedy: "Mend that place with an editor."))
    }
  }

  /// What it means that there is no history to read.
  private func finding(for refusal: ReadingRefusal, in descriptor: Descriptor) -> Finding? {
    guard refusal.isMissing else {
      return unreadable(
        "cannot be read: \(refusal.reason).", remedy: "Mend that, or move it elsewhere.")
    }
    guard hasTraces(in: descriptor) else { return nil }
    return unreadable("was here before and is gone.", remedy: "Bring the file back.")
  }

  /// A history of which nothing can be read, with the newest backup as another way out.
  private func unreadable(_ what: String, remedy: String) -> Finding {
    let backup = backups().first(where: \.isReadable)
    let other =
      backup.map { "Or go back to the newest backup that can be read, \($0.inWords)." }
      ?? "There is no backup that can be read."
    return Finding(
      .history, "\(DataFolder.Name.history) \(what)", remedy: "\(remedy) \(other)",
      command: backup.map { "gamut restore \($0.name)" })
  }
}
