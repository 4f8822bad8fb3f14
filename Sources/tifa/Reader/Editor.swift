import ReaderUI

/// The reader's editor, as `$VISUAL` or `$EDITOR` names it.
struct Editor: Sendable {
  let path: String

  /// Edits the file from about `line` on and waits for the end of it.
  ///
  /// The shell splits the command, which may hold options; the file goes in as an argument of its
  /// own, so no name can be taken for a command.
  func edit(atLine line: Int) -> Notice? {
    let command =
      EnvironmentVariable.value(of: "VISUAL") ?? EnvironmentVariable.value(of: "EDITOR") ?? "vi"
    let script = command + (Self.takesLine(command) ? " +\(line)" : "") + " \"$1\""
    guard let process = ChildProcess(["/bin/sh", "-c", script, "sh", path]) else {
      return Notice("Cannot start \(command); set EDITOR to an editor.", isError: true)
    }
    switch process.waitForStatus() {
    case 0: return nil
    case Self.shellFoundNothing:
      return Notice("There is no program \(command); set EDITOR to an editor.", isError: true)
    default: return Notice("\(command) ended with an error.", isError: true)
    }
  }

  /// The status of a shell that has not found what it was to run.
  private static let shellFoundNothing: Int32 = 127

  /// Editors of old understand `+line`; of others nothing is assumed.
  private static func takesLine(_ command: String) -> Bool {
    let program = command.split(separator: " ").first?.split(separator: "/").last ?? ""
    return ["vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe"]
      .contains(String(program))
  }
}
