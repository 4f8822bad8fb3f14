/// Writes numbers and texts one after another as UTF-8, so that they can stand in a program as a
/// string literal: those compile a hundred times faster than arrays of numbers.
///
/// A number is written in base 32, the lowest digit first: `0` to `O` for the last digit, `P` to `o`
/// for the ones before it. A text is its length in bytes and its bytes.
struct CompiledWriter {
  static let zero = UInt8(ascii: "0")

  private(set) var bytes: [UInt8] = []

  /// `number` must not be negative.
  mutating func write(_ number: Int) {
    var rest = UInt(number)
    while rest >= 32 {
      bytes.append(Self.zero + 32 + UInt8(rest & 31))
      rest >>= 5
    }
    bytes.append(Self.zero + UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ text: String?) {
    write(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  /// A list is its length and its elements.
  mutating func write<List: Collection>(
    _ list: List, each: (inout CompiledWriter, List.Element) -> Void
  ) {
    write(list.count)
    for element in list { each(&self, element) }
  }
}
