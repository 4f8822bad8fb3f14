import Testing

extension EndToEnd.Reading {
  @Suite("Kinds of terminals")
  struct TerminalKinds {
    @Test(
      "a terminal that cannot place text gets a clear message and the plain text",
      arguments: ["TERM=dumb", "env -u TERM", "TERM=", "TERM=no-such-terminal"])
    func unfit(setting: String) async throws {
      try await withTerminal(rows: 60) { terminal in
        let before = try await terminal.settings()
        let status = try await terminal.run("\(setting) tifa harbour.md 2>errors")
        #expect(status == 0)
        let shown = try await terminal.screen()
        #expect(shown.contains("Harbour council sets out its plan"))
        #expect(shown.contains("lighthouse"))
        let errors = try terminal.home.read("errors")
        #expect(errors.hasPrefix("tifa: ") && errors.contains("TERM"))
        #expect(errors.split(separator: "\n").count == 1)
        let afterwards = try await terminal.settings()
        #expect(afterwards == before)
      }
    }

    @Test(
      "the reader works with other terminals' descriptions",
      arguments: ["xterm", "xterm-256color", "screen", "linux", "vt100", "vt220"])
    func other(name: String) async throws {
      try await withTerminal { terminal in
        let before = try await terminal.settings()
        try await terminal.begin("TERM=\(name) tifa long.md")
        try await terminal.screen(showing: "A year of small")
        try await terminal.type("9]")
        try await terminal.screen(showing: "Paragraph 9.1")
        try await terminal.press("t")
        try await terminal.screen(showing: "Contents")
        try await terminal.press("q")
        try await terminal.shell()
        let afterwards = try await terminal.settings()
        #expect(afterwards == before)
      }
    }

    @Test("NO_COLOR leaves the colours out, and the cues stay", arguments: [true, false])
    func noColor(isSet: Bool) async throws {
      try await withTerminal(environment: isSet ? ["NO_COLOR": "1"] : [:]) { terminal in
        try await terminal.begin("tifa harbour.md")
        try await terminal.settled()
        let styles = SelectGraphicRendition(in: try await terminal.styledScreen())
        #expect(styles.hasColors == !isSet)
        #expect(styles.hasAttributes)
      }
    }

    @Test("a terminal without colours is sent none")
    func mono() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("TERM=vt100 tifa harbour.md")
        try await terminal.screen(showing: "Harbour council")
        let styles = SelectGraphicRendition(in: try await terminal.styledScreen())
        #expect(!styles.hasColors)
      }
    }

    @Test("a terminal of 16 colours or fewer is sent no others", arguments: ["xterm", "screen"])
    func sixteen(name: String) async throws {
      try await withTerminal { terminal in
        try await terminal.begin("TERM=\(name) tifa harbour.md")
        try await terminal.screen(showing: "Harbour council")
        let styles = SelectGraphicRendition(in: try await terminal.styledScreen())
        #expect(!styles.hasIndexedColors)
      }
    }
  }
}

/// The colours and attributes of a captured screen (ECMA-48, SGR).
private struct SelectGraphicRendition {
  private let parameters: [[Int]]

  init(in screen: String) {
    parameters = screen.split(separator: "\u{1B}[").dropFirst().compactMap { part in
      guard let end = part.firstIndex(of: "m") else { return nil }
      return part[..<end].split(whereSeparator: { $0 == ";" || $0 == ":" }).compactMap { Int($0) }
    }
  }

  var hasColors: Bool {
    parameters.contains {
      $0.contains { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
    }
  }

  var hasIndexedColors: Bool {
    parameters.contains { $0.first == 38 || $0.first == 48 }
  }

  var hasAttributes: Bool {
    parameters.contains { $0.contains { (1...9).contains($0) } }
  }
}
