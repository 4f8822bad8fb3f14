import CJSON

/// Why a text is no JSON.
package struct JSONProblem: Error, Hashable {
  /// Where it stops being JSON, in bytes.
  package var offset: Int
  /// Whether it is the beginning of some, and ends too early.
  package var isCutShort = false
}

extension JSONValue {
  /// Deeper values are not read.
  private static let deepest: Int32 = 64

  /// The value of a text of JSON; nil for what is none.
  package init?(reading text: ArraySlice<UInt8>) {
    try? self.init(parsing: text)
  }

  /// The value of a text of JSON.
  package init(parsing text: ArraySlice<UInt8>) throws(JSONProblem) {
    var bytes = Array(text)
    // The parser would make a replacement character of each, as if that stood there.
    let hasHalves = HalfCharacters.mark(in: &bytes)
    // The parser stops at a null byte.
    bytes.append(0)
    guard let length = Int32(exactly: bytes.count), let parser = json_tokener_new_ex(Self.deepest)
    else { throw JSONProblem(offset: 0) }
    defer { json_tokener_free(parser) }
    json_tokener_set_flags(parser, JSON_TOKENER_VALIDATE_UTF8)
    let object = bytes.withUnsafeBytes { bytes in
      json_tokener_parse_ex(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), length)
    }
    defer { json_object_put(object) }
    let end = Int(json_tokener_get_parse_end(parser))
    guard json_tokener_get_error(parser) == json_tokener_success else {
      throw JSONProblem(offset: end, isCutShort: end >= bytes.count - 1)
    }
    let isSpace = { (byte: UInt8) in [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
    if let place = bytes.dropLast().dropFirst(end).firstIndex(where: { !isSpace($0) }) {
      throw JSONProblem(offset: place)
    }
    self.init(object, hasHalves)
  }

  private init(_ object: OpaquePointer?, _ hasHalves: Bool) {
    guard let object else {
      self = .null
      return
    }
    switch json_object_get_type(object) {
    case json_type_boolean: self = .bool(json_object_get_boolean(object) != 0)
    case json_type_int: self = .number(Int(json_object_get_int64(object)))
    case json_type_double: self = Self.number(json_object_get_double(object))
    case json_type_string:
      let text = Self.string(object)
      let isHalf = hasHalves && text.unicodeScalars.contains { $0.value == HalfCharacters.mark }
      self = isHalf ? .unreadable(.halfCharacter) : .string(text)
    case json_type_array:
      self = .array(
        (0..<json_object_array_length(object)).map {
          JSONValue(json_object_array_get_idx(object, $0), hasHalves)
        })
    case json_type_object: self = .object(Self.members(object, hasHalves))
    default: self = .null
    }
  }

  private static func string(_ object: OpaquePointer) -> String {
    guard let start = json_object_get_string(object) else { return "" }
    let count = Int(json_object_get_string_len(object))
    return String(
      decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// A whole number may be written with a point or an exponent.
  private static func number(_ value: Double) -> JSONValue {
    let isExact = value.magnitude < Double(1 << 53)
    return (isExact ? Int(exactly: value) : nil).map(JSONValue.number) ?? .unreadable(.number)
  }

  private static func members(
    _ object: OpaquePointer, _ hasHalves: Bool
  ) -> [(name: String, value: JSONValue)] {
    var members: [(name: String, value: JSONValue)] = []
    var iterator = json_object_iter_begin(object)
    var end = json_object_iter_end(object)
    while json_object_iter_equal(&iterator, &end) == 0 {
      if let name = json_object_iter_peek_name(&iterator) {
        members.append(
          (String(cString: name), JSONValue(json_object_iter_peek_value(&iterator), hasHalves)))
      }
      json_object_iter_next(&iterator)
    }
    return members
  }
}

extension JSONValue {
  /// The value of that name; nil for what is no object or has none such.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  /// Whether any text in it has half a character.
  package var hasHalfCharacter: Bool {
    switch self {
    case .unreadable(.halfCharacter): true
    case .array(let values): values.contains(where: \.hasHalfCharacter)
    case .object(let members): members.contains(where: \.value.hasHalfCharacter)
    default: false
    }
  }

  /// The values of an array; a value by itself, since JSON-LD lets one stand for an array of one.
  package var values: [JSONValue] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }
}
