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

  /// The value over as many lines as it has members; objects of numbers and words only take one.
  var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private var isLeaf: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      Self.write(values.map { ("", $0) }, "[", "]", isInline: values.isEmpty, to: &text, indent)
    case .object(let members):
      let isInline = indent > 0 && members.allSatisfy { $0.value.isLeaf }
      Self.write(members, "{", "}", isInline: isInline, to: &text, indent)
    }
  }

  private static func write(
    _ members: [(name: String, value: JSONValue)], _ open: String, _ close: String, isInline: Bool,
    to text: inout String, _ indent: Int
  ) {
    let lineBreak = "\n" + String(repeating: "  ", count: indent)
    text += open
    for (index, member) in members.enumerated() {
      if index > 0 { text += isInline ? ", " : "," }
      if !isInline { text += lineBreak + "  " }
      if open == "{" {
        write(member.name, to: &text)
        text += ": "
      }
      member.value.write(to: &text, indent: indent + 1)
    }
    if !isInline { text += lineBreak }
    text += close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      // A control character, U+007F too, must not reach a terminal through the JSON of a text.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
