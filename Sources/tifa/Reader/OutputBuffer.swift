/// What is to be written to standard output, in portions that make a call of the system worth while.
struct OutputBuffer {
  var bytes: [UInt8] = []

  private static let portion = 1 << 16

  mutating func append(_ text: String) {
    bytes += text.utf8
  }

  mutating func append(_ number: Int) {
    bytes += String(number).utf8
  }

  /// Writes what there is once it is enough; it must end with a whole character.
  mutating func flushIfFull() {
    if bytes.count >= Self.portion { flush() }
  }

  mutating func flush() {
    StandardOutput.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
