import ArgumentParser
import ReaderUI

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page.",
    discussion: "Read it at once with: tifa manual | man -l -")

  func run() throws {
    StandardOutput.write(ManualPage(keyMap: .standard).text)
  }
}
