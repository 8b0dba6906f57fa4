/// Feeds the readers of outside bytes with whatever bytes libFuzzer finds.
///
/// `GAMUT_FUZZ=1 swift build -c release --product Fuzz --scratch-path .build/fuzz`, then
/// `FUZZ_TARGET=history .build/fuzz/release/Fuzz Tests/Fuzz/Corpora/history`. A reader must not
/// trap, must end, and must read again what is written of what it has read.
import FuzzDriver
import Glibc
import Synchronization

/// The reader that is tried, named by the variable `FUZZ_TARGET`.
let name = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
guard let target = FuzzTarget(rawValue: name) else {
  print("FUZZ_TARGET must be one of \(FuzzTarget.allCases.map(\.rawValue))")
  exit(64)
}
FuzzTarget.chosen.withLock { $0 = target }
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
exit(
  unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    FuzzTarget.chosen.withLock { $0 }.feed(bytes)
    return 0
  })
