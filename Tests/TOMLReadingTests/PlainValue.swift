import TOMLReading

/// A value without its lines, as a test states it.
indirect enum PlainValue: Hashable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([PlainValue])
  case table([String: PlainValue])
  case other(String)

  init(_ value: TOMLValue) {
    self =
      switch value.content {
      case .string(let string): .string(string)
      case .integer(let integer): .integer(integer)
      case .boolean(let boolean): .boolean(boolean)
      case .array(let array): .array(array.map(PlainValue.init))
      case .table(let table): PlainValue(table)
      case .other(let name): .other(name)
      }
  }

  init(_ table: TOMLTable) {
    self = .table(
      Dictionary(uniqueKeysWithValues: table.entries.map { ($0.key, PlainValue($0.value)) }))
  }
}

extension PlainValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral string: String) { self = .string(string) }
  init(integerLiteral integer: Int) { self = .integer(integer) }
  init(booleanLiteral boolean: Bool) { self = .boolean(boolean) }
  init(arrayLiteral values: PlainValue...) { self = .array(values) }
  init(dictionaryLiteral members: (String, PlainValue)...) {
    self = .table(Dictionary(uniqueKeysWithValues: members))
  }
}

extension TOMLDocument {
  /// Each problem as `line: what`.
  var report: [String] {
    problems.map { "\($0.line): \($0.reason)" }
  }
}
