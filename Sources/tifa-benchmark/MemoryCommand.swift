import ArgumentParser
import Foundation

/// Measures the memory that the reader takes for texts in every kind of encoding.
struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Measure the memory of texts by their encoding, and set it beside their files.")

  @Option(help: "The reader; the one beside this program when left out.")
  var tifa: String?

  @Option(help: "The size of the files, such as 60m.")
  var size = "60m"

  func validate() throws {
    guard TextSize(size) != nil else {
      throw ValidationError("A size is a number with k or m: 60m.")
    }
  }

  func run() throws {
    guard let size = TextSize(size) else { return }
    let workspace = try Workspace()
    defer { workspace.remove() }
    var table = Table(
      "Memory: the most that the whole program holds to print a text of \(size.shown)",
      columns: ["encoding", "characters a paragraph", "memory MB", "× file", "budget", ""],
      textColumns: 1)
    for encoding in EncodedInput.encodings {
      for length in [25, 100, 3_000] {
        let input = try EncodedInput(encoding, paragraph: length, byteCount: size.bytes)
        let file = try workspace.write(input.bytes, to: "text.txt")
        let megabytes = try peak(of: file, environment: workspace.environment())
        let times = megabytes * 1_000_000 / Double(input.bytes.count)
        table.append([
          encoding.name, "\(length)", megabytes.shown, times.shown, Budget.timesFile.words,
          Budget.timesFile.verdict(times),
        ])
      }
    }
    print(table.text)
  }

  /// In megabytes, until the program prints: by then the text is whole, and waits in the pipe.
  private func peak(of file: String, environment: [String: String]) throws -> Double {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: tifa ?? ProgramCommand.sibling("tifa"))
    program.arguments = ["text", file]
    program.environment = environment
    let output = Pipe()
    program.standardOutput = output
    program.standardError = FileHandle.nullDevice
    try program.run()
    defer {
      kill(program.processIdentifier, SIGKILL)
      program.waitUntilExit()
    }
    let isPrinting = try output.fileHandleForReading.read(upToCount: 1)?.isEmpty == false
    guard isPrinting, let peak = PeakMemory.megabytes(of: program.processIdentifier) else {
      throw ValidationError("The reader prints nothing.")
    }
    return peak
  }
}
