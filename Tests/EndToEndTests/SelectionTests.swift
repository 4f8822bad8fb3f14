import Foundation
import Testing

extension EndToEnd.Reading {
  @Suite("Selecting and copying")
  struct Selecting {
    @Test("keys select, and y copies with the source, through tmux where it takes it")
    func keys() async throws {
      try await withTerminal { terminal in
        try await terminal.run("tmux set-option -s set-clipboard on")
        try await terminal.begin("tifa harbour.md")
        try await terminal.settled()
        try await terminal.press("v", "2", "e")
        try await terminal.screen(showing: "words selected")
        try await terminal.press("Escape")
        try await terminal.screen("nothing selected") { !$0.contains("selected") }
        try await terminal.press("]", "v", "}", "}", "y")
        try await terminal.screen(showing: "Sent to the clipboard")
        try await terminal.press("q")
        try await terminal.shell()
        try await terminal.run("tmux show-buffer > copied")
        #expect(
          try terminal.home.read("copied") == """
            “Quays and cranes

            Two quays will be rebuilt before the winter. The cranes on the northern basin stay where \
            they are, and the council expects the work to cost less than last year.” — Harbour \
            council sets out its plan, Quays and cranes, 4 May 2026
            """)
      }
    }

    @Test(
      "the mouse selects what it is drawn over, a program takes what is copied, W watches it",
      arguments: ["tmux-256color", "xterm-256color"])
    func mouse(name: String) async throws {
      try await withHome { home in
        try Briefing.writeAll(to: home)
        let script = "#!/bin/sh\nexec cat > \"$HOME/taken\"\n"
        let file = try home.write(script, to: "bin/xclip")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        try await withTerminal(in: home, environment: ["DISPLAY": ":9"]) { terminal in
          try await terminal.begin("TERM=\(name) tifa harbour.md")
          let shown = try await terminal.settled()
          let row = try #require(shown.row(of: "twin ports"))
          let first = try #require(shown.column(of: "twin ports", inRow: row))
          for _ in 0..<2 {
            try await terminal.drag(from: (first, row), to: (first + 9, row))
            try await terminal.screen(showing: "2 words selected")
            // The way of the mouse is reported also after another program had the terminal.
            try await terminal.press("C-z")
            try await terminal.shell()
            try await terminal.begin("fg")
            try await terminal.screen(showing: "words selected")
          }
          try await terminal.press("y")
          try await terminal.screen(showing: "Copied by xclip.")
          #expect(
            try terminal.home.read("taken")
              == "“twin ports” — Harbour council sets out its plan, 4 May 2026")
          try await terminal.drag(from: (first, row), to: (first + 9, row))
          try await terminal.press("W")
          try await terminal.screen(showing: "Watching “twin ports” in")
          try await terminal.press("q")
          try await terminal.shell()
        }
      }
    }

    @Test("a drag over the edge of the text goes on there, further than the screen reaches")
    func overEdge() async throws {
      try await withTerminal { terminal in
        let words = (1...40).map { "Line \($0) says it." }.joined(separator: "\n\n")
        try terminal.home.write("# Long\n\n\(words)\n", to: "long.md")
        try await terminal.begin("tifa long.md")
        let shown = try await terminal.screen(showing: "Line 9 ")
        let row = try #require(shown.row(of: "Line 1 "))
        let column = try #require(shown.column(of: "Line 1 ", inRow: row))
        // The status bar is below the text, the title above it: a row on for each step.
        let below = (0..<60).map { (column + 4 + $0 % 2, 23) }
        try await terminal.drag(from: (column, row), to: (column + 3, row), andOver: below)
        try await terminal.screen("the selection below") {
          $0.contains("Line 35 says") && !$0.contains("Line 1 ") && $0.contains("words selected")
        }
        let end = try await terminal.screen()
        let last = try #require(end.row(of: "Line 35 "))
        let above = (0..<60).map { (column + 4 + $0 % 2, 0) }
        try await terminal.drag(from: (column + 8, last), to: (column, last), andOver: above)
        try await terminal.screen("the selection above") {
          $0.contains("Line 9 ") && !$0.contains("Line 30 ") && $0.contains("words selected")
        }
      }
    }

    @Test(
      "only a program that took the text is said to have it",
      arguments: [
        ("wl-copy", "WAYLAND_DISPLAY=w", 0, "Copied by wl-copy."),
        ("xclip", "DISPLAY=:9", 0, "Copied by xclip."),
        ("xclip", "DISPLAY=:9", 1, "xclip failed. Sent to the terminal"),
        ("xclip", "", 0, "Sent to the terminal; whether it took it cannot be known."),
      ])
    func confirming(tool: String, display: String, status: Int, notice: String) async throws {
      try await withHome { home in
        try Briefing.writeAll(to: home)
        let script = "#!/bin/sh\ncat > \"$HOME/taken\"\nexit \(status)\n"
        let file = try home.write(script, to: "bin/\(tool)")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        try await withTerminal(in: home) { terminal in
          // As in a terminal without tmux, which would be named.
          try await terminal.begin("env -u TMUX TERM=xterm-256color \(display) tifa harbour.md")
          try await terminal.settled()
          try await terminal.press("v", "2", "e", "y")
          try await terminal.screen(showing: notice)
          try await terminal.press("q")
          try await terminal.shell()
          let isTaken = FileManager.default.fileExists(atPath: home.path + "/taken")
          #expect(isTaken == !display.isEmpty)
          if isTaken { #expect(try home.read("taken").contains("— Harbour council")) }
        }
      }
    }
  }
}
