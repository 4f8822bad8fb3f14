/// The patterns of some formulations, ready to be searched.
struct PatternIndex: Sendable {
  let table: PatternTable
  let runs: PatternRuns
  let filter: StartFilter

  init(_ table: PatternTable) {
    self.table = table
    let runs = table.runs
    self.runs = PatternRuns(runs)
    filter = StartFilter(table, runs: runs)
  }

  /// The tables in reach, without bounds checks or reference counts.
  struct Tables {
    let beginnings: UnsafeBufferPointer<UInt64>
    let firsts: UnsafeBufferPointer<UInt64>
    let slots: UnsafeBufferPointer<PatternRuns.Slot>
    let values: UnsafeBufferPointer<UInt32>
    let starts: UnsafeBufferPointer<UInt32>
  }

  /// Calls `body` with a scan of `bytes`.
  func withScan<Result>(
    over bytes: UnsafeBufferPointer<UInt8>, _ body: (inout PhraseScan) -> Result
  ) -> Result {
    filter.beginnings.withUnsafeBufferPointer { beginnings in
      filter.firsts.withUnsafeBufferPointer { firsts in
        runs.slots.withUnsafeBufferPointer { slots in
          table.values.withUnsafeBufferPointer { values in
            table.starts.withUnsafeBufferPointer { starts in
              let tables = Tables(
                beginnings: beginnings, firsts: firsts, slots: slots, values: values,
                starts: starts)
              var scan = PhraseScan(self, tables: tables, over: bytes)
              return body(&scan)
            }
          }
        }
      }
    }
  }
}
