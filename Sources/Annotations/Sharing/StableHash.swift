/// FNV-1a of 64 bits: the same in every run and on every machine.
package struct StableHash {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }

  /// In hexadecimal.
  static func text(of bytes: some Sequence<UInt8>) -> String {
    var hash = StableHash()
    hash.add(bytes)
    return String(hash.value, radix: 16)
  }
}
