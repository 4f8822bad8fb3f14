import TOMLKit

/// A value as written in a file.
enum FileValue: Hashable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case list([FileValue])
  case table([String: FileValue])
  /// A kind that none of our files has a use for, by its name.
  case other(String)

  init(_ value: some TOMLValueConvertible) {
    self =
      switch value.type {
      case .string: value.string.map(FileValue.string) ?? .other("string")
      case .int: value.int.map(FileValue.integer) ?? .other("integer")
      case .bool: value.bool.map(FileValue.boolean) ?? .other("boolean")
      case .array: value.array.map { .list($0.map { FileValue($0.tomlValue) }) } ?? .other("list")
      case .table: value.table.map { .table(Self.members(of: $0)) } ?? .other("table")
      case .double, .date, .time, .dateTime: .other(value.type.description)
      }
  }

  static func members(of table: TOMLTable) -> [String: FileValue] {
    var members: [String: FileValue] = [:]
    for key in table.keys {
      members[key] = table[key].map { FileValue($0.tomlValue) }
    }
    return members
  }

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
}
