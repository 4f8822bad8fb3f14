import Foundation

/// A temporary folder for inputs, and for what the measured programs remember.
struct Workspace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tifa-benchmark-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func write(_ text: [UInt8], to name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try Data(text).write(to: file)
    return file.path
  }

  /// The environment of a program that has never been started before.
  func environment() throws -> [String: String] {
    let home = folder.appendingPathComponent("home")
    try? FileManager.default.removeItem(at: home)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    return [
      "HOME": home.path, "XDG_CONFIG_HOME": "\(home.path)/config",
      "XDG_STATE_HOME": "\(home.path)/state", "XDG_CACHE_HOME": "\(home.path)/cache",
      "XDG_DATA_HOME": "\(home.path)/data", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
      "COLORTERM": "truecolor",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
    ]
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }
}
