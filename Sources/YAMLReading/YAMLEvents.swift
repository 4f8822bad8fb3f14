import CYAML

/// The events of libyaml's parser, one after another.
struct YAMLEvents: ~Copyable {
  enum Event {
    case scalar(String, anchor: String?)
    case alias(String)
    case sequenceStart(anchor: String?)
    case mappingStart(anchor: String?)
    /// Of a sequence or mapping.
    case end
    /// The beginning of the stream, or the beginning or end of a document in it.
    case structure
    case streamEnd
  }

  // The parser keeps pointers to itself and to its text, so neither may move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>
  /// Where the last event begins, from 1; after a failure, where the parser stopped.
  private(set) var line = 1

  init(_ text: String) throws(YAMLFailure) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      throw .syntax("out of memory")
    }
    self.parser = parser
    // One byte more, since libyaml asserts that even an empty text stands somewhere.
    self.text = .allocate(capacity: text.utf8.count + 1)
    _ = self.text.initialize(from: text.utf8)
    yaml_parser_set_input_string(parser, self.text.baseAddress, text.utf8.count)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  mutating func next() throws(YAMLFailure) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else {
      line = Int(parser.pointee.problem_mark.line) + 1
      throw .syntax(parser.pointee.problem.map { String(cString: $0) } ?? "no YAML")
    }
    defer { yaml_event_delete(&event) }
    line = Int(event.start_mark.line) + 1
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(String(decoding: value, as: UTF8.self), anchor: Self.name(scalar.anchor))
    case YAML_ALIAS_EVENT: return .alias(Self.name(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      return .sequenceStart(anchor: Self.name(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      return .mappingStart(anchor: Self.name(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    // Also what the parser gives when it is asked again after the end.
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .streamEnd
    default: return .structure
    }
  }

  private static func name(_ anchor: UnsafeMutablePointer<UInt8>?) -> String? {
    anchor.map { String(cString: $0) }
  }
}
