extension TmuxSession {
  /// Goes to a phrase of the text that is open and highlights it.
  func highlight(_ phrase: String) async throws {
    try await press("/")
    try await type(phrase)
    try await press("Enter", "x")
    try await screen(showing: "Highlighted “\(phrase)”")
  }

  /// Highlights phrases of the text that is open, and leaves it.
  func highlight(_ phrases: [String]) async throws {
    for phrase in phrases { try await highlight(phrase) }
    try await press("q")
    try await shell()
  }

  /// Goes to a phrase of the text that is open and begins to write a note on it.
  func write(_ words: String, on phrase: String) async throws {
    try await press("/")
    try await type(phrase)
    try await press("Enter", "a")
    try await screen(showing: "Note on “\(phrase)”")
    try await type(words)
    try await screen(showing: words)
  }

  /// Goes to a phrase of the text that is open and makes a note on it.
  func annotate(_ phrase: String, with words: String) async throws {
    try await write(words, on: phrase)
    try await press("Enter")
    try await screen(showing: "Saved.")
  }

  /// Goes on writing the note that is current.
  func add(_ words: String) async throws {
    try await press("a")
    try await screen(showing: "Change the note on")
    try await type(words)
    try await screen(showing: words)
  }

  /// Goes to a phrase of the text that is open and saves more words of the note on it.
  func lengthen(_ phrase: String, by words: String) async throws {
    try await press("/")
    try await type(phrase)
    try await press("Enter")
    try await add(words)
    try await press("Enter")
    try await screen(showing: "Saved.")
  }

  /// Goes to a phrase of the text that is open and ties the first note of the list to it, which says `words`.
  func tie(_ words: String, to phrase: String) async throws {
    try await press("/")
    try await type(phrase)
    try await press("Enter")
    try await screen(showing: "“\(phrase)” 1/")
    try await press("A")
    try await screen(showing: words)
    try await press("r")
  }
}
