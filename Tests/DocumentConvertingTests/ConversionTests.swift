import DocumentReading
import Glibc
import Testing

@testable import DocumentConverting

@Suite("Running a converter", .serialized, .timeLimit(.minutes(2)))
struct ConversionTests {
  /// Converts a text by a script.
  private func convert(
    _ script: String, text: String = "words of a text", limits: ConversionLimits = .init()
  ) async throws -> Conversion.Result {
    try await convert(["sh", "-c", script, "sh", "{file}"], text: text, limits: limits)
  }

  private func convert(
    _ command: [String], text: String = "words of a text", limits: ConversionLimits = .init()
  ) async throws -> Conversion.Result {
    let converter = Converter(
      kind: "a text", extensions: ["text"], command: command, yields: .markdown,
      package: "text-utils", complaints: [.init(words: "locked", failure: .encrypted)])
    let conversion = Conversion(table: ConverterTable(own: [converter]), limits: limits)
    let source = DocumentSource.bytes(Array(text.utf8), name: "report.text")
    return try await conversion.run(try #require(try conversion.prepare(source)))
  }

  @Test("a tool reads standard input, or the file whose path it is given, and may seek in it")
  func input() async throws {
    let upper = Conversion.Result(
      bytes: Array("WORDS OF A TEXT".utf8), format: .markdown, tool: "sh")
    let piped = try await convert("tr a-z A-Z")
    #expect(piped == upper)
    let named = try await convert("tr a-z A-Z <\"$1\"")
    #expect(named == upper)
    let twice = try await convert("cat \"$1\" \"$1\" >/dev/null; tail -c 4 \"$1\"")
    #expect(twice.bytes == Array("text".utf8))
  }

  @Test("a tool may be named by its path")
  func path() async throws {
    let result = try await convert(["/bin/sh", "-c", "tr a-z A-Z"])
    #expect(result.bytes == Array("WORDS OF A TEXT".utf8))
    let failure = ConversionFailure.toolMissing(tool: "none", package: "text-utils")
    await #expect(throws: DocumentError(name: "report.text", reason: .notConverted(failure))) {
      try await convert(["/nowhere/none"])
    }
  }

  @Test("no shell stands between: what a name holds is no command")
  func noShell() async throws {
    let converter = Converter(
      kind: "a text", extensions: ["text"], command: ["echo", "{file}"], yields: .plain)
    let conversion = Conversion(table: ConverterTable(own: [converter]))
    let path = "/tmp/$(touch x) `y`; '\(getpid())'.text"
    let file = open(path, O_WRONLY | O_CREAT, 0o600)
    try #require(file >= 0)
    close(file)
    defer { unlink(path) }
    let prepared = try #require(try conversion.prepare(.file(path: path)))
    let result = try await conversion.run(prepared)
    #expect(String(decoding: result.bytes, as: UTF8.self) == path + "\n")
  }

  @Test(
    "a tool that hangs is stopped, with all that it started",
    arguments: [
      "sleep 600", "sleep 600 & sleep 601; wait", "trap '' TERM; while :; do sleep 1; done",
      "exec >&-; sleep 600",
    ])
  func hanging(_ script: String) async throws {
    var limits = ConversionLimits()
    limits.seconds = 1
    let failure = ConversionFailure.timedOut(tool: "sh", seconds: 1)
    await #expect(throws: DocumentError(name: "report.text", reason: .notConverted(failure))) {
      try await convert(script, limits: limits)
    }
  }

  @Test(
    "what goes wrong is told in one line, with the name and the cause",
    arguments: [
      ("yes words", "sh gave more than 1 MB and was stopped"),
      ("printf 'bad\\033[31m page\\nmore\\n' >&2; exit 3", "sh ended with 3: bad␛[31m page"),
      ("exit 4", "sh ended with 4"), ("kill -9 $$", "sh was killed by signal 9"),
      ("printf ' \\n'", "sh found no text in it"),
      (
        "echo it is locked >&2; exit 1",
        "is encrypted; open it with its password and save it without one"
      ),
    ])
  func failures(_ script: String, message: String) async throws {
    var limits = ConversionLimits()
    limits.outputBytes = 1 << 20
    do {
      let result = try await convert(script, limits: limits)
      Issue.record("\(result.bytes.count) bytes came")
    } catch let error as DocumentError {
      #expect(error.description == "tifa: report.text: \(message)")
      #expect(error.exitCode == 65)
    }
  }

  @Test("a tool that is not installed is named with its package")
  func missing() async throws {
    do {
      _ = try await convert(["no-such-tool", "{file}"])
      Issue.record("it ran")
    } catch let error as DocumentError {
      #expect(
        error.description
          == "tifa: report.text: needs no-such-tool, which is not installed: apt install text-utils"
      )
      #expect(error.exitCode == 65)
    }
  }

  @Test("an option that an older version of the tool does not know is left out")
  func olderTool() async throws {
    let script = """
      if test "$1" = --sandbox; then echo "tool: unknown option --sandbox" >&2; exit 2; fi; cat
      """
    let converter = Converter(
      kind: "a text", extensions: ["text"], command: ["sh", "-c", script, "sh", "--sandbox"],
      yields: .plain, optionalArguments: ["--sandbox"])
    let conversion = Conversion(table: ConverterTable(own: [converter]))
    let source = DocumentSource.bytes(Array("words".utf8), name: "report.text")
    let result = try await conversion.run(try #require(try conversion.prepare(source)))
    #expect(result.bytes == Array("words".utf8))
  }

  @Test("a flood of complaints stops nothing")
  func complaints() async throws {
    let result = try await convert("yes noise | head -c 5000000 >&2; echo fine")
    #expect(result.bytes == Array("fine\n".utf8))
  }

  @Test("output of many pipes' lengths comes whole")
  func long() async throws {
    let result = try await convert("yes words | head -c 3000000")
    #expect(result.bytes.count == 3_000_000)
  }

  @Test("who cancels leaves no process behind")
  func cancelling() async throws {
    let mark = "31\(getpid())"
    let task = Task { try await convert("(trap '' TERM; sleep \(mark)) & sleep \(mark); wait") }
    while !Self.runs(mark) { try await Task.sleep(for: .milliseconds(10)) }
    task.cancel()
    let outcome = await task.result
    #expect(throws: DocumentError(name: "report.text", reason: .notConverted(.cancelled))) {
      try outcome.get()
    }
    // Who was killed may take a moment to be gone.
    for _ in 0..<200 where Self.runs(mark) { try await Task.sleep(for: .milliseconds(10)) }
    #expect(!Self.runs(mark))
  }

  /// Whether a process runs whose command line holds `word`.
  private static func runs(_ word: String) -> Bool {
    guard let folder = opendir("/proc") else { return false }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard Int(name) != nil, let file = fopen("/proc/\(name)/cmdline", "r") else { continue }
      defer { fclose(file) }
      var line = [UInt8](repeating: 0, count: 4096)
      let count = fread(&line, 1, line.count, file)
      let words = line.prefix(count).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      if words.first?.hasSuffix("sleep") == true, words.contains(word) { return true }
    }
    return false
  }
}
