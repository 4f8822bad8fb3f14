import Glibc

/// A program in a terminal of its own, with every piece of its output stamped with its time.
final class PseudoTerminal {
  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ operation: String) {
      description = "\(operation): \(String(cString: strerror(errno)))"
    }
  }

  struct Piece {
    var time: ContinuousClock.Instant
    var bytes: [UInt8]
  }

  let process: pid_t
  /// Just before the program was started.
  let start: ContinuousClock.Instant
  private(set) var output: [Piece] = []
  /// Whether the program has closed its side.
  private(set) var hasEnded = false
  private let master: Int32

  /// Starts a program with a terminal as its input, output and controlling terminal.
  init(_ command: [String], environment: [String: String], columns: UInt16, rows: UInt16) throws {
    // The size must be there before the program asks for it, and lasts only while a slave is open.
    var (master, slave) = (Int32(-1), Int32(-1))
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &size) == 0 else {
      throw Failure("no pseudo-terminal")
    }
    self.master = master
    defer { close(slave) }
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    guard let name = ttyname(slave) else {
      close(master)
      throw Failure("no name of the pseudo-terminal")
    }
    start = .now
    do {
      process = try Spawn(command, environment: environment, terminal: name).process
    } catch {
      close(master)
      throw error
    }
  }

  deinit {
    if kill(process, 0) == 0 { kill(process, SIGKILL) }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }

  /// Sends keys, and returns the time just before.
  func send(_ keys: String) -> ContinuousClock.Instant {
    let time = ContinuousClock.now
    var keys = keys
    keys.withUTF8 { _ = write(master, $0.baseAddress, $0.count) }
    return time
  }

  /// Reads the next piece of output, if one comes in time.
  func read(within patience: Duration) -> Piece? {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(clamping: Int64(patience / .milliseconds(1)))
    guard !hasEnded, poll(&source, 1, max(1, milliseconds)) > 0 else { return nil }
    let time = ContinuousClock.now
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, Glibc.read(master, buffer.baseAddress, buffer.count))
    }
    // A terminal without a program answers with an error (EIO).
    guard !bytes.isEmpty else {
      hasEnded = true
      return nil
    }
    let piece = Piece(time: time, bytes: bytes)
    output.append(piece)
    return piece
  }

  /// Waits for the program's own end; what is left when it does not come is ended by `deinit`.
  func waitForEnd(within patience: Duration) -> Bool {
    let deadline = ContinuousClock.now + patience
    while ContinuousClock.now < deadline {
      _ = read(within: .milliseconds(5))
      if hasEnded { return true }
    }
    return false
  }
}
