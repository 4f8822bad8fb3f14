import DocumentReading
import Glibc
import Synchronization

/// A text that can be read only once: from a pipe, or a file that is none on disk.
///
/// What it gave is kept, so that it can be asked for again.
final class StreamedInput: Sendable {
  /// The first bytes, read at once: more than an opening unless the text is as short.
  let opening: [UInt8]
  private let descriptor: Int32
  private let name: String
  /// Whoever asks while another reads waits for what that one gets.
  private let whole = Mutex<[UInt8]?>(nil)

  /// Reads the opening of what comes through `descriptor`; `name` is what messages call it.
  init(descriptor: Int32, name: String) throws(DocumentError) {
    self.descriptor = descriptor
    self.name = name
    opening = try StandardInput.read(descriptor, named: name, upTo: DocumentReader.openingBytes + 1)
  }

  /// Whether the opening is all there is.
  var isShort: Bool { opening.count <= DocumentReader.openingBytes }

  /// All of the text.
  func read() throws(DocumentError) -> [UInt8] {
    let result = whole.withLock { whole -> Result<[UInt8], DocumentError> in
      if let whole { return .success(whole) }
      do throws(DocumentError) {
        let bytes = opening + (try StandardInput.read(descriptor, named: name, upTo: .max))
        whole = bytes
        return .success(bytes)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
