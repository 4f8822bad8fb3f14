extension TmuxSession {
  /// Highlights words of the text that is open, and leaves it.
  func highlight(_ phrases: [String]) async throws {
    for words in phrases {
      try await press("/")
      try await type(words)
      try await press("Enter", "x")
      try await screen(showing: "Highlighted “\(words)”")
    }
    try await press("q")
    try await shell()
  }
}
