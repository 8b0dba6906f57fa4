import Glibc
import Files

/// The lock that lets one program at a time save.
///
/// The kernel takes it back when its holder dies, so that it is never left behind.
struct SaveLock {
  private let fileSystem: any FileSystem
  private let file: Descriptor

  /// How often the lock is tried, and the pause between two attempts in milliseconds: five seconds
  /// together.
  ///
  /// The pause is short because a program that saves one thing after another leaves only short gaps.
  private static let attempts = 2500
  private static let pause = 2

  /// Waits for the lock file of a folder for at most five seconds.
  ///
  /// - Throws: When another program keeps the lock, or this disk knows none.
  static func take(
    in folder: Descriptor, by fileSystem: any FileSystem
  ) throws(StorageError) -> SaveLock {
    for _ in 0..<attempts {
      let name = DataFolder.Name.lock
      let file: Descriptor
      do throws(SystemError) {
        file = try fileSystem.openLock(name, in: folder)
      } catch {
        throw StorageError(error.about("the folder"))
      }
      do throws(SystemError) {
        let isLocked = try fileSystem.tryLock(file)
        // Whoever deleted the file meanwhile has let a second program lock a new one.
        if isLocked, try isStillThere(file, name, folder, fileSystem) {
          return SaveLock(fileSystem: fileSystem, file: file)
        }
      } catch {
        fileSystem.closeQuietly(file)
        throw StorageError(error.about(name))
      }
      fileSystem.closeQuietly(file)
      fileSystem.pause(milliseconds: pause)
    }
    throw busy
  }

  /// Waits for the folder that holds the history file, which another data folder may lead to also.
  ///
  /// The lock ends when the folder is closed. A disk that cannot lock folders is left unlocked.
  static func takeFolder(
    _ folder: Descriptor, by fileSystem: any FileSystem
  ) throws(StorageError) {
    for _ in 0..<attempts {
      guard (try? fileSystem.tryLock(folder)) == false else { return }
      fileSystem.pause(milliseconds: pause)
    }
    throw busy
  }

  /// Takes the lock if nobody has it.
  static func takeAtOnce(in folder: Descriptor, by fileSystem: any FileSystem) -> SaveLock? {
    guard let file = try? fileSystem.openLock(DataFolder.Name.lock, in: folder) else { return nil }
    guard (try? fileSystem.tryLock(file)) == true else {
      fileSystem.closeQuietly(file)
      return nil
    }
    return SaveLock(fileSystem: fileSystem, file: file)
  }

  func giveBack() {
    fileSystem.closeQuietly(file)
  }

  private static var busy: StorageError {
    StorageError(
      .busy,
      "Not saved: another gamut has been saving for five seconds. Your history is as that one "
        + "leaves it. Close the other one and try again.")
  }

  private static func isStillThere(
    _ file: Descriptor, _ name: String, _ folder: Descriptor, _ fileSystem: any FileSystem
  ) throws(SystemError) -> Bool {
    let held = try fileSystem.status(of: file)
    do throws(SystemError) {
      return try fileSystem.status(of: name, in: folder).isSameFile(as: held)
    } catch {
      if error.isMissing { return false }
      throw error
    }
  }
}
