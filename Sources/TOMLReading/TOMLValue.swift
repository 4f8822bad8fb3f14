/// A value of a TOML document, with the line on which it begins.
package struct TOMLValue: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([TOMLValue])
    case table(TOMLTable)
    /// A kind that none of our files has a use for, by its name.
    case other(String)
  }

  package var content: Content
  /// From 1; that of the header for a table which has one.
  package var line: Int

  package init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }

  /// What a message calls it.
  package var kind: String {
    switch content {
    case .string: "a text"
    case .integer: "a number"
    case .boolean: "true or false"
    case .array: "a list"
    case .table: "a table"
    case .other(let name): "a \(name)"
    }
  }

  package var string: String? {
    if case .string(let string) = content { string } else { nil }
  }

  package var integer: Int? {
    if case .integer(let integer) = content { integer } else { nil }
  }

  package var boolean: Bool? {
    if case .boolean(let boolean) = content { boolean } else { nil }
  }

  package var array: [TOMLValue]? {
    if case .array(let array) = content { array } else { nil }
  }

  package var table: TOMLTable? {
    if case .table(let table) = content { table } else { nil }
  }
}

// A value is taken out while it is changed, so that it is changed where it is and not copied.
extension TOMLValue {
  /// Changes the table that this is, or the last one of the array that this is; nil for all else.
  mutating func withTable<Result>(_ change: (inout TOMLTable) -> Result?) -> Result? {
    if var table = takeTable() {
      defer { content = .table(table) }
      return change(&table)
    }
    guard var elements = takeArray() else { return nil }
    defer { content = .array(elements) }
    guard let last = elements.indices.last, var table = elements[last].takeTable() else {
      return nil
    }
    defer { elements[last].content = .table(table) }
    return change(&table)
  }

  /// The array, leaving anything else in its place.
  mutating func takeArray() -> [TOMLValue]? {
    guard case .array(let array) = content else { return nil }
    content = .boolean(false)
    return array
  }

  private mutating func takeTable() -> TOMLTable? {
    guard case .table(let table) = content else { return nil }
    content = .boolean(false)
    return table
  }
}
