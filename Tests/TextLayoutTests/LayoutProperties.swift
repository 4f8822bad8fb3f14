import DocumentModel
import Testing

@testable import TextLayout

/// What must hold of every layout, as checks that name the first place where it does not.
struct LayoutProperties {
  static let notFirst = Set("，。、；：？！）》”』】〉…")
  static let notLast = Set("（《“『【〈")

  let layout: ArticleLayout
  let rows: [(position: RowPosition, row: LayoutRow)]

  init(_ document: Document, measure: Int, widths: CellWidths = CellWidths()) {
    layout = ArticleLayout(document, measure: measure, widths: widths)
    rows = layout.rows(from: layout.first, count: .max)
  }

  private var document: Document { layout.document }

  private func isTable(_ block: Int) -> Bool {
    if case .table = document.blocks[block].kind { true } else { false }
  }

  /// The stretches of text that are broken into rows, each with its parts: leaves and cells.
  private var flows: [(range: TextRange, parts: [TextRange])] {
    var parts: [Int: [TextRange]] = [:]
    for row in rows { parts[row.row.block, default: []] += row.row.segments.map(\.range) }
    return document.leaves.flatMap { block -> [(range: TextRange, parts: [TextRange])] in
      let parts = parts[block] ?? []
      guard case .table(let table) = document.blocks[block].kind else {
        return [(document.blocks[block].range, parts)]
      }
      return table.rows.joined().map { cell in
        (
          cell,
          parts.filter { cell.lowerBound <= $0.lowerBound && $0.upperBound <= cell.upperBound }
        )
      }
    }
  }

  /// The segments follow each other without a gap and make up the text.
  func showsAllText() -> String? {
    for flow in flows {
      var end = flow.range.lowerBound
      for part in flow.parts where !part.isEmpty {
        if part.lowerBound != end { return "gap at \(end.utf8)..<\(part.lowerBound.utf8)" }
        end = part.upperBound
      }
      if end != flow.range.upperBound {
        return "ends at \(end.utf8), not \(flow.range.upperBound.utf8)"
      }
    }
    return nil
  }

  /// No row is wider than the measure, but of tables that scroll by themselves.
  func fits() -> String? {
    for (position, row) in rows where layout.wideTable(of: row.block) == nil {
      let columns = layout.columns(of: row)
      if columns > layout.measure {
        return "\(columns) columns at \(position): \(layout.drawn(row))"
      }
    }
    return nil
  }

  /// No row begins or ends with what must not stand there while another break could avoid it.
  func keepsEdges() -> String? {
    let cuts = Set(
      rows.filter { $0.position.row == 0 }.compactMap { $0.row.segments.first?.range.lowerBound })
    for flow in flows {
      for (part, next) in zip(flow.parts, flow.parts.dropFirst())
      where !cuts.contains(next.lowerBound) {
        let text = document.text[part]
        guard text.last?.isNewline == false, text.last?.unicodeScalars.first != "\t" else {
          continue
        }
        let rest = document.text[next.lowerBound..<flow.range.upperBound]
        guard !isFree(text, rest) else { continue }
        let hasAlternative = text.indices.dropFirst().contains { index in
          isFree(text[..<index], text[index...]) && isBetter(text[..<index], text[index...])
        }
        if hasAlternative { return "edge: \(text)|\(document.text[next])" }
      }
    }
    return nil
  }

  private func isFree(_ text: Substring, _ next: Substring) -> Bool {
    if let first = next.first, Self.notFirst.contains(first) { return false }
    let last = text.last { !" \t\u{3000}".contains($0) }
    return last.map { !Self.notLast.contains($0) } ?? true
  }

  /// To break before a Latin comma instead would be no better.
  private func isBetter(_ text: Substring, _ next: Substring) -> Bool {
    let last = text.last { !" \t\u{3000}".contains($0) }?.unicodeScalars.first
    return next.unicodeScalars.first.map(Kinsoku.mayStartRow) != false
      && last.map(Kinsoku.mayEndRow) != false
  }

  /// Walking down and up again leads back, and rows come as they are asked for one by one.
  func walksConsistently(_ random: inout SeededGenerator) -> String? {
    if rows.first?.position != layout.first { return "first is \(layout.first)" }
    if rows.last?.position != layout.last { return "last is \(layout.last)" }
    for _ in 0..<20 {
      let start = Int.random(in: rows.indices, using: &random)
      let end = Int.random(in: rows.indices, using: &random)
      let moved = layout.position(rows[start].position, movedBy: end - start)
      if moved != rows[end].position {
        return "\(rows[start].position) by \(end - start): \(moved)"
      }
      if layout.row(at: moved) != rows[end].row { return "another row at \(moved)" }
    }
    let far = layout.position(layout.first, movedBy: .max)
    if far != layout.last { return "beyond the end: \(far)" }
    let back = layout.position(layout.last, movedBy: .min)
    return back == layout.first ? nil : "beyond the start: \(back)"
  }

  /// An offset's row shows it, and begins at or before it.
  func findsOffsets(_ random: inout SeededGenerator) -> String? {
    for _ in 0..<40 {
      let offset = TextOffset(utf8: .random(in: 0...document.end.utf8, using: &random))
      let found = layout.offset(at: layout.position(of: offset))
      if found > offset { return "\(offset.utf8) is found at \(found.utf8)" }
    }
    for (position, row) in rows {
      guard let range = row.range, !range.isEmpty else { continue }
      let found = layout.position(of: layout.offset(at: position))
      if found != position { return "\(position) is found at \(found)" }
    }
    return nil
  }

  /// A click on any cell of a row finds the cluster that stands there.
  func findsColumns() -> String? {
    for (position, row) in rows.prefix(200) {
      for segment in row.segments {
        var column = segment.column
        var offset = segment.range.lowerBound
        for cluster in document.text[segment.range] {
          let width = layout.widths.width(of: cluster)
          for cell in 0..<width where layout.offset(atColumn: column + cell, of: row) != offset {
            let isCovered = row.segments.contains {
              $0.column > segment.column && $0.column <= column + cell
            }
            if !isCovered { return "column \(column + cell) of \(position)" }
          }
          column += width
          offset.utf8 += cluster.utf8.count
        }
      }
    }
    return nil
  }

  /// Reports all that does not hold.
  func check(_ name: String, _ random: inout SeededGenerator) {
    let place = "\(name) at \(layout.measure), seed \(SeededGenerator.seed)"
    let faults = [
      showsAllText(), layout.measure >= 2 ? fits() : nil, layout.measure >= 8 ? keepsEdges() : nil,
      walksConsistently(&random), findsOffsets(&random), findsColumns(),
    ]
    for fault in faults.compactMap({ $0 }) { Issue.record("\(place): \(fault)") }
  }
}
