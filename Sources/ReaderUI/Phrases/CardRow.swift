import TerminalCore
import TextLayout

/// A row of the card: texts at their columns, each in its role.
struct CardRow: Equatable {
  struct Piece: Equatable {
    var text: String
    var role: Role
    var emphasis: Emphasis = []
    /// From the left edge of the card.
    var column = 0
    /// Whether it stands at the right edge instead.
    var isTrailing = false
  }

  var pieces: [Piece]

  static let empty = CardRow(pieces: [])

  init(pieces: [Piece]) {
    self.pieces = pieces
  }

  init(_ text: some StringProtocol, _ role: Role, column: Int = 0, trailing: String = "") {
    pieces = [Piece(text: String(text), role: role, column: column)]
    if !trailing.isEmpty {
      pieces.append(Piece(text: trailing, role: .contentsCount, isTrailing: true))
    }
  }

  /// Writes the row; what stands at the right edge is never crowded out.
  func draw(in line: Rect, widths: CellWidths, on frame: inout Frame) {
    var room = line
    for piece in pieces where piece.isTrailing {
      let used = frame.writeTrailing(piece.text, role: piece.role, in: room, widths: widths)
      room = room.trimmed(used + 1)
    }
    for piece in pieces where !piece.isTrailing {
      frame.write(
        piece.text, role: piece.role, emphasis: piece.emphasis, in: room.dropping(piece.column),
        widths: widths)
    }
  }
}
