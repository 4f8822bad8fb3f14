import DocumentReading
import Glibc
import Synchronization
import TextLayout

/// Waits on the main thread for work that other threads do, before there is a reader on the screen.
///
/// After a moment one line on a terminal tells what is waited for; it is gone afterwards. A signal
/// that ends programs ends the work first, so that it leaves nothing behind, and then the program.
struct ForegroundWait {
  private let message: String

  /// Before that nobody wonders.
  private static let silentMilliseconds: Int32 = 300

  init(telling message: String) {
    self.message = message
  }

  func result<Value: Sendable>(
    of work: @escaping @Sendable () async throws(DocumentError) -> Value
  ) throws(DocumentError) -> Value {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw DocumentError(name: message, reason: .unreadable(String(cString: strerror(errno))))
    }
    defer { for end in ends { close(end) } }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    let shared = Shared<Value>()
    let task = Task.detached {
      do throws(DocumentError) {
        let value = try await work()
        shared.outcome.withLock { $0 = .success(value) }
      } catch {
        shared.outcome.withLock { $0 = .failure(error) }
      }
      var byte: UInt8 = 0
      _ = Glibc.write(writeEnd, &byte, 1)
    }
    let signals = EndingSignals()
    let keys = SilentKeys(on: STDERR_FILENO)
    wait(for: readEnd, cancelling: task, on: signals)
    keys.giveBack()
    signals.giveBack()
    guard let result = shared.outcome.withLock({ $0 }) else {
      throw DocumentError(name: message, reason: .notConverted(.cancelled))
    }
    return try result.get()
  }

  private final class Shared<Value: Sendable>: Sendable {
    let outcome = Mutex<Result<Value, DocumentError>?>(nil)
  }

  private func wait(
    for descriptor: Int32, cancelling task: Task<Void, Never>, on signals: EndingSignals
  ) {
    let isTold = isatty(STDERR_FILENO) == 1
    var waited: Int32 = 0
    var pause = Self.silentMilliseconds
    var isShown = false
    while true {
      var input = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&input, 1, pause)
      if signals.arrived != nil { task.cancel() }
      if ready > 0 { break }
      guard ready == 0 else { continue }
      waited += pause
      pause = 1000 - waited % 1000
      if isTold {
        show("\(message) … \(waited / 1000) s, ^C cancels")
        isShown = true
      }
    }
    if isShown { Self.write("\r\u{1B}[K") }
  }

  private func show(_ line: String) {
    // A line that is longer than the terminal is wide could not be erased.
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    var shown = ""
    var room = (isKnown ? Int(size.ws_col) : 80) - 1
    for cluster in line.map(VisibleCluster.visible) {
      room -= CellWidths().width(of: cluster)
      if room < 0 { break }
      shown.append(cluster)
    }
    Self.write("\r\(shown)\u{1B}[K")
  }

  private static func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
