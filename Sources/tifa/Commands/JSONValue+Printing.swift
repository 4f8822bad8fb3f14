import JSONValues

extension JSONValue {
  /// Prints the value over as many lines as it has members; objects of numbers and words only take one.
  func print() {
    var bytes: [UInt8] = []
    write(to: &bytes)
    bytes.append(0x0A)
    StandardOutput.write(bytes)
  }
}
