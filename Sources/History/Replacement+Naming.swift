import Files

extension Replacement {
  /// Notes which file is about to come, so that nobody who looks meanwhile, or after a kill, takes
  /// it for a change from outside.
  func announce(in locked: LockedFolder) {
    // The first note waits for a save that is confirmed.
    guard let current, LastSeen.isKept(in: locked.folder, by: locked.fileSystem) else { return }
    LastSeen(LastSeen.Look(of: current.bytes), next: look).keep(
      in: locked.folder, by: locked.fileSystem)
  }

  /// Gives the new file the name of the history.
  ///
  /// The two exchange their names, so that what another program has put there after the last look
  /// is not lost but comes out under the temporary name, and goes back. Where the disk cannot do
  /// that, or there is no old file, or it must not outlive this moment, the gap between looking and
  /// renaming stays, some microseconds.
  func giveName(
    to temporary: String, _ status: FileStatus, in locked: LockedFolder
  ) throws(SystemError) -> Renaming {
    let place = locked.place
    let fileSystem = locked.fileSystem
    guard keepsCurrent, let current, try exchange(temporary, status, in: locked) else {
      try fileSystem.rename(temporary, in: place.folder, to: place.name, in: place.folder)
      return .done
    }
    // From here on the new file is in its place, and what fails cannot make it unsaved.
    guard let displaced = try? fileSystem.status(of: temporary, in: place.folder) else {
      keepDisplaced(temporary, in: locked)
      return .done
    }
    guard displaced.isSameContent(as: current.status) else {
      return giveBack(temporary, status, in: locked)
    }
    // It is the old file, which lives on as a backup; tried twice, because it is private.
    if (try? fileSystem.remove(temporary, in: place.folder)) == nil {
      try? fileSystem.remove(temporary, in: place.folder)
    }
    return .done
  }

  /// Exchanges the names of the new file and the old one.
  ///
  /// - Returns: Whether that was done; `false` where the disk cannot.
  private func exchange(
    _ temporary: String, _ status: FileStatus, in locked: LockedFolder
  ) throws(SystemError) -> Bool {
    let place = locked.place
    do throws(SystemError) {
      try locked.fileSystem.exchange(temporary, with: place.name, in: place.folder)
      return true
    } catch {
      // Whoever says that it cannot, and has done it, must not be asked to do it again.
      guard error.forbidsLinks, let isDone = isInPlace(temporary, status, in: locked) else {
        throw error
      }
      return isDone
    }
  }

  /// Puts a file back that another program had put in the place of the old one.
  private func giveBack(
    _ temporary: String, _ status: FileStatus, in locked: LockedFolder
  ) -> Renaming {
    let place = locked.place
    let fileSystem = locked.fileSystem
    do throws(SystemError) {
      try fileSystem.exchange(temporary, with: place.name, in: place.folder)
      if try fileSystem.status(of: temporary, in: place.folder).isSameFile(as: status) {
        return .notTried
      }
      // That program was there again in between; its latest file has come out, and goes back.
      try fileSystem.exchange(temporary, with: place.name, in: place.folder)
      keepDisplaced(temporary, in: locked)
      return .notTried
    } catch {
      keepDisplaced(temporary, in: locked)
      return switch isInPlace(temporary, status, in: locked) {
      case true?: .done
      case false?: .notTried
      case nil: .unknown(error)
      }
    }
  }

  /// Removes what was displaced, and keeps it as a backup first where it is not the old file.
  func keepDisplaced(_ temporary: String, in locked: LockedFolder) {
    let fileSystem = locked.fileSystem
    guard let file = try? fileSystem.readWhole(temporary, in: locked.place.folder) else { return }
    do throws(SystemError) {
      if !isSame(file.bytes, current?.bytes) {
        _ = try locked.withBackups { backups throws(SystemError) in
          try backups.keep(file.bytes, today: today)
        }
      }
      try fileSystem.remove(temporary, in: locked.place.folder)
    } catch {
      // It stays until the next opening, which removes what saves have left behind.
    }
  }

  /// Whether the new file has the name of the history; `nil` when the disk does not tell.
  ///
  /// Where neither that name nor the temporary one is found, the disk tells nothing: one of them
  /// must be there.
  func isInPlace(
    _ temporary: String, _ status: FileStatus, in locked: LockedFolder
  ) -> Bool? {
    let folder = locked.place.folder
    do throws(SystemError) {
      return try locked.fileSystem.status(of: locked.place.name, in: folder)
        .isSameFile(as: status)
    } catch {
      let isWaiting = (try? locked.fileSystem.status(of: temporary, in: folder)) != nil
      return error.isMissing && isWaiting ? false : nil
    }
  }
}
