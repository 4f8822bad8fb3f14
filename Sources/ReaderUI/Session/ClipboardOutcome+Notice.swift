import TerminalCore

extension ClipboardOutcome {
  /// What to tell the reader, who alone can see what is on the clipboard.
  var notice: Notice {
    switch self {
    case .sent: Notice("Sent to the terminal; whether it took it cannot be known.")
    case .sentThrough("tmux"):
      Notice("Sent to the clipboard, if tmux's set-clipboard is on.")
    case .sentThrough(let multiplexer):
      Notice("Sent through \(multiplexer); whether the terminal took it cannot be known.")
    case .tooLong: Notice("Too long for a terminal's clipboard.", isError: true)
    case .unavailable:
      Notice("This terminal has no clipboard that a program can write to.", isError: true)
    }
  }
}
