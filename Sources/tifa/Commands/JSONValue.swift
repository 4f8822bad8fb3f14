/// A value to print as JSON, its members in the order in which they are given.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])

  init(_ text: String?) {
    self = text.map { .string($0) } ?? .null
  }

  /// Prints the value over as many lines as it has members; objects of numbers and words only take one.
  func print() {
    var bytes: [UInt8] = []
    write(to: &bytes)
    bytes.append(0x0A)
    StandardOutput.write(bytes)
  }

  /// Writes it as the part of a value that stands `indent` levels deep.
  func write(to text: inout [UInt8], indent: Int = 0) {
    switch self {
    case .null: text += "null".utf8
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
