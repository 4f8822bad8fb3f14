import Foundation

/// A program that is measured, and how it is asked to show a file.
struct Contestant {
  let name: String
  /// The command without the file.
  let command: [String]
  /// Whether it takes a file at all; the floor shows a word of its own.
  var takesFile = true
  let quit: String
  /// Whether there are budgets for it.
  var isOwn = false

  static let floorMarker = "floor"

  func command(for file: String) -> [String] {
    takesFile ? command + [file] : command
  }

  static func tifa(at path: String) -> Contestant {
    Contestant(name: "tifa", command: [path], quit: "q", isOwn: true)
  }

  static func floor(at path: String) -> Contestant {
    Contestant(name: "floor", command: [path], takesFile: false, quit: "q")
  }

  /// The other programs that are installed.
  static var peers: [Contestant] {
    [
      Contestant(name: "vim", command: ["vim", "-u", "NONE"], quit: "\u{1B}:q!\r"),
      Contestant(name: "less", command: ["less"], quit: "q"),
      Contestant(name: "glow", command: ["glow", "-p"], quit: "q"),
    ].filter { isInstalled($0.command[0]) }
  }

  private static func isInstalled(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }
}
