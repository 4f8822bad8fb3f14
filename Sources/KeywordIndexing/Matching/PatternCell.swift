/// A cell of a pattern graph: what it is in its lowest two bits, and a number above them.
///
/// The patterns of some formulations are the paths of a graph without circles. They share their
/// beginnings, and where what comes after is the same, their ends: of the many spellings of a phrase,
/// most of the graph is common to all. The graph is a list of cells, and a state of it the place of the
/// topmost of its cells:
///
/// - a `formulation` for each that has the pattern which ends here, the last of them at the top; then
/// - a `character`, below which the state after it follows; or
/// - a `branch`, below which as many states follow as it has edges, and below those as many characters,
///   ascending; with no edges it is an end.
///
/// Where a state that should follow stands elsewhere, a `jump` leads to it.
struct PatternCell: Hashable, Sendable {
  enum Kind: UInt32 {
    case character, formulation, jump, branch
  }

  let bits: UInt32

  init(bits: UInt32) {
    self.bits = bits
  }

  /// The number must be under 2³⁰.
  init(_ kind: Kind, _ number: Int) {
    bits = UInt32(number) << 2 | kind.rawValue
  }

  @inline(__always)
  func `is`(_ kind: Kind) -> Bool {
    bits & 3 == kind.rawValue
  }

  /// The character, the formulation, the state, or how many edges there are.
  @inline(__always)
  var number: Int { Int(bits &>> 2) }
}

/// A state of a pattern graph, read from its cells.
struct PatternState {
  /// Those that have the pattern which ends here, ascending.
  private(set) var formulations: [Int] = []
  /// Ascending by their characters.
  private(set) var edges: [(character: UInt32, state: Int)] = []

  init(_ state: Int, in cells: [PatternCell]) {
    var state = state
    while true {
      let cell = cells[state]
      if cell.is(.jump) {
        state = cell.number
      } else if cell.is(.formulation) {
        formulations.insert(cell.number, at: 0)
        state -= 1
      } else {
        break
      }
    }
    if cells[state].is(.character) {
      edges.append((UInt32(cells[state].number), Self.following(state, in: cells)))
    } else {
      let count = cells[state].number
      for edge in 0..<count {
        let character = UInt32(cells[state - 2 * count + edge].number)
        edges.append((character, cells[state - count + edge].number))
      }
    }
  }

  /// The state that follows on a cell.
  static func following(_ cell: Int, in cells: [PatternCell]) -> Int {
    cells[cell - 1].is(.jump) ? cells[cell - 1].number : cell - 1
  }
}
