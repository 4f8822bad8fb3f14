import CJSON

extension JSONValue {
  /// Deeper values are not read.
  private static let deepest: Int32 = 64

  /// The value of a text of JSON; nil for what is none.
  ///
  /// A number that is not whole is null.
  package init?(reading text: some Sequence<UInt8>) {
    // The parser stops at a null byte.
    var bytes = text.map { CChar(bitPattern: $0) }
    bytes.append(0)
    guard let length = Int32(exactly: bytes.count), let parser = json_tokener_new_ex(Self.deepest)
    else { return nil }
    defer { json_tokener_free(parser) }
    json_tokener_set_flags(parser, JSON_TOKENER_VALIDATE_UTF8)
    guard let object = json_tokener_parse_ex(parser, bytes, length) else {
      // A null is no object either.
      guard json_tokener_get_error(parser) == json_tokener_success else { return nil }
      self = .null
      return
    }
    defer { json_object_put(object) }
    let end = json_tokener_get_parse_end(parser)
    guard json_tokener_get_error(parser) == json_tokener_success,
      bytes.dropFirst(Int(end)).allSatisfy({ [0, 0x20, 0x09, 0x0A, 0x0D].contains($0) })
    else { return nil }
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
