import ReaderUI

/// A command that puts what it reads from its standard input on the clipboard of the desktop.
struct ClipboardCommand {
  let words: [String]

  /// The one for the display that there is, if it is installed.
  static var preferred: ClipboardCommand? {
    [
      ("WAYLAND_DISPLAY", ["wl-copy"]), ("DISPLAY", ["xclip", "-selection", "clipboard", "-in"]),
      (nil, ["pbcopy"]),
    ].first { display, words in
      ProgramPath.holds(words[0])
        && display.map { EnvironmentVariable.value(of: $0) != nil } != false
    }.map { ClipboardCommand(words: $0.1) }
  }

  /// These go on running as long as the text is on the clipboard, but not as the process that was
  /// started: that one ends when it has the text.
  var tool: ClipboardTool {
    ClipboardTool(name: words[0]) { text, tell in
      guard let input = MemoryFile(text),
        let process = ChildProcess(words, detached: true, input: input.descriptor)
      else { return false }
      process.onEnd(tell)
      return true
    }
  }
}
