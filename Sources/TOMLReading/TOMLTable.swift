/// A table of a TOML document: keys with their values, in the order of the document.
package struct TOMLTable: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: TOMLValue
  }

  package private(set) var entries: [Entry] = []
  /// Whether every statement of it could be read.
  package internal(set) var isWhole = true
  /// Places among `entries`, kept only for a table that is too long to be looked through.
  private var places: [String: Int] = [:]

  private static let longest = 48

  package init() {}

  package subscript(key: String) -> TOMLValue? {
    place(of: key).map { entries[$0].value }
  }

  /// The line of the key at the end of `path`, or else of the last table on the way to it.
  package func line(of path: [String]) -> Int? {
    var line: Int?
    var table = self
    for key in path {
      guard let value = table[key] else { return line }
      line = value.line
      guard let next = value.table else { return line }
      table = next
    }
    return line
  }

  /// Adds a value under a dotted key; false when there is one already, which stays.
  mutating func insert(_ value: TOMLValue, at path: ArraySlice<String>) -> Bool {
    guard let key = path.first else { return false }
    guard path.count > 1 else {
      guard place(of: key) == nil else { return false }
      append(key, value)
      return true
    }
    return withTable(at: path.prefix(1), line: value.line) { table in
      table.insert(value, at: path.dropFirst())
    } ?? false
  }

  /// Changes the table that a header names, which is made if need be; nil when something else
  /// stands there.
  ///
  /// On the way, an array stands for its last table.
  /// More tables may be added to than TOML allows: also one in braces, or one that has had its
  /// header already.
  mutating func withTable<Result>(
    at path: ArraySlice<String>, isElement: Bool = false, line: Int,
    _ change: (inout TOMLTable) -> Result
  ) -> Result? {
    guard let key = path.first else { return change(&self) }
    let isNewElement = isElement && path.count == 1
    if place(of: key) == nil {
      append(key, TOMLValue(isNewElement ? .array([]) : .table(TOMLTable()), line: line))
    }
    guard let place = place(of: key) else { return nil }
    if isNewElement {
      guard var elements = entries[place].value.takeArray() else { return nil }
      defer { entries[place].value.content = .array(elements) }
      var table = TOMLTable()
      let result = change(&table)
      elements.append(TOMLValue(.table(table), line: line))
      return result
    }
    return entries[place].value.withTable { table in
      table.withTable(at: path.dropFirst(), isElement: isElement, line: line, change)
    }
  }

  private func place(of key: String) -> Int? {
    entries.count > Self.longest ? places[key] : entries.firstIndex { $0.key == key }
  }

  private mutating func append(_ key: String, _ value: TOMLValue) {
    entries.append(Entry(key: key, value: value))
    if entries.count == Self.longest + 1 {
      for (place, entry) in entries.enumerated() { places[entry.key] = place }
    } else if entries.count > Self.longest {
      places[key] = entries.count - 1
    }
  }
}
