import Foundation
import Subprocess

/// A reader's home folder that is new and empty, with the program in its path.
struct Home {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tifa-\(UUID().uuidString.prefix(8))")
    path = folder.path
    for part in ["bin", "config/tifa/themes", "state", "cache", "data"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(part), withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("bin/tifa").path, withDestinationPath: Program.path)
  }

  /// Everything a program may know of the world: nothing comes from whoever runs the tests.
  var environment: [Environment.Key: String] {
    [
      "HOME": path, "PATH": "\(path)/bin:/usr/local/bin:/usr/bin:/bin", "SHELL": "/bin/bash",
      "LC_ALL": "C.UTF-8", "TMPDIR": path, "HISTFILE": "/dev/null",
      "XDG_CONFIG_HOME": "\(path)/config", "XDG_STATE_HOME": "\(path)/state",
      "XDG_CACHE_HOME": "\(path)/cache", "XDG_DATA_HOME": "\(path)/data",
    ]
  }

  /// Writes a file, by its path below the home folder; folders that are missing are made.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult
  func write(_ bytes: Data, to name: String) throws -> String {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    return file.path
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// Removes the folder; a program that has just lost its terminal may still be writing in it.
  func remove() async {
    for _ in 0..<100 {
      try? FileManager.default.removeItem(atPath: path)
      guard FileManager.default.fileExists(atPath: path) else { return }
      await Task.detached { try? await Task.sleep(for: .milliseconds(20)) }.value
    }
  }
}

/// Gives a case a home of its own that is gone afterwards, however the case ends.
func withHome(_ body: (Home) async throws -> Void) async throws {
  let home = try Home()
  do {
    try await body(home)
    await home.remove()
  } catch {
    await home.remove()
    throw error
  }
}
