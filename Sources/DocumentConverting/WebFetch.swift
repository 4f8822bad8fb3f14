import DocumentReading
import Subprocess

/// Fetches what an address gives, by curl.
package struct WebFetch: Sendable {
  package static let tool = "curl"

  private let address: SourceAddress
  private let limits: ConversionLimits

  /// What came from an address.
  package struct Page: Hashable, Sendable {
    package var bytes: [UInt8]
    /// As the server says, in small letters and without parameters: `text/html`.
    package var mediaType: String?
    /// The encoding that the server names, as it names it.
    package var charset: String?
  }

  package init(_ address: SourceAddress, limits: ConversionLimits = .init()) {
    self.address = address
    self.limits = limits
  }

  private static let connectSeconds = 20
  private static let mostRedirects = 8
  /// Begins the line in which curl reports, at the end of what it complains.
  private static let report = "tifa-content-type:"

  /// No file of settings steers it (`--disable`), and only the web is asked, after redirects too.
  private var command: [String] {
    [
      Self.tool, "--disable", "--silent", "--show-error", "--fail", "--location", "--globoff",
      "--proto", "=http,https", "--proto-redir", "=http,https",
      "--max-redirs", "\(Self.mostRedirects)", "--connect-timeout", "\(Self.connectSeconds)",
      "--max-filesize", "\(limits.outputBytes)", "--compressed",
      "--header", "Accept: text/html, application/xhtml+xml, text/plain, text/markdown, */*;q=0.8",
      "--write-out", "%{stderr}\\n\(Self.report)%{content_type}\\n", "--url", address.request,
    ]
  }

  package func run() async throws(DocumentError) -> Page {
    do throws(ConversionFailure) {
      let run = ToolRun(tool: Self.tool, command: command, limits: limits)
      return try page(of: try await run.output(reading: nil))
    } catch {
      var failure = error
      if case .toolMissing = error { failure = .toolMissing(tool: Self.tool, package: "curl") }
      throw DocumentError(name: address.text, reason: .notConverted(failure))
    }
  }

  private func page(of output: ToolRun.Output) throws(ConversionFailure) -> Page {
    let complaint = Complaint(output.complaint)
    switch output.status {
    case .exited(0):
      guard !output.bytes.isEmpty else {
        throw .unreachable(message: "the server sent nothing")
      }
      let type = MediaType(Self.reported(in: complaint.text))
      return Page(bytes: output.bytes, mediaType: type.name, charset: type.charset)
    case .exited(let code):
      throw failure(code: Int(code), complaint: complaint)
    case .signaled(let signal):
      throw .toolKilled(tool: Self.tool, signal: Int(signal))
    }
  }

  // The codes are those of curl(1), EXIT CODES.
  private func failure(code: Int, complaint: Complaint) -> ConversionFailure {
    switch code {
    case 28: return .unreachable(message: "no answer within \(Self.connectSeconds) s")
    case 63: return .tooMuchOutput(tool: Self.tool, megabytes: limits.outputBytes >> 20)
    default:
      // "curl: (6) Could not resolve host: nowhere.example"
      let line = complaint.firstLine
      let words = line.split(separator: ") ", maxSplits: 1).last.map(String.init) ?? line
      let isReport = words.isEmpty || words.hasPrefix(Self.report)
      return .unreachable(message: isReport ? "curl ended with \(code)" : words)
    }
  }

  private static func reported(in complaint: String) -> String {
    let line = complaint.split(separator: "\n").last { $0.hasPrefix(report) }
    return line.map { String($0.dropFirst(report.count)) } ?? ""
  }
}

/// The value of a Content-Type field (RFC 9110, 8.3).
struct MediaType: Hashable {
  private(set) var name: String?
  private(set) var charset: String?

  init(_ field: String) {
    let parts = field.split(separator: ";").map { $0.trimmingSpaces }
    name = parts.first.flatMap { $0.isEmpty ? nil : $0.lowercased() }
    for parameter in parts.dropFirst() where parameter.lowercased().hasPrefix("charset=") {
      let value = parameter.dropFirst(8).filter { $0 != "\"" && $0 != "'" }
      charset = value.isEmpty ? nil : value
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
