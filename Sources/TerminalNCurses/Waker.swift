import Glibc

/// Rouses a terminal that waits for its next event, from any thread.
package struct Waker: Sendable {
  fileprivate let pipe: WakePipe

  package func wake() {
    pipe.write()
  }
}

/// A pipe to poll beside the terminal.
///
/// It is closed with its last owner, so that a late waker never writes into a descriptor that
/// something else has been given since.
final class WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  /// What a waker writes; a signal handler writes anything else and says what it was elsewhere.
  private static let wake: UInt8 = 1

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      // A full pipe already wakes, and a waker must never wait for the reader.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  var waker: Waker { Waker(pipe: self) }

  func write() {
    var byte = Self.wake
    _ = Glibc.write(writeEnd, &byte, 1)
  }

  /// Empties the pipe; true when a waker was among the writers.
  func drain() -> Bool {
    var isWoken = false
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { buffer in
      while true {
        let count = read(readEnd, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        isWoken = isWoken || buffer.prefix(count).contains(Self.wake)
      }
    }
    return isWoken
  }
}
