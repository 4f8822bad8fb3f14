import KeywordIndexing
import TerminalCore

/// What a session needs of the world around it; tests give their own.
package struct ReaderEnvironment: Sendable {
  /// The matcher of the lexicons in use, off the main thread; built when first asked for.
  package var matcher: @Sendable () -> PhraseMatcher
  /// The families of the lexicons asked for so far, off the main thread.
  package var families: @Sendable () -> [FormulationFamily]
  /// What was wrong in the lexicons of the matcher that was just built; nil when nothing was.
  package var lexiconNotice: @Sendable () -> Notice?
  package var theme: @Sendable (String) -> Theme?
  /// What opens addresses, nil where nothing does; asked for when one is to be opened.
  package var browser: @Sendable () -> Browser?
  /// What keeps the clipboard of the desktop, nil where nothing does; asked for at each copy.
  package var clipboard: @Sendable () -> ClipboardTool?
  /// Ends the terminal's wait, from any thread.
  package var wake: @Sendable () -> Void

  package init(
    matcher: @escaping @Sendable () -> PhraseMatcher,
    families: @escaping @Sendable () -> [FormulationFamily] = { [] },
    theme: @escaping @Sendable (String) -> Theme?,
    browser: @escaping @Sendable () -> Browser?,
    clipboard: @escaping @Sendable () -> ClipboardTool? = { nil },
    lexiconNotice: @escaping @Sendable () -> Notice? = { nil },
    wake: @escaping @Sendable () -> Void
  ) {
    self.matcher = matcher
    self.families = families
    self.theme = theme
    self.browser = browser
    self.clipboard = clipboard
    self.lexiconNotice = lexiconNotice
    self.wake = wake
  }
}

/// A program that opens addresses.
package struct Browser: Sendable {
  package var name: String
  /// Whether it runs in the terminal, which it then has until it ends.
  package var takesTerminal: Bool
  /// Opens an address; returns what went wrong at once, and tells what does later, from any thread.
  package var open: @Sendable (WebAddress, _ tell: @escaping @Sendable (Notice) -> Void) -> Notice?

  package init(
    name: String, takesTerminal: Bool,
    open: @escaping @Sendable (WebAddress, @escaping @Sendable (Notice) -> Void) -> Notice?
  ) {
    self.name = name
    self.takesTerminal = takesTerminal
    self.open = open
  }
}
