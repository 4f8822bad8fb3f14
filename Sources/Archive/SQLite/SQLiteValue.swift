/// What can be bound to a statement and read from a row.
enum SQLiteValue: Hashable {
  case null
  case integer(Int)
  case text(String)

  init(_ text: String?) {
    self = text.map(Self.text) ?? .null
  }

  init(_ number: Int?) {
    self = number.map(Self.integer) ?? .null
  }
}
