/// The XML of an OpenDocument text without the groups of rows in its tables, whose rows stand in the
/// table itself instead.
///
/// Pandoc passes over rows in groups, headings of tables before all.
struct UngroupedRows {
  /// The same bytes where there are no such groups.
  let bytes: [UInt8]

  private static let groups = [
    "table:table-header-rows", "table:table-rows", "table:table-row-group",
  ].map { Array($0.utf8) }

  /// - Complexity: O(*n*)
  init(_ source: [UInt8]) {
    var kept: [UInt8] = []
    kept.reserveCapacity(source.count)
    var copied = 0
    var at = 0
    while let start = source[at...].firstIndex(of: 0x3C) {
      at = start + 1
      guard Self.isGroup(source[at...]), let end = source[at...].firstIndex(of: 0x3E) else {
        continue
      }
      kept += source[copied..<start]
      copied = end + 1
      at = copied
    }
    bytes = kept + source[copied...]
  }

  /// Whether the tag that begins with `rest` begins or ends a group.
  private static func isGroup(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.first == 0x2F ? rest.dropFirst() : rest
    return groups.contains { group in
      guard name.starts(with: group) else { return false }
      let next = name.dropFirst(group.count).first ?? 0
      return next <= 0x20 || next == 0x3E || next == 0x2F
    }
  }
}
