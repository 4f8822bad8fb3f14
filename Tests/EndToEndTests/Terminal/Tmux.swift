import Foundation
import Subprocess

/// The terminal multiplexer, as a program that is told what to do.
struct Tmux: Sendable {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let socket: String
  let environment: [Environment.Key: String]

  private static let path = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"]
    .first(where: FileManager.default.isExecutableFile)

  static var isInstalled: Bool { path != nil }

  /// Runs commands in the server; `;` stands between two.
  ///
  /// `Foundation.Process` would wait for the server, too: it inherits a descriptor of it.
  @discardableResult
  func run(_ arguments: [String]) async throws -> String {
    let result = try await Subprocess.run(
      .path(.init(Self.path ?? "tmux")),
      arguments: Arguments(["-S", socket, "-f", "/dev/null"] + arguments),
      environment: .custom(environment), input: .none, output: .string(limit: 1 << 22),
      error: .string(limit: 1 << 16))
    guard result.terminationStatus.isSuccess else {
      throw Failure(
        description: "tmux \(arguments.joined(separator: " ")): \(result.standardError)")
    }
    return result.standardOutput
  }

  /// Ends the server and every program in it, also where the case was cancelled.
  func end() async {
    await Task.detached { _ = try? await run(["kill-server"]) }.value
  }
}
