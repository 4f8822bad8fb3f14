/// Reads what a `CompiledWriter` wrote, in the same order.
///
/// It trusts the bytes: they come from the program itself.
struct CompiledReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
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

  mutating func table<Element>(_ element: (UInt32) -> Element) -> [Element] {
    let count = number()
    let digits = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[position...])
    precondition(digits.count >= 4 * count)
    position += 4 * count
    return [Element](unsafeUninitializedCapacity: count) { table, initialized in
      for index in 0..<count {
        let digits = digits.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)
        let four = UInt32(littleEndian: digits) &- 0x3030_3030
        let number =
          four & 0x3F | four &>> 2 & 0xFC0 | four &>> 4 & 0x3_F000 | four &>> 6 & 0xFC_0000
        table.initializeElement(at: index, to: element(number))
      }
      initialized = count
    }
  }

  mutating func wideTable() -> [UInt64] {
    let parts = table { UInt64($0) }
    return stride(from: 0, to: parts.count, by: 3).map { place in
      parts[place] | parts[place + 1] << 24 | parts[place + 2] << 48
    }
  }
}
