import CNCurses
import Glibc

/// Sends a frame to the terminal in one piece.
///
/// Until it is suspended for the first time, ncurses writes at each movement of the cursor
/// (`_nc_mvcur` of ncurses 6.4). That would show a frame being built, and costs a millisecond. So
/// its descriptor stands for a piece of memory while it draws.
final class FrameOutput {
  /// The number ncurses writes to.
  private let number: Int32
  private let terminal: Int32
  /// -1 where there is no such memory: ncurses then writes to the terminal itself.
  private let memory: Int32

  init(number: Int32) {
    self.number = number
    terminal = fcntl(number, F_DUPFD_CLOEXEC, 3)
    memory = terminal < 0 ? -1 : memfd_create("frame", 1)
  }

  deinit {
    if memory >= 0 { close(memory) }
    if terminal >= 0 { close(terminal) }
  }

  /// Sends what `draw` has ncurses write, and after it what `draw` returns.
  func send(_ draw: () -> String) {
    guard memory >= 0, dup3(memory, number, O_CLOEXEC) >= 0 else {
      write(Array(draw().utf8)[...])
      return
    }
    let addition = draw()
    dup3(terminal, number, O_CLOEXEC)

    let count = Int(lseek(memory, 0, SEEK_CUR))
    guard count + addition.utf8.count > 0 else { return }
    var bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      filled = max(0, pread(memory, buffer.baseAddress, buffer.count, 0))
    }
    bytes.append(contentsOf: addition.utf8)
    lseek(memory, 0, SEEK_SET)
    write(bytes[...])
  }

  /// Writes what ncurses need not know of.
  func write(_ text: String) {
    write(Array(text.utf8)[...])
  }

  private func write(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var source = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        guard poll(&source, 1, 1000) > 0 else { return }
      } else if errno != EINTR {
        // The terminal is gone; the next event says so.
        return
      }
    }
  }
}
