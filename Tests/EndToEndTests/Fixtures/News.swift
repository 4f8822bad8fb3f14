import Foundation

/// A short text on which notes are made.
enum News {
  static let text =
    "# News\n\nThe council keeps a prudent ledger and an open gate.\n\nThe tide is calm.\n"

  /// The text with other words in the place of some.
  static func text(with new: String, for words: String) -> String {
    text.replacingOccurrences(of: words, with: new)
  }
}

extension Home {
  /// Writes the news, and settings by which notes are shared in a folder.
  func writeSharedNews(author: String? = nil) throws {
    let name = author.map { "notes-author = \"\($0)\"\n" } ?? ""
    try write("notes-folder = \"~/shared\"\n" + name, to: "config/tifa/config.toml")
    try write(News.text, to: "news.md")
  }
}

extension TmuxSession {
  /// Opens the news that are written there already; `pid` holds the number of the process.
  func openNews() async throws {
    try home.write("echo $$ > pid\nexec tifa news.md\n", to: "run.sh")
    try await begin("sh run.sh")
    try await screen(showing: "The tide is calm")
  }

  /// Writes the news and opens them.
  func openNewNews() async throws {
    try home.write(News.text, to: "news.md")
    try await openNews()
  }
}
