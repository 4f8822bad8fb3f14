// swift-tools-version: 6.2
import PackageDescription

// A user's newer compiler may warn where ours does not, so only CI asks for errors.
let strict = Context.environment["TIFA_STRICT"] == "1"
let settings: [SwiftSetting] = strict ? [.treatAllWarnings(as: .error)] : []

let themes = [
  "ink", "midnight", "paper", "sepia", "contrast-dark", "contrast-light", "sixteen", "mono",
]

let package = Package(
  name: "tifa",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .systemLibrary(name: "CNCurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(
      name: "CMarkdown",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(name: "CUnicode", linkerSettings: [.linkedLibrary("icuuc")]),

    .target(name: "DocumentModel", swiftSettings: settings),
    .target(
      name: "DocumentReading",
      dependencies: ["DocumentModel", "CMarkdown", "Yams"], swiftSettings: settings),
    .target(
      name: "KeywordIndexing", dependencies: ["DocumentModel", "TOMLKit"],
      resources: [
        .embedInCode("Lexicons/china-policy.toml"),
        .embedInCode("Lexicons/central-banks.toml"),
      ], swiftSettings: settings),
    .target(
      name: "TextLayout", dependencies: ["DocumentModel", "CUnicode"], swiftSettings: settings),
    .target(name: "TerminalCore", swiftSettings: settings),
    .target(
      name: "TerminalNCurses", dependencies: ["CNCurses", "TerminalCore"],
      swiftSettings: settings),
    .target(
      name: "ReaderFiles", dependencies: ["TerminalCore"],
      resources: themes.map { .embedInCode("../../themes/\($0).toml") },
      swiftSettings: settings),
    .target(
      name: "ReaderUI",
      dependencies: [
        "DocumentModel", "DocumentReading", "KeywordIndexing", "TextLayout", "TerminalCore",
        "ReaderFiles",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "tifa",
      dependencies: [
        "DocumentModel", "DocumentReading", "KeywordIndexing", "TextLayout", "TerminalCore",
        "TerminalNCurses", "ReaderFiles", "ReaderUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.embedInCode("Samples/briefing.md")],
      swiftSettings: settings),

    .testTarget(name: "DocumentModelTests", dependencies: ["DocumentModel"]),
    .testTarget(
      name: "DocumentReadingTests", dependencies: ["DocumentModel", "DocumentReading"]),
    .testTarget(
      name: "KeywordIndexingTests", dependencies: ["DocumentModel", "KeywordIndexing"]),
    .testTarget(name: "TextLayoutTests", dependencies: ["DocumentModel", "TextLayout"]),
    .testTarget(name: "TerminalCoreTests", dependencies: ["TerminalCore"]),
    .testTarget(
      name: "TerminalNCursesTests", dependencies: ["CNCurses", "TerminalCore", "TerminalNCurses"]),
    .testTarget(name: "ReaderFilesTests", dependencies: ["TerminalCore", "ReaderFiles"]),
  ],
  swiftLanguageModes: [.v6]
)
