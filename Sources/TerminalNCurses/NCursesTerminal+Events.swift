import CNCurses
import Glibc
import TerminalCore

extension NCursesTerminal {
  package var hasPendingInput: Bool {
    guard isOpen else { return false }
    return !pending.isEmpty || isReadable(streams.descriptor)
  }

  package func nextEvent(within milliseconds: Int?) -> TerminalEvent? {
    listen()
    let deadline = milliseconds.map { Self.now + Int64($0) }
    while isOpen {
      if !pending.isEmpty { return pending.removeFirst() }
      // First, for ncurses may have read ahead what poll() no longer sees.
      if let event = readInput() { return event }
      if !pending.isEmpty { continue }
      let left = deadline.map { max(0, $0 - Self.now) }
      if let event = wait(left) { return event }
      if left == 0, pending.isEmpty { return nil }
    }
    return .hangup
  }

  /// Waits until there is something to read, or a signal, or a waker.
  private func wait(_ milliseconds: Int64?) -> TerminalEvent? {
    var sources = [
      pollfd(fd: streams.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    let timeout = milliseconds.map { Int32(clamping: $0) } ?? -1
    guard poll(&sources, 2, timeout) > 0 else { return nil }
    if sources[1].revents != 0, let event = answerPipe() { return event }
    let (terminal, gone) = (sources[0].revents, Int16(POLLHUP | POLLERR | POLLNVAL))
    // Readable with nothing to read is the end of a terminal, too.
    if terminal & gone != 0
      || terminal != 0 && cncurses_waiting_bytes(streams.descriptor) <= 0
    {
      return hangUp()
    }
    return nil
  }

  private func answerPipe() -> TerminalEvent? {
    let isWoken = pipe.drain()
    let arrivals = signals.take()
    if arrivals.contains(.hangup) { return hangUp() }
    if arrivals.contains(.stop) {
      stop(wholeGroup: false)
    } else if arrivals.contains(.resume) {
      resume()
    }
    if arrivals.contains(.resize) { fitToTerminal() }
    return isWoken ? .wake : nil
  }

  /// Restores the terminal at once: whoever is told of the end need not come back for it.
  private func hangUp() -> TerminalEvent {
    close(isEnding: true)
    return .hangup
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0
  }

  /// Milliseconds on a clock that does not go back.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
