extension Metadata {
  /// What to tell a reader of how the bytes were taken; nil for UTF-8 without a fault.
  package var decodingNotice: String? {
    let name = encoding ?? "UTF-8"
    let count = undecodableBytes
    if count == 0 { return name == "UTF-8" ? nil : "Read as \(name)." }
    let bytes = count == 1 ? "1 byte stands" : "\(count) bytes stand"
    return "Read as \(name); \(bytes) for no character and \(count == 1 ? "is" : "are") shown as �."
  }
}
