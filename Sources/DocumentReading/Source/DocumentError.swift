/// Why a source could not be read as a document.
package struct DocumentError: Error, Equatable, CustomStringConvertible {
  package enum Reason: Equatable, Sendable {
    case notFound
    case isDirectory
    case notPermitted
    /// No text, or nothing but white space.
    case empty
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
    "tifa: \(name): \(advice)"
  }

  private var advice: String {
    switch reason {
    case .notFound where name.holds("://"):
      "no such file; of addresses only http:// and https:// are fetched"
    case .notFound: "no such file; check the name"
    case .isDirectory: "is a directory; name a file in it"
    case .notPermitted: "may not be read; check its permissions"
    case .empty: "is empty: there is no text to show"
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
    case .empty, .binary, .archiveWithoutPage, .tooLarge: 65
    case .unreadable: 74
    case .notConverted(let failure): failure.exitCode
    }
  }
}
