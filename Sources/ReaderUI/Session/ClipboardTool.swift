/// A program that keeps the clipboard of the desktop.
package struct ClipboardTool: Sendable {
  package var name: String
  /// Gives a text to the program and returns at once; tells from any thread whether it took it.
  ///
  /// Returns false, and tells nothing, where it cannot be started.
  package var copy: @Sendable (_ text: String, _ tell: @escaping @Sendable (Bool) -> Void) -> Bool

  package init(
    name: String,
    copy: @escaping @Sendable (String, @escaping @Sendable (Bool) -> Void) -> Bool
  ) {
    self.name = name
    self.copy = copy
  }
}

extension ReaderSession {
  /// Puts a text on the clipboard of the terminal, and by a program on that of the desktop, and tells
  /// what is known of either: only the program says whether it was taken.
  func copy(_ text: String) {
    let sent = terminal.copy(text).notice
    guard let tool = environment.clipboard() else { return update(.notice(sent)) }
    let failed = Notice("\(tool.name) failed. \(sent.text)", isError: true)
    let isStarted = tool.copy(text) { [mailbox] isCopied in
      mailbox.post(.notice(isCopied ? Notice("Copied by \(tool.name).") : failed))
    }
    update(.notice(isStarted ? Notice("Copying by \(tool.name)…") : failed))
  }
}
