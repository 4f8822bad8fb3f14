extension Archive {
  /// What was being written at a place when the program ended, nil for nothing.
  package func draft(at place: String) throws(ArchiveError) -> String? {
    try read {
      try $0.rows("SELECT words FROM draft WHERE place = ?", [.text(place)]) { $0.text(0) }.first
        ?? nil
    }
  }

  /// Keeps what is being written at a place; nil when that is done.
  package func keepDraft(_ words: String?, at place: String) throws(ArchiveError) {
    try write { connection in
      if let words {
        try connection.run(
          "INSERT OR REPLACE INTO draft (place, words) VALUES (?, ?)", [.text(place), .text(words)])
      } else {
        try connection.run("DELETE FROM draft WHERE place = ?", [.text(place)])
      }
    }
  }
}
