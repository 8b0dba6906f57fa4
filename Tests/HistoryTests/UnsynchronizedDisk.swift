import Files

/// The file system of this computer without the waiting for the disk, for tests of many saves.
struct UnsynchronizedDisk: DiskWrapper {
  let disk = PosixFileSystem()

  func synchronize(_ descriptor: Descriptor) throws(SystemError) {}
}
