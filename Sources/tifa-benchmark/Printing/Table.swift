/// Rows of cells under a heading, the first columns flush left, figures flush right.
struct Table {
  let title: String
  private var rows: [[String]]
  private let textColumns: Int

  init(_ title: String, columns: [String], textColumns: Int) {
    self.title = title
    rows = [columns]
    self.textColumns = textColumns
  }

  mutating func append(_ row: [String]) {
    rows.append(row)
  }

  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    let lines = rows.map { row in
      row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        return column < textColumns ? cell + gap : gap + cell
      }.joined(separator: "  ").trimmedAtEnd
    }
    let rule = String(repeating: "─", count: lines.map(\.count).max() ?? 0)
    return ([title, "", lines[0], rule] + lines.dropFirst()).joined(separator: "\n") + "\n"
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Double {
  /// With as many decimals as can matter at its size.
  var shown: String {
    let decimals = self < 10 ? 2 : self < 100 ? 1 : 0
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let rounded = (self * scale).rounded() / scale
    guard decimals > 0 else { return "\(Int(rounded))" }
    let parts = "\(rounded)".split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1].prefix(decimals)) : ""
    return parts[0] + "." + fraction + String(repeating: "0", count: decimals - fraction.count)
  }
}
