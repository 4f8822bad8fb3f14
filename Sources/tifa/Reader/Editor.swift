import Glibc
import ReaderUI

/// The reader's editor, as `$VISUAL` or `$EDITOR` names it.
struct Editor: Sendable {
  let path: String

  /// Edits the file from about `line` on and waits for the end of it.
  ///
  /// The shell splits the command, which may hold options; the file goes in as an argument of its
  /// own, so no name can be taken for a command.
  func edit(atLine line: Int) -> Notice? {
    let command = Self.variable("VISUAL") ?? Self.variable("EDITOR") ?? "vi"
    let script = command + (Self.takesLine(command) ? " +\(line)" : "") + " \"$1\""
    let words = ["/bin/sh", "-c", script, "sh", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    guard Self.spawn(&process, arguments) == 0 else {
      return Notice("Cannot start \(command); set EDITOR to an editor.", isError: true)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      return Notice("\(command) ended with an error; nothing was lost.", isError: true)
    }
    return nil
  }

  /// Starts the shell with the keyboard's signals as programs find them: this one ignores some.
  private static func spawn(
    _ process: inout pid_t, _ arguments: [UnsafeMutablePointer<CChar>?]
  ) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGQUIT, SIGTSTP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    return posix_spawn(&process, "/bin/sh", nil, &attributes, arguments, environ)
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Editors of old understand `+line`; of others nothing is assumed.
  private static func takesLine(_ command: String) -> Bool {
    let program = command.split(separator: " ").first?.split(separator: "/").last ?? ""
    return ["vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe"]
      .contains(String(program))
  }
}
