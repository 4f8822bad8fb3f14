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

  mutating func append(_ other: CompiledWriter) {
    bytes += other.bytes
  }

  /// A list is its length and its elements.
  mutating func write<List: Collection>(
    _ list: List, each: (inout CompiledWriter, List.Element) -> Void
  ) {
    write(list.count)
    for element in list { each(&self, element) }
  }

  /// A table is its length and its numbers, each as four digits of base 64, `0` to `o`: it is read
  /// several times as fast as a list.
  mutating func write(table: some Collection<UInt32>) {
    write(table.count)
    for number in table { write(fourDigitsOf: number) }
  }

  /// Each as three numbers of a table.
  mutating func write(table: some Collection<UInt64>) {
    write(3 * table.count)
    for number in table {
      write(fourDigitsOf: UInt32(number & 0xFF_FFFF))
      write(fourDigitsOf: UInt32(number >> 24 & 0xFF_FFFF))
      write(fourDigitsOf: UInt32(number >> 48))
    }
  }

  private mutating func write(fourDigitsOf number: UInt32) {
    precondition(number < 1 << 24, "the lexicons have outgrown four digits")
    bytes.append(Self.zero + UInt8(number & 63))
    bytes.append(Self.zero + UInt8(number >> 6 & 63))
    bytes.append(Self.zero + UInt8(number >> 12 & 63))
    bytes.append(Self.zero + UInt8(number >> 18))
  }
}
