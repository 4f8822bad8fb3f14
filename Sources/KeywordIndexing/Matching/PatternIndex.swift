/// The patterns of some formulations, ready to be searched.
struct PatternIndex: Equatable, Sendable {
  /// Of their graph.
  let cells: [PatternCell]
  let starts: PatternStarts
  let filter: StartFilter

  init(cells: [PatternCell], starts: PatternStarts, filter: StartFilter) {
    self.cells = cells
    self.starts = starts
    self.filter = filter
  }

  /// The patterns of a list and those of another index, whose formulations come before.
  init(_ list: PatternList, over base: PatternIndex? = nil) {
    var builder = PatternGraphBuilder(on: base?.cells ?? [])
    var starts: [UInt64: PatternStarts.Start] = [:]
    for start in base?.starts.sorted ?? [] { starts[start.key] = start }
    for run in list.runs {
      let key = list.spellings[run.lowerBound].key
      let old = starts[key.bits].map { Int($0.state) } ?? PatternStates.end
      let state = builder.state(of: run, in: list, depth: key.length, over: old)
      starts[key.bits] = PatternStarts.Start(
        key: key.bits, state: UInt32(state),
        sequels: PatternSequel.all(of: key, at: state, in: builder.cells))
    }
    self.init(
      cells: builder.cells, starts: PatternStarts(starts.values.sorted { $0.key < $1.key }),
      filter: StartFilter(starts.keys.map(PatternKey.init(bits:))))
  }

  /// The index of those formulations only that have a number in `numbers`, by which they are called then.
  ///
  /// The numbers must ascend as the formulations do. The paths of the others stay, and lead to nothing.
  func renumbered(_ numbers: [Int: Int]) -> PatternIndex {
    var renumbered = cells
    for (place, cell) in cells.enumerated() where cell.is(.formulation) {
      renumbered[place] =
        numbers[cell.number].map { PatternCell(.formulation, $0) } ?? PatternCell(.jump, place - 1)
    }
    return PatternIndex(cells: renumbered, starts: starts, filter: filter)
  }

  /// All of it in reach, without bounds checks or reference counts.
  struct Tables {
    let filter: StartFilter.Tables
    let starts: PatternStarts.Table
    let cells: UnsafeBufferPointer<PatternCell>
  }

  /// Calls `body` with a scan of `bytes`.
  func withScan<Result>(
    over bytes: UnsafeBufferPointer<UInt8>, _ body: (inout PhraseScan) -> Result
  ) -> Result {
    filter.withTables { filter in
      starts.withTable { starts in
        cells.withUnsafeBufferPointer { cells in
          var scan = PhraseScan(Tables(filter: filter, starts: starts, cells: cells), over: bytes)
          return body(&scan)
        }
      }
    }
  }
}
