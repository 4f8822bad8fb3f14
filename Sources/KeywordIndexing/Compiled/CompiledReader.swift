/// Reads what a `CompiledWriter` wrote, in the same order.
///
/// It trusts the bytes: they come from the program itself.
struct CompiledReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  @inline(__always)
  mutating func number() -> Int {
    var number = 0
    var shift = 0
    while true {
      let digit = Int(bytes[position] - CompiledWriter.zero)
      position += 1
      number |= (digit & 31) << shift
      if digit < 32 { return number }
      shift += 5
    }
  }

  mutating func text() -> String {
    let count = number()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func optionalText() -> String? {
    number() == 0 ? nil : text()
  }

  mutating func list<Element>(_ element: (inout CompiledReader) -> Element) -> [Element] {
    let count = number()
    return [Element](unsafeUninitializedCapacity: count) { list, initialized in
      while initialized < count {
        list.initializeElement(at: initialized, to: element(&self))
        initialized += 1
      }
    }
  }
}
