/// A value of JSON, its members in the order in which they are given.
package indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])
  /// JSON, but none that can be taken as it stands; it is written as null.
  case unreadable(Unreadable)

  package enum Unreadable: Sendable {
    /// A number that is not whole, or is larger than any that is counted with.
    case number
    /// A text with one half of a surrogate pair, which is no character.
    case halfCharacter
  }

  package init(_ text: String?) {
    self = text.map { .string($0) } ?? .null
  }

  /// The value over as many lines as it has members; objects of numbers and words only take one.
  package var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The same in UTF-8.
  package var utf8: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// The value on one line.
  package var lineText: String {
    var bytes: [UInt8] = []
    writeLine(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func writeLine(to text: inout [UInt8]) {
    switch self {
    case .array(let values):
      text += "[".utf8
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", ".utf8 }
        value.writeLine(to: &text)
      }
      text += "]".utf8
    case .object(let members):
      text += "{".utf8
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", ".utf8 }
        JSONText.append(member.name, to: &text)
        text += ": ".utf8
        member.value.writeLine(to: &text)
      }
      text += "}".utf8
    default: write(to: &text)
    }
  }

  /// Writes it as the part of a value that stands `indent` levels deep.
  package func write(to text: inout [UInt8], indent: Int = 0) {
    switch self {
    case .null, .unreadable: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .number(let value): text += String(value).utf8
    case .string(let value): JSONText.append(value, to: &text)
    case .array(let values):
      Self.write(values.map { ("", $0) }, "[", "]", isInline: values.isEmpty, to: &text, indent)
    case .object(let members):
      let isInline = indent > 0 && members.allSatisfy { $0.value.isLeaf }
      Self.write(members, "{", "}", isInline: isInline, to: &text, indent)
    }
  }

  private var isLeaf: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private static func write(
    _ members: [(name: String, value: JSONValue)], _ open: String, _ close: String, isInline: Bool,
    to text: inout [UInt8], _ indent: Int
  ) {
    let lineBreak = "\n" + String(repeating: "  ", count: indent)
    text += open.utf8
    for (index, member) in members.enumerated() {
      if index > 0 { text += (isInline ? ", " : ",").utf8 }
      if !isInline { text += (lineBreak + "  ").utf8 }
      if open == "{" {
        JSONText.append(member.name, to: &text)
        text += ": ".utf8
      }
      member.value.write(to: &text, indent: indent + 1)
    }
    if !isInline { text += lineBreak.utf8 }
    text += close.utf8
  }
}
