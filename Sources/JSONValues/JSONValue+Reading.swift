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

  /// The value of a text of JSON, in which a number that is not whole is null.
  package init(parsing text: ArraySlice<UInt8>) throws(JSONProblem) {
    // The parser stops at a null byte.
    var bytes = Array(text)
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
    self.init(object)
  }

  private init(_ object: OpaquePointer?) {
    guard let object else {
      self = .null
      return
    }
    switch json_object_get_type(object) {
    case json_type_boolean: self = .bool(json_object_get_boolean(object) != 0)
    case json_type_int: self = .number(Int(json_object_get_int64(object)))
    case json_type_string: self = .string(Self.string(object))
    case json_type_array:
      self = .array(
        (0..<json_object_array_length(object)).map {
          JSONValue(json_object_array_get_idx(object, $0))
        })
    case json_type_object: self = .object(Self.members(object))
    default: self = .null
    }
  }

  private static func string(_ object: OpaquePointer) -> String {
    guard let start = json_object_get_string(object) else { return "" }
    let count = Int(json_object_get_string_len(object))
    return String(
      decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private static func members(_ object: OpaquePointer) -> [(name: String, value: JSONValue)] {
    var members: [(name: String, value: JSONValue)] = []
    var iterator = json_object_iter_begin(object)
    var end = json_object_iter_end(object)
    while json_object_iter_equal(&iterator, &end) == 0 {
      if let name = json_object_iter_peek_name(&iterator) {
        members.append(
          (String(cString: name), JSONValue(json_object_iter_peek_value(&iterator))))
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

  /// The values of an array; a value by itself, since JSON-LD lets one stand for an array of one.
  package var values: [JSONValue] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }
}
