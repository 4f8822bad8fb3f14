/// A value as written in a file.
enum FileValue: Hashable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case list([FileValue])
  case table([String: FileValue])
  /// A kind that none of our files has a use for, by its name.
  case other(String)

  /// What a message calls it.
  var kind: String {
    switch self {
    case .string: "a text"
    case .integer: "a number"
    case .boolean: "true or false"
    case .list: "a list"
    case .table: "a table"
    case .other(let name): "a \(name)"
    }
  }

  /// Puts a value into a table of tables; false when there is one already, which stays.
  static func insert(
    _ value: FileValue, into table: inout [String: FileValue], at path: ArraySlice<String>
  ) -> Bool {
    guard let name = path.first else { return false }
    if path.count == 1 {
      guard table[name] == nil else { return false }
      table[name] = value
      return true
    }
    switch table[name] {
    case nil:
      var inner: [String: FileValue] = [:]
      let isInserted = insert(value, into: &inner, at: path.dropFirst())
      table[name] = .table(inner)
      return isInserted
    case .table(var inner):
      // Taken out meanwhile, so that it is not copied.
      table[name] = nil
      let isInserted = insert(value, into: &inner, at: path.dropFirst())
      table[name] = .table(inner)
      return isInserted
    default:
      return false
    }
  }
}
