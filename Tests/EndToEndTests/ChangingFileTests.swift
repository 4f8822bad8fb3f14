import Testing

extension EndToEnd.Reading {
  @Suite("A file that changes while it is read")
  struct ChangingFile {
    @Test("that it did is told until it is read again")
    func told() async throws {
      try await withTerminal { terminal in
        try terminal.home.write("# Tides\n\nThe tide is calm.\n", to: "tides.md")
        try await terminal.begin("tifa tides.md")
        try await terminal.screen(showing: "The tide is calm.")
        try terminal.home.write("# Tides\n\nThe tide is high.\n", to: "tides.md")
        try await terminal.screen(showing: "File changed: R reads it")
        try await terminal.press("j")
        try await terminal.screen("the text as it was") {
          $0.contains("The tide is calm.") && $0.contains("File changed")
        }
        try await terminal.press("R")
        try await terminal.screen("the text as it is") {
          $0.contains("The tide is high.") && !$0.contains("File changed")
        }
      }
    }
  }
}
