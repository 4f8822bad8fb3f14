extension Cursor {
  /// The value that begins here, after blanks.
  mutating func value(depth: Int) throws(TOMLProblem) -> TOMLValue {
    skipBlanks()
    guard depth < Self.deepest else { throw failure(.tooDeep) }
    let line = line
    let content: TOMLValue.Content
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): content = .string(try string())
    case UInt8(ascii: "["): content = .array(try array(depth: depth))
    case UInt8(ascii: "{"): content = .table(try inlineTable(depth: depth))
    case nil, UInt8(ascii: "\n"), UInt8(ascii: "#"): throw failure(.missingValue)
    default: content = try word()
    }
    return TOMLValue(content, line: line)
  }

  private mutating func array(depth: Int) throws(TOMLProblem) -> [TOMLValue] {
    let unclosed = failure(.unclosedArray)
    var values: [TOMLValue] = []
    position += 1
    while true {
      skipBlankLines()
      if take(UInt8(ascii: "]")) { return values }
      guard current != nil, !isAtAssignment(after: unclosed.line) else { throw unclosed }
      values.append(try value(depth: depth + 1))
      skipBlankLines()
      guard take(UInt8(ascii: ",")) || current == UInt8(ascii: "]") else { throw unclosed }
    }
  }

  /// Whether a later line than `first` goes on with `key =`: then what began there is not closed.
  private func isAtAssignment(after first: Int) -> Bool {
    guard line > first, let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "'")
    else { return false }
    var ahead = self
    return (try? ahead.key()) != nil && ahead.current == UInt8(ascii: "=")
  }

  /// A table in braces, which may go on over lines and end with a comma, as TOML 1.1 has it.
  private mutating func inlineTable(depth: Int) throws(TOMLProblem) -> TOMLTable {
    let unclosed = failure(.unclosedTable)
    var table = TOMLTable()
    position += 1
    while true {
      skipBlankLines()
      if take(UInt8(ascii: "}")) { return table }
      guard current != nil else { throw unclosed }
      let (key, line) = (try inlineKey(), line)
      var value = try value(depth: depth + 1)
      value.line = line
      guard table.insert(value, at: key[...]) else {
        throw failure(.duplicateMember(key.joined(separator: ".")))
      }
      skipBlankLines()
      guard take(UInt8(ascii: ",")) || current == UInt8(ascii: "}") else { throw unclosed }
    }
  }

  private mutating func inlineKey() throws(TOMLProblem) -> [String] {
    do {
      let key = try key()
      if take(UInt8(ascii: "=")) { return key }
    } catch  where error.reason == .tooDeep {
      throw error
    } catch {}
    throw failure(.missingKey)
  }
}
