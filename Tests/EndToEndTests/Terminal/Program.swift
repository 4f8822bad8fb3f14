import Foundation
import Subprocess

/// The program under test, which the build puts beside the tests.
enum Program {
  /// What a run without a terminal gave.
  struct Outcome: Equatable, Sendable {
    var status: TerminationStatus
    var output: String
    var errors: String
  }

  static let path: String = {
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: tests ?? "").deletingLastPathComponent()
      .appendingPathComponent("tifa").path
  }()

  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// Runs the program with its output read through pipes and nothing to read itself.
  static func run(_ arguments: [String], in home: Home) async throws -> Outcome {
    let result = try await Subprocess.run(
      .path(.init(path)), arguments: Arguments(arguments),
      environment: .custom(home.environment), workingDirectory: .init(home.path),
      input: .none, output: .string(limit: 1 << 26), error: .string(limit: 1 << 20))
    return Outcome(
      status: result.terminationStatus, output: result.standardOutput,
      errors: result.standardError)
  }
}
