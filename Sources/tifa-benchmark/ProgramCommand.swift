import ArgumentParser
import Foundation

/// Measures the built programs from outside, in a pseudo-terminal.
struct ProgramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "program",
    abstract: "Time first screens and keys, and measure memory, from outside.")

  @Option(help: "The reader; the one beside this program when left out.")
  var tifa: String?

  @Option(help: "The floor: a program that only starts and ends ncurses.")
  var floor: String?

  @Option(help: "Runs of each program and input.")
  var runs = 11

  @Option(help: "Sizes of the inputs, such as 10k,1m,100m.")
  var sizes = "10k,1m,100m"

  @Flag(help: "Measure vim, less and glow as well, where they are installed.")
  var peers = false

  @Flag(help: "Leave out the keys.")
  var noKeys = false

  func validate() throws {
    guard runs > 0 else { throw ValidationError("At least one run is needed.") }
    guard !textSizes.isEmpty, textSizes.count == sizes.split(separator: ",").count else {
      throw ValidationError("Sizes are numbers with k or m, separated by commas: 10k,1m.")
    }
  }

  func run() throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let inputs = try textSizes.flatMap { size in
      try GeneratedText.Format.allCases.map { format in
        try Input(format: format, size: size, in: workspace)
      }
    }
    let reader = Contestant.tifa(at: tifa ?? Self.sibling("tifa"))
    let others =
      [Contestant.floor(at: floor ?? Self.sibling("tifa-floor"))]
      + (peers ? Contestant.peers : [])
    var report = FirstScreenReport(runs: runs)
    try report.measure([reader] + others, inputs: inputs, workspace: workspace)
    print(report.text)
    guard !noKeys else { return }
    print(try KeyReport(reader, inputs: inputs, workspace: workspace).text)
  }

  private var textSizes: [TextSize] {
    sizes.split(separator: ",").compactMap { TextSize($0) }.sorted()
  }

  static func sibling(_ name: String) -> String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent(name).path
  }
}
