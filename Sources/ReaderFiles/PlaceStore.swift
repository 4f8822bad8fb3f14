/// Why a place could not be remembered.
package struct PlaceStoreError: Error, Hashable, Sendable, CustomStringConvertible {
  package var path: String
  /// In the system's words.
  package var reason: String

  package var description: String {
    "\(path): the place cannot be remembered: \(reason)"
  }
}

/// Where the places of documents are remembered: a small file each, so that opening a document
/// costs the reading of one.
package struct PlaceStore: Sendable {
  private let directory: String?

  /// - Parameter directory: nil where there is nowhere to remember anything.
  package init(directory: String?) {
    self.directory = directory
  }

  /// The place a document was left at; nil when it is not known or its file is damaged.
  package func place(of documentKey: String) -> Place? {
    guard let path = path(of: documentKey), let bytes = try? SmallFile.read(path) else {
      return nil
    }
    return Place(ReaderFile(bytes, path: path), of: documentKey)
  }

  package func save(_ place: Place, of documentKey: String) throws(PlaceStoreError) {
    guard let directory, let path = path(of: documentKey) else { return }
    do {
      try SmallFile.makeDirectory(directory)
      try SmallFile.replace(path, with: place.text(of: documentKey))
    } catch {
      throw PlaceStoreError(path: path, reason: error.reason)
    }
  }

  func path(of documentKey: String) -> String? {
    directory.map { "\($0)/\(Self.fingerprint(of: documentKey)).toml" }
  }

  /// FNV-1a of 128 bits, in hexadecimal: the same in every run and on every machine.
  static func fingerprint(of key: String) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in key.utf8 {
      hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
    // Halves of 64 bits: dividing one of 128 is slow, and this is on the way to the first screen.
    return hexadecimal(UInt64(truncatingIfNeeded: hash >> 64))
      + hexadecimal(UInt64(truncatingIfNeeded: hash))
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
