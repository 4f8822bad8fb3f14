import TextLayout

/// A path as it stands in a line of the screen that has to say other things too.
///
/// What is dropped is its middle: where it begins and what it is called tell most.
package struct ShortPath {
  package let text: String

  /// Shortens a path to so many columns; `home` is the folder that `~` stands for.
  package init(
    _ path: String, home: String?, width: Int = 24, widths: CellWidths = CellWidths()
  ) {
    var path = path
    if let home, !home.isEmpty, path.hasPrefix(home + "/") {
      path = "~" + path.dropFirst(home.count)
    }
    guard widths.width(of: path) > width else {
      text = path
      return
    }
    let parts = path.split(separator: "/")
    let lead = parts.first == "~" ? "~/…" : "…"
    var end = "/" + (parts.last.map(String.init) ?? "")
    guard widths.width(of: lead + end) <= width else {
      text = Self.shortened(String(end.dropFirst()), width: width, widths)
      return
    }
    for part in parts.dropLast().reversed() {
      guard widths.width(of: "\(lead)/\(part)\(end)") <= width else { break }
      end = "/\(part)\(end)"
    }
    text = lead + end
  }

  /// A name without its middle.
  private static func shortened(_ name: String, width: Int, _ widths: CellWidths) -> String {
    var (start, end) = (Substring(name), Substring())
    guard widths.width(of: start) > width else { return name }
    // Its end tells what kind of file it is.
    while let last = start.popLast(), widths.width(of: end) < width / 2 {
      end = String(last) + end
    }
    while widths.width(of: start + "…" + end) > width, !start.isEmpty { start.removeLast() }
    return start + "…" + end
  }
}
