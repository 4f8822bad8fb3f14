import ReaderUI

/// What opens addresses here: what `$BROWSER` lists, else what the desktop has for it.
enum Browsers {
  /// The first that is installed; nil where there is none.
  static func preferred() -> Browser? {
    commands.first { ProgramPath.holds($0.program) }.map { command in
      Browser(name: command.name, takesTerminal: command.takesTerminal) {
        open($0, with: command, tell: $1)
      }
    }
  }

  private static var commands: [BrowserCommand] {
    if let listed = EnvironmentVariable.value(of: "BROWSER") { return BrowserCommand.list(listed) }
    #if os(macOS)
      return [BrowserCommand(program: "open")]
    #else
      // Without a display it would look for a browser of the terminal's, which has none to run in.
      let hasDisplay =
        EnvironmentVariable.value(of: "WAYLAND_DISPLAY") != nil
        || EnvironmentVariable.value(of: "DISPLAY") != nil
      return hasDisplay ? [BrowserCommand(program: "xdg-open")] : []
    #endif
  }

  private static func open(
    _ address: WebAddress, with command: BrowserCommand,
    tell: @escaping @Sendable (Notice) -> Void
  ) -> Notice? {
    let words = command.words(opening: address.text)
    guard let process = ChildProcess(words, detached: !command.takesTerminal) else {
      return Notice("Cannot start \(command.name); $BROWSER names the browser.", isError: true)
    }
    let failure = Notice("\(command.name) ended with an error.", isError: true)
    if command.takesTerminal { return process.wait() ? nil : failure }
    process.onEnd { endedWell in
      if !endedWell { tell(failure) }
    }
    return nil
  }
}
