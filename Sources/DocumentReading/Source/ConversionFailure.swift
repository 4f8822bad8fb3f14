/// Why what is no text could not be made one by a tool.
package enum ConversionFailure: Error, Hashable, Sendable {
  case toolMissing(tool: String, package: String?)
  case timedOut(tool: String, seconds: Int)
  case tooMuchOutput(tool: String, megabytes: Int)
  /// The tool ended with a code other than 0; `message` is the first line of what it complained.
  case toolFailed(tool: String, code: Int, message: String)
  case toolKilled(tool: String, signal: Int)
  /// The tool ended well but gave nothing.
  case noOutput(tool: String)
  /// The tool could not be started or listened to, in the system's words.
  case notRun(tool: String, message: String)
  case archive(ArchiveFault)
  case encrypted
  /// Whoever made it does not let its text be copied.
  case copyingForbidden
  /// Not what it should be, or only the beginning of it.
  case damaged
  /// Pages without text.
  case picturesOnly
  /// Nothing came from an address.
  case unreachable(message: String)
  case cancelled

  /// Why an archive is not unpacked.
  package enum ArchiveFault: Hashable, Sendable {
    case damaged
    case tooManyEntries(limit: Int)
    case tooLarge(megabytes: Int)
    /// So many times larger unpacked than packed.
    case tooDense(ratio: Int)
  }
}

extension ConversionFailure {
  /// What to tell the reader, after the name of the input.
  var advice: String {
    switch self {
    case .toolMissing(let tool, let package?):
      "needs \(tool), which is not installed: apt install \(package)"
    case .toolMissing(let tool, nil): "needs \(tool), which is not installed"
    case .timedOut(let tool, let seconds): "\(tool) ran longer than \(seconds) s and was stopped"
    case .tooMuchOutput(let tool, let megabytes):
      "\(tool) gave more than \(megabytes) MB and was stopped"
    case .toolFailed(let tool, let code, ""): "\(tool) ended with \(code)"
    case .toolFailed(let tool, let code, let message): "\(tool) ended with \(code): \(message)"
    case .toolKilled(let tool, let signal): "\(tool) was killed by signal \(signal)"
    case .noOutput(let tool): "\(tool) found no text in it"
    case .notRun(let tool, let message): "\(tool) could not be run: \(message)"
    case .archive(let fault): fault.advice
    case .encrypted: "is encrypted; open it with its password and save it without one"
    case .copyingForbidden:
      "does not allow its text to be copied; ask for a copy that does, or print it to a new PDF"
    case .damaged: "is damaged or cut short; fetch or save it again"
    case .picturesOnly:
      "holds only pictures and no text; run a text recognition (OCR) over it first"
    case .unreachable(let message): "cannot be fetched: \(message)"
    case .cancelled: "cancelled"
    }
  }

  /// The exit code of a command that fails on it, after sysexits(3).
  var exitCode: Int32 {
    switch self {
    case .unreachable: 66
    default: 65
    }
  }
}

extension ConversionFailure.ArchiveFault {
  fileprivate var advice: String {
    switch self {
    case .damaged: "is a damaged archive; fetch or save it again"
    case .tooManyEntries(let limit): "is an archive of more than \(limit) entries; not unpacked"
    case .tooLarge(let megabytes): "is an archive of more than \(megabytes) MB; not unpacked"
    case .tooDense(let ratio):
      "is an archive that unpacks to more than \(ratio) times its size; not unpacked"
    }
  }
}
