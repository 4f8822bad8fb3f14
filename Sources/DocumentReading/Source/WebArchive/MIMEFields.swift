/// The fields at the head of a message or of one of its parts (RFC 5322, 2.2).
struct MIMEFields {
  private var values: [String: String] = [:]
  /// Where the body begins, an index of the bytes.
  private(set) var end: Int

  /// The head may be no longer, in bytes.
  private static let longest = 64 * 1024

  /// Nil for bytes that do not begin with a field.
  ///
  /// A head without an empty line after it has no body.
  init?(_ bytes: ArraySlice<UInt8>) {
    end = bytes.endIndex
    var name: String?
    var at = bytes.startIndex
    while at < bytes.endIndex, at - bytes.startIndex < Self.longest {
      let lineEnd = bytes[at...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = String(decoding: bytes[at..<lineEnd], as: UTF8.self)
      let next = min(lineEnd + 1, bytes.endIndex)
      if line.trimmed.isEmpty {
        end = next
        break
      }
      if line.first == " " || line.first == "\t" {
        if let name { values[name, default: ""] += " " + line.trimmed }
      } else {
        guard let colon = line.firstIndex(of: ":"), !line[..<colon].contains(" ") else {
          return nil
        }
        name = line[..<colon].lowercased()
        // Of a field that is repeated the first counts; what goes on in a second is let go.
        if let known = name, values[known] == nil {
          values[known] = String(line[line.index(after: colon)...]).trimmed
        } else {
          name = nil
        }
      }
      at = next
    }
    if values.isEmpty { return nil }
  }

  /// The value of a field by its name in small letters.
  subscript(_ name: String) -> String? { values[name] }
}

/// The value of a field with its parameters: `multipart/related; boundary="…"` (RFC 2045, 5.1).
struct MIMEValue {
  /// What stands before the parameters, in small letters.
  let text: String
  private var parameters: [String: String] = [:]

  init(_ value: String?) {
    var pieces = Self.pieces(of: value ?? "")[...]
    text = (pieces.popFirst() ?? "").trimmed.lowercased()
    for piece in pieces {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let name = String(piece[..<equals]).trimmed.lowercased()
      let word = String(piece[piece.index(after: equals)...]).trimmed
      parameters[name] = word.filter { $0 != "\"" }
    }
  }

  subscript(_ name: String) -> String? { parameters[name] }

  /// The pieces between semicolons that stand in no quotation marks.
  private static func pieces(of value: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    for character in value {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }
}
