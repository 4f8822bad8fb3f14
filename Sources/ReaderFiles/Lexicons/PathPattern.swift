/// A pattern for the paths of files, as shells and `.gitignore` have them.
///
/// `*` and `?` stand for anything but a slash, `**` for slashes too. A pattern without a slash is that
/// of a file's name; one that begins with a slash or `~/` is that of the whole path; any other one with
/// a slash is that of the path's end. A slash at the end stands for all that is in the folder.
package struct PathPattern: Hashable, Sendable {
  private enum Part: Hashable {
    case scalar(Unicode.Scalar)
    /// `?`.
    case one
    /// `*`.
    case some
    /// `**`.
    case any
  }

  private let parts: [Part]
  /// Whether it must fit from the beginning, rather than from any slash on.
  private let isWhole: Bool

  /// Reads a pattern; `home` is what `~` stands for.
  package init(_ text: String, home: String?) {
    var text = text
    if text.hasPrefix("~/"), let home { text = home + text.dropFirst(1) }
    isWhole = text.hasPrefix("/")
    if text.hasSuffix("/") { text += "**" }
    var parts: [Part] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "?": parts.append(.one)
      case "*":
        if parts.last == .some || parts.last == .any {
          parts[parts.count - 1] = .any
        } else {
          parts.append(.some)
        }
      default: parts.append(.scalar(scalar))
      }
    }
    self.parts = parts
  }

  /// Whether the path of a file, or an address, is as the pattern has it.
  ///
  /// - Complexity: O(*n* · *m*) in the lengths of both, whatever stars there are.
  package func matches(_ path: String) -> Bool {
    // Whether the path so far may be followed by what comes from each part on.
    var open = [Bool](repeating: false, count: parts.count + 1)
    open[0] = true
    skipStars(&open)
    for scalar in path.unicodeScalars {
      var next = [Bool](repeating: false, count: open.count)
      for (index, part) in parts.enumerated() where open[index] {
        switch part {
        case .scalar(let expected): if scalar == expected { next[index + 1] = true }
        case .one: if scalar != "/" { next[index + 1] = true }
        case .some: if scalar != "/" { next[index] = true }
        case .any: next[index] = true
        }
      }
      if !isWhole, scalar == "/" { next[0] = true }
      skipStars(&next)
      open = next
    }
    return open[parts.count]
  }

  /// A star may also stand for nothing.
  private func skipStars(_ open: inout [Bool]) {
    for (index, part) in parts.enumerated() where open[index] {
      if part == .some || part == .any { open[index + 1] = true }
    }
  }
}
