/// Something that is not TOML, and where.
package struct TOMLProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case noAssignment
    case unreadableHeader
    case wordsAfterHeader
    /// The name under which a header's table was to stand is taken.
    case notTable(String)
    case duplicateKey(String)
    /// Twice in a table in braces, which is then no value.
    case duplicateMember(String)
    case missingKey
    case missingValue
    case notValue(String)
    case tooLargeNumber(String)
    case unclosedString
    case unclosedArray
    case unclosedTable
    case unknownEscape(Unicode.Scalar)
    case notScalar
    case wordsAfterValue
    case tooDeep
  }

  /// From 1.
  package var line: Int
  package var reason: Reason

  package init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// What is done about it.
  package var consequence: String {
    switch reason {
    case .unreadableHeader, .notTable: "its lines are skipped"
    case .duplicateKey: "the first one counts"
    case .wordsAfterHeader: "it is overlooked"
    default: "the line is skipped"
    }
  }
}

extension TOMLProblem.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noAssignment: "this is not a key with a value"
    case .unreadableHeader: "the table's name cannot be read"
    case .wordsAfterHeader: "something follows the table's name"
    case .notTable(let name): "'\(name)' stands for something else already"
    case .duplicateKey(let key), .duplicateMember(let key): "'\(key)' is given twice"
    case .missingKey: "a key is missing"
    case .missingValue: "there is no value after '='"
    case .notValue(let word): "'\(word)' is no value; a text stands in quotes"
    case .tooLargeNumber(let word): "'\(word)' is too large a number"
    case .unclosedString: "the text is not closed"
    case .unclosedArray: "the list is not closed"
    case .unclosedTable: "the table is not closed"
    case .unknownEscape(let scalar): "there is no escape '\\\(scalar)'"
    case .notScalar: "'\\u' is not followed by a character's number"
    case .wordsAfterValue: "something follows the value"
    case .tooDeep: "lists stand too deep in lists"
    }
  }
}
