import DocumentReading

/// An address of the web that stands where a file is named.
package struct SourceAddress: Hashable, Sendable {
  /// As it was given, without the name and password of a user, which are shown and kept nowhere.
  package let text: String
  /// What is asked of the server.
  let request: String

  private static let schemes = ["http://", "https://"]

  /// Fails for what does not begin with one of the schemes that are fetched.
  package init?(_ text: String) {
    let lowered = text.prefix(8).lowercased()
    guard let scheme = Self.schemes.first(where: lowered.hasPrefix), text.count > scheme.count
    else { return nil }
    request = text
    self.text = DocumentError.withoutUser(text)
  }

  /// What follows the host, up to a query or a fragment, as far as it names a file.
  package var fileName: String? {
    let path = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
      .split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    // The scheme and the host are no file.
    guard parts.count > 2, let last = parts.last, !path.hasSuffix("/") else { return nil }
    return String(last)
  }
}
