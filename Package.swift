// swift-tools-version: 6.3
import PackageDescription

/// Reads the command line, and writes its help, completions and manual.
let parser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// The layers, lowest first, each with all the layers it may import.
///
/// An arrow that is not listed here is refused by `.ci/check-imports`.
let layers: [(name: String, imports: [String])] = [
  ("Resources", ["CResources"]),
  ("CivilTime", []),
  ("StrictJSON", []),
  ("SafeText", ["CTerminal"]),
  ("Questionnaires", ["CivilTime", "Resources", "StrictJSON"]),
  ("Scoring", ["CivilTime", "Questionnaires", "StrictJSON"]),
  ("Files", ["CFiles"]),
  ("History", ["CivilTime", "Files", "Questionnaires", "Scoring", "StrictJSON"]),
  ("Preferences", ["CivilTime", "Files", "StrictJSON"]),
  ("Sentences", ["CivilTime", "History", "Questionnaires", "SafeText", "Scoring"]),
  (
    "Learn",
    [
      "CivilTime", "History", "Questionnaires", "Resources", "SafeText", "Scoring", "Sentences",
      "StrictJSON",
    ]
  ),
  (
    "Reports",
    [
      "CivilTime", "Files", "History", "Questionnaires", "SafeText", "Scoring", "Sentences",
      "StrictJSON",
    ]
  ),
  (
    "Interface",
    [
      "CivilTime", "History", "Learn", "Preferences", "Questionnaires", "Reports", "Resources",
      "SafeText", "Scoring", "Sentences",
    ]
  ),
  ("Curses", ["CTerminal", "Interface", "Preferences", "SafeText"]),
  (
    "Linear",
    [
      "CivilTime", "History", "Interface", "Learn", "Preferences", "Questionnaires", "Reports",
      "SafeText", "Scoring", "Sentences",
    ]
  ),
]

/// How the program is linked for release: by the linker of the toolchain, which makes one of functions
/// that are alike (nothing here asks whether two are the same), packs the 47 000 places that must be
/// mended at every start, and offers no names to libraries, which ask for none.
let smallAndQuick = [
  "-use-ld=lld", "-Xlinker", "--icf=all", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
  "-Xlinker", "--no-export-dynamic",
]

/// How it is linked into one file that needs no library.
///
/// To look for six libraries takes a quarter of the time until the first picture. Its place in memory
/// is fixed, where a library's is not; stack, heap and the rest still move. `GAMUT_STANDALONE` asks for
/// it, because it needs the static libraries of C and ncurses, which not every system has.
let standalone =
  Context.environment["GAMUT_STANDALONE"] == nil
  ? []
  : [
    "-static-executable", "-Xlinker", "--script", "-Xlinker",
    "\(Context.packageDirectory)/Sources/gamut/Standalone.ld",
  ]

/// Still optional in language mode 6: SE-0335, 0409, 0444, 0461, 0470, 0481.
let features = [
  "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
  "NonisolatedNonsendingByDefault", "InferIsolatedConformances", "ImmutableWeakCaptures",
]

let package = Package(
  name: "gamut",
  products: [.executable(name: "gamut", targets: ["gamut"])],
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")],
  targets: [
    .target(
      name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CResources"),
    .target(name: "CFiles"),
    .executableTarget(
      name: "gamut", dependencies: layers.map { .byName(name: $0.name) } + [parser],
      exclude: ["Standalone.ld"],
      linkerSettings: [
        .unsafeFlags(
          smallAndQuick + standalone, .when(platforms: [.linux], configuration: .release))
      ]),
    .executableTarget(
      name: "CursesProbe", dependencies: ["Curses", "Interface", "Preferences"],
      path: "Tests/CursesProbe"),
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal"),
    .target(
      name: "TestSupport",
      dependencies: ["CivilTime", "Files", "History", "Questionnaires", "StrictJSON"],
      path: "Tests/TestSupport"),
    .testTarget(
      name: "Journeys",
      dependencies: [
        "CTerminal", "CivilTime", "CursesProbe", "History", "PseudoTerminal", "Questionnaires",
        "TestSupport", "gamut",
      ],
      exclude: ["Terminfo"]),
    .testTarget(
      name: "GamutTests", dependencies: ["CivilTime", "History", "TestSupport", "gamut"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x  // for #embed
)

for (name, imports) in layers {
  let imports = imports.map { Target.Dependency.byName(name: $0) }
  package.targets += [
    .target(name: name, dependencies: imports),
    .testTarget(
      name: "\(name)Tests",
      dependencies: imports + [.byName(name: name), .byName(name: "TestSupport")]),
  ]
}

// Programs that measure, which nobody who builds gamut needs.
if Context.environment["GAMUT_BENCHMARKS"] != nil {
  package.targets += [
    .executableTarget(
      name: "ChangeSimulation", dependencies: ["CivilTime", "Scoring", "TestSupport"],
      path: "Tests/Benchmarks/ChangeSimulation"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "ChangeSimulation", "CivilTime", "Files", "History", "Interface",
        "PseudoTerminal", "Questionnaires", "Resources", "Scoring", "StrictJSON", "TestSupport",
        "gamut",
      ], path: "Tests/Benchmarks/Benchmarks"),
  ]
}

// Readers that are fed with whatever bytes, see Tests/Fuzz.
let isFuzzing = Context.environment["GAMUT_FUZZ"] != nil
if isFuzzing {
  package.targets += [
    .target(name: "FuzzDriver", path: "Tests/Fuzz/Driver"),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CivilTime", "FuzzDriver", "History", "Questionnaires", "Reports", "SafeText",
      ],
      path: "Tests/Fuzz/Program",
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
}

// These are large and never in a hurry; compiled to be small, they save 0.4 MiB.
let smallTargets: Set = ["Interface", "Learn", "Linear", "Reports", "Sentences", "gamut"]

for target in package.targets {
  target.swiftSettings = features.map { .enableUpcomingFeature($0) }
  target.swiftSettings? += [.strictMemorySafety(), .treatAllWarnings(as: .error)]  // SE-0458, 0480
  if target.type != .test {
    // Each function by itself, so that the linker can leave out one, or make one of two.
    let sections = ["-Xfrontend", "-function-sections"]
    target.swiftSettings? += [.unsafeFlags(sections, .when(configuration: .release))]
  }
  if smallTargets.contains(target.name) {
    target.swiftSettings? += [.unsafeFlags(["-Osize"], .when(configuration: .release))]
  }
  target.cSettings = [.enableWarning("extra"), .treatAllWarnings(as: .error)]
  if isFuzzing {
    target.swiftSettings? += [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])]
  }
}
