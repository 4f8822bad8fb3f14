import Foundation
import Subprocess
import Testing

extension EndToEnd.Files {
  @Suite("Memory")
  struct Memory {
    /// A text of short paragraphs under a title and headings, in the bytes of an encoding.
    struct Sample: CustomTestStringConvertible, Sendable {
      let encoding: String
      /// Letters, one after the other as the encoding writes them.
      let letters: [[UInt8]]
      var unit = 1

      var testDescription: String { encoding }

      func text(ofAtLeast size: Int) -> Data {
        var text = ascii("Report of the Board\n\n")
        let paragraph =
          Data((0..<95).flatMap { letters[$0 * 7 % letters.count] }) + ascii(".\n")
        var count = 0
        while text.count < size {
          if count % 60 == 0 { text += ascii("\n\(count / 60 + 1). Prices and Wages\n\n") }
          text += paragraph
          count += 1
        }
        return text
      }

      private func ascii(_ words: String) -> Data {
        Data(words.utf8.flatMap { [$0] + [UInt8](repeating: 0, count: unit - 1) })
      }
    }

    /// How the program, `$0`, is asked for the text of the file `$2` in the encoding `$1`; the shell hands
    /// its process over.
    enum Way: CaseIterable {
      case file
      case pipe
      case json

      var command: String {
        switch self {
        case .file: #"exec "$0" text --encoding "$1" "$2""#
        case .pipe: #"exec "$0" text --encoding "$1" < <(cat "$2")"#
        case .json: #"exec "$0" text --format json --encoding "$1" "$2""#
        }
      }
    }

    @Test(
      "a text in another encoding takes at most three times its file",
      arguments: [
        Sample(encoding: "GB18030", letters: (0xA1...0xFE).map { [0xB9, $0] }),
        Sample(encoding: "windows-1251", letters: (0xE0...0xFF).map { [$0] }),
        Sample(encoding: "UTF-16LE", letters: (0...0xFF).map { [$0, 0x53] }, unit: 2),
      ], Way.allCases)
    func otherEncodings(sample: Sample, way: Way) async throws {
      try await withHome { home in
        // A small text, which is more than a pipe holds, tells what the program itself takes.
        let small = try await peak(
          of: sample.text(ofAtLeast: 200_000), sample.encoding, way, in: home)
        // Large enough that what threads have in hand at a moment weighs little.
        let size = 8_000_000
        let large = try await peak(
          of: sample.text(ofAtLeast: size), sample.encoding, way, in: home)
        #expect(large - small <= 3 * size, "\(large - small) bytes for a file of \(size)")
      }
    }

    /// The most memory in bytes that the program holds until it prints the text.
    private func peak(
      of text: Data, _ encoding: String, _ way: Way, in home: Home
    ) async throws -> Int {
      let file = try home.write(text, to: "text.txt")
      let result = try await Subprocess.run(
        .path("/bin/bash"), arguments: ["-c", way.command, Program.path, encoding, file],
        environment: .custom(home.environment), input: .none, output: .sequence,
        error: .discarded
      ) { execution in
        let process = execution.processIdentifier.value
        defer { kill(process, SIGKILL) }
        // By then the text is whole, and most of it waits for room in the pipe.
        for try await _ in execution.standardOutput {
          return try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        }
        return ""
      }
      let line = result.closureResult.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      let figure = line?.split(whereSeparator: { !$0.isNumber }).first
      return 1024 * (try #require(figure.flatMap { Int($0) }))
    }
  }
}
