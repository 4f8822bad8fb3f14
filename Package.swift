// swift-tools-version: 6.2
import PackageDescription

// A user's newer compiler may warn where ours does not, so only CI asks for errors.
let strict = Context.environment["TIFA_STRICT"] == "1"
let settings: [SwiftSetting] = strict ? [.treatAllWarnings(as: .error)] : []

/// For what goes through texts letter by letter: unoptimised, its tests take three to five times as long.
///
/// All checks are made as in other debug builds.
let optimised =
  settings + [
    .unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))
  ]

/// The C libraries as archives: the dynamic loader takes longer to find and bind the shared ones than
/// the first screen takes to draw, and the program runs where they are not installed.
func archives(_ names: String...) -> [LinkerSetting] {
  names.map { .linkedLibrary(":lib\($0).a") }
}

let themes = [
  "ink", "midnight", "paper", "sepia", "contrast-dark", "contrast-light", "sixteen", "mono",
]

let package = Package(
  name: "tifa",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Without its default trait, which brings Foundation in.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(name: "CNCurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(
      name: "CMarkdown",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CJSON", providers: [.apt(["libjson-c-dev"])]),
    .target(
      name: "CHTML", exclude: ["libxml2"], cSettings: [.headerSearchPath("libxml2")],
      linkerSettings: archives("xml2", "lzma", "z")),
    .systemLibrary(name: "CByteMask"),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CRegex", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CDeflate", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CDigest", providers: [.apt(["nettle-dev"])]),
    .target(
      name: "CUnicode",
      linkerSettings: archives("icui18n", "icuuc", "icudata") + [.linkedLibrary("stdc++")]),

    .target(name: "DocumentModel", swiftSettings: optimised),
    .target(
      name: "DocumentReading",
      dependencies: [
        "DocumentModel", "CHTML", "CJSON", "CMarkdown", "CUnicode", "TOMLReading", "YAMLReading",
      ],
      swiftSettings: optimised,
      linkerSettings: archives("cmark-gfm-extensions", "cmark-gfm", "json-c")),
    // zlib's archive comes with CHTML: named twice, it would stand before those that need it.
    .target(
      name: "DocumentConverting",
      dependencies: [
        "CDeflate", "DocumentReading", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
    .target(
      name: "KeywordIndexing",
      dependencies: ["DocumentModel", "CByteMask", "CRegex", "CUnicode", "TOMLReading"],
      swiftSettings: optimised, linkerSettings: archives("pcre2-8")),
    .executableTarget(
      name: "lexicon-compiler", dependencies: ["KeywordIndexing"], swiftSettings: settings),
    .plugin(
      name: "EmbedLexicons", capability: .buildTool(), dependencies: ["lexicon-compiler"],
      path: "Sources/EmbedLexicons"),
    .target(
      name: "BuiltInPhrases", dependencies: ["KeywordIndexing"], exclude: ["Lexicons"],
      swiftSettings: settings, plugins: ["EmbedLexicons"]),
    .target(
      name: "TextComparison", dependencies: ["DocumentModel", "KeywordIndexing"],
      swiftSettings: optimised),
    .target(
      name: "Annotations",
      dependencies: [
        "DelimitedText", "DocumentModel", "JSONValues", "KeywordIndexing", "TextComparison",
      ],
      swiftSettings: optimised),
    .target(
      name: "Archive", dependencies: ["Annotations", "CSQLite", "DocumentModel"],
      swiftSettings: settings, linkerSettings: archives("sqlite3")),
    .target(
      name: "TextLayout", dependencies: ["DocumentModel", "CUnicode"], swiftSettings: optimised),
    .target(name: "TOMLReading", swiftSettings: optimised),
    .target(name: "DelimitedText", swiftSettings: settings),
    .target(
      name: "JSONValues", dependencies: ["CJSON"], swiftSettings: settings,
      linkerSettings: archives("json-c")),
    .target(
      name: "YAMLReading", dependencies: ["CYAML"], swiftSettings: settings,
      linkerSettings: archives("yaml")),
    .target(
      name: "LexiconExchange",
      dependencies: ["DelimitedText", "KeywordIndexing", "TOMLReading", "YAMLReading"],
      swiftSettings: settings),
    .target(name: "TerminalCore", swiftSettings: settings),
    .target(
      name: "TerminalNCurses", dependencies: ["CDigest", "CNCurses", "TerminalCore"],
      swiftSettings: settings, linkerSettings: archives("ncursesw", "tinfo", "nettle")),
    .target(
      name: "ReaderFiles",
      dependencies: [
        "BuiltInPhrases", "DocumentConverting", "DocumentReading", "KeywordIndexing", "TOMLReading",
        "TerminalCore",
      ],
      resources: themes.map { .embedInCode("../../themes/\($0).toml") },
      swiftSettings: settings),
    .target(
      name: "ReaderUI",
      dependencies: [
        "Annotations", "DocumentModel", "KeywordIndexing", "TerminalCore", "TextComparison",
        "TextLayout",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "tifa",
      dependencies: [
        "Annotations", "Archive", "CDigest", "DelimitedText", "DocumentModel", "DocumentReading",
        "DocumentConverting", "JSONValues", "KeywordIndexing", "BuiltInPhrases", "LexiconExchange",
        "TextLayout", "TerminalCore", "TerminalNCurses", "ReaderFiles", "ReaderUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Samples/briefing.md")],
      swiftSettings: settings, linkerSettings: archives("nettle")),

    .testTarget(name: "DocumentModelTests", dependencies: ["DocumentModel"]),
    .testTarget(
      name: "DocumentReadingTests",
      dependencies: ["DocumentModel", "DocumentReading", "YAMLReading"]),
    .testTarget(
      name: "DocumentConvertingTests", dependencies: ["DocumentConverting", "DocumentReading"]),
    .testTarget(
      name: "KeywordIndexingTests",
      dependencies: ["BuiltInPhrases", "DocumentModel", "DocumentReading", "KeywordIndexing"]),
    .testTarget(
      name: "BuiltInPhrasesTests",
      dependencies: ["BuiltInPhrases", "DocumentModel", "KeywordIndexing"]),
    .testTarget(
      name: "TextComparisonTests",
      dependencies: ["DocumentModel", "DocumentReading", "KeywordIndexing", "TextComparison"]),
    .testTarget(
      name: "AnnotationsTests",
      dependencies: [
        "Annotations", "DocumentModel", "DocumentReading", "JSONValues", "KeywordIndexing",
        "TextComparison",
      ], exclude: ["Baselines"]),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Annotations", "Archive", "DocumentModel"]),
    .testTarget(name: "TextLayoutTests", dependencies: ["DocumentModel", "TextLayout"]),
    .testTarget(name: "TOMLReadingTests", dependencies: ["TOMLReading"]),
    .testTarget(
      name: "LexiconExchangeTests", dependencies: ["KeywordIndexing", "LexiconExchange"]),
    .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText"]),
    .testTarget(name: "TerminalCoreTests", dependencies: ["TerminalCore"]),
    .testTarget(
      name: "ReaderUITests",
      dependencies: [
        "Annotations", "DocumentModel", "DocumentReading", "KeywordIndexing", "ReaderUI",
        "TerminalCore",
        "TextLayout",
      ], exclude: ["Frames"]),
    .testTarget(
      name: "TerminalNCursesTests", dependencies: ["CNCurses", "TerminalCore", "TerminalNCurses"]),
    .testTarget(
      name: "ReaderFilesTests",
      dependencies: [
        "BuiltInPhrases", "DocumentConverting", "KeywordIndexing", "ReaderFiles", "TerminalCore",
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["tifa", .product(name: "Subprocess", package: "swift-subprocess")]),
  ],
  swiftLanguageModes: [.v6]
)

// A user's build does not pay for what only measures.
if Context.environment["TIFA_BENCHMARK"] == "1" {
  package.targets += [
    .executableTarget(
      name: "tifa-floor", dependencies: ["CNCurses"], swiftSettings: settings,
      linkerSettings: [.linkedLibrary("ncursesw")]),
    .executableTarget(
      name: "tifa-benchmark",
      dependencies: [
        "Annotations", "Archive", "BuiltInPhrases", "DocumentModel", "DocumentReading",
        "KeywordIndexing", "TextLayout",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
  ]
}

// Entry points for libFuzzer, and nothing but what they need: it takes the place of every `main`.
//   TIFA_FUZZ=1 swift build --sanitize fuzzer --scratch-path .build-fuzz --product fuzz-matcher
if Context.environment["TIFA_FUZZ"] == "1" {
  let needed = [
    "Annotations", "CByteMask", "CJSON", "CRegex", "CUnicode", "DelimitedText", "DocumentModel",
    "JSONValues", "KeywordIndexing", "TextComparison", "TOMLReading",
  ]
  package.targets.removeAll { !needed.contains($0.name) }
  package.targets += [
    .executableTarget(
      name: "fuzz-lexicon", dependencies: ["DocumentModel", "KeywordIndexing"],
      swiftSettings: settings),
    .executableTarget(
      name: "fuzz-matcher", dependencies: ["DocumentModel", "KeywordIndexing"],
      swiftSettings: settings),
    .executableTarget(
      name: "fuzz-notes", dependencies: ["Annotations", "DocumentModel"], exclude: ["Seeds"],
      swiftSettings: settings),
  ]
}
