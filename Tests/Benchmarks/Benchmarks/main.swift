/// Measures gamut against its budgets and its peers, each as a ratio in the same run.
///
/// `GAMUT_BENCHMARKS=1 GAMUT_STANDALONE=1 swift build -c release --static-swift-stdlib`, then
/// `.build/release/Benchmarks [--json FILE]`. It uses no benchmark library: nearly all figures are
/// those of whole programs on a terminal, held against another program in turn, which such libraries
/// do not offer.
import Glibc
import StrictJSON
import TestSupport

let arguments = CommandLine.arguments
let jsonFile = arguments.firstIndex(of: "--json").flatMap {
  $0 + 1 < arguments.count ? arguments[$0 + 1] : nil
}
do {
  let samples = try Samples()
  var figures = try StartBenchmark(samples: samples).measure()
  figures += try KeyBenchmark(samples: samples).measure()
  figures += try SaveBenchmark(samples: samples).measure()
  figures += try LoadBenchmark(samples: samples).measure()
  figures += try SizeBenchmark.measure()
  printTable([["what", "measured", "against", "budget", ""]] + figures.map(\.row))
  let growth = try GrowthBenchmark(samples: samples).table()
  print("\nGrowth, in milliseconds")
  printTable(growth)
  print("\nThe figures on chance that the screens print, worked out anew")
  print(try run("'\(BuiltProducts.folder)ChangeSimulation'"))
  if let jsonFile {
    let document: JSONValue = [
      "figures": .array(figures.map(\.json)),
      "growth": .array(growth.map { .array($0.map { .string($0) }) }),
    ]
    guard let file = unsafe fopen(jsonFile, "w") else {
      throw BenchmarkError("cannot write \(jsonFile)")
    }
    unsafe fputs(document.written + "\n", file)
    guard unsafe fclose(file) == 0 else { throw BenchmarkError("cannot write \(jsonFile)") }
  }
} catch {
  let sentence = Array("Nothing more can be measured: \(error)\n".utf8)
  _ = unsafe write(STDERR_FILENO, sentence, sentence.count)
  exit(1)
}
