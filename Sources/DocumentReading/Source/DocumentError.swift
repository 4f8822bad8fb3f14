/// Why a source could not be read as a document.
package struct DocumentError: Error, Equatable, CustomStringConvertible {
  package enum Reason: Equatable, Sendable {
    case notFound
    case isDirectory
    case notPermitted
    /// No text, or nothing but white space.
    case empty
    /// A page in which nothing is to be read.
    case withoutText
    /// Bytes of another kind than text; what they begin like, where that is known.
    case binary(kind: String?)
    /// A web archive (MHTML) in which there is no page.
    case archiveWithoutPage
    /// More than `DocumentSource.mostBytes`.
    case tooLarge
    /// The system's own words for what failed.
    case unreadable(String)
    /// No text, and not to be made one.
    case notConverted(ConversionFailure)
  }

  /// The path, or what else the source is called.
  package let name: String
  package let reason: Reason

  package init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }

  package var description: String {
    "tifa: \(Self.withoutUser(name)): \(advice)"
  }

  /// An address without the name and password of a user (RFC 3986, 3.2.1), which no message tells;
  /// what is no address stays.
  package static func withoutUser(_ address: String) -> String {
    let parts = address.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasSuffix(":") else { return address }
    let host = parts[1].prefix { !"/?#".contains($0) }
    guard let user = host.lastIndex(of: "@") else { return address }
    return parts[0] + "//" + parts[1][parts[1].index(after: user)...]
  }

  private var advice: String {
    switch reason {
    case .notFound where name.holds("://"):
      "no such file; of addresses only http:// and https:// are fetched"
    case .notFound: "no such file; check the name"
    case .isDirectory: "is a directory; name a file in it"
    case .notPermitted: "may not be read; check its permissions"
    case .empty: "is empty: there is no text to show"
    case .withoutText:
      "is a page without text; if its scripts write it, save it from a browser that has shown it"
    case .binary(let kind?): "is \(kind), not text; convert it to text or Markdown first"
    case .binary(nil): "is not text; convert it to text or Markdown first"
    case .archiveWithoutPage: "is a web archive (MHTML) that holds no page; save the page as HTML"
    case .tooLarge: "is larger than 1 GB; open a part of it"
    case .unreadable(let message): "cannot be read: \(message)"
    case .notConverted(let failure): failure.advice
    }
  }

  /// The exit code of a command that fails on it, after sysexits(3).
  package var exitCode: Int32 {
    switch reason {
    case .notFound, .isDirectory, .notPermitted: 66
    case .empty, .withoutText, .binary, .archiveWithoutPage, .tooLarge: 65
    case .unreadable: 74
    case .notConverted(let failure): failure.exitCode
    }
  }
}
