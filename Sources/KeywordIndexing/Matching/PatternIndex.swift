/// The patterns of some formulations, ready to be searched.
struct PatternIndex: Sendable {
  let table: PatternTable
  private let runs: PatternRuns
  private let filter: StartFilter

  init(_ table: PatternTable) {
    self.table = table
    let runs = table.runs
    self.runs = PatternRuns(runs, of: table)
    filter = StartFilter(table, runs: runs)
  }

  /// All of it in reach, without bounds checks or reference counts.
  struct Tables {
    let filter: StartFilter.Tables
    let runs: PatternRuns.Table
    let values: UnsafeBufferPointer<UInt32>
    let starts: UnsafeBufferPointer<UInt32>
  }

  /// Calls `body` with a scan of `bytes`.
  func withScan<Result>(
    over bytes: UnsafeBufferPointer<UInt8>, _ body: (inout PhraseScan) -> Result
  ) -> Result {
    filter.withTables { filter in
      runs.withTable { runs in
        table.values.withUnsafeBufferPointer { values in
          table.starts.withUnsafeBufferPointer { starts in
            var scan = PhraseScan(
              Tables(filter: filter, runs: runs, values: values, starts: starts), over: bytes)
            return body(&scan)
          }
        }
      }
    }
  }
}
