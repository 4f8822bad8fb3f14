import JSONValues

extension JSONValue {
  /// Prints the value over as many lines as it has members.
  func print() {
    var bytes = utf8
    bytes.append(0x0A)
    StandardOutput.write(bytes)
  }
}
