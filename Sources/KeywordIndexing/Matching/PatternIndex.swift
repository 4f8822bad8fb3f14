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
    var starts: [UInt64: Int] = [:]
    for start in base?.starts.sorted ?? [] { starts[start.key] = Int(start.state) }
    for run in list.runs {
      let key = list.spellings[run.lowerBound].key
      starts[key.bits] = builder.state(
        of: run, in: list, depth: key.length, over: starts[key.bits] ?? PatternStates.end)
    }
    let cells = builder.cells
    let keys = starts.keys.map(PatternKey.init(bits:))
    self.init(
      cells: cells,
      starts: PatternStarts(
        starts.sorted { $0.key < $1.key }.map { key, state in
          PatternStarts.Start(
            key: key, state: UInt32(state),
            sequels: PatternSequel.all(of: PatternKey(bits: key), at: state, in: cells))
        }),
      filter: StartFilter(keys))
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
