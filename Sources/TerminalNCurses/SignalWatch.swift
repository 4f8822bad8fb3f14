import CNCurses
import Glibc
import Synchronization

/// The signals that have come, a bit each.
///
/// Atomics, because a handler may run at any instant and may do nothing that takes a lock
/// (`signal-safety(7)`).
private let arrived = Atomic<UInt8>(0)
private let descriptor = Atomic<Int32>(-1)

/// Turns the signals a terminal program must answer into something that can be polled.
struct SignalWatch {
  struct Arrivals: OptionSet {
    let rawValue: UInt8

    static let resize = Arrivals(rawValue: 1)
    static let stop = Arrivals(rawValue: 2)
    static let resume = Arrivals(rawValue: 4)
    static let hangup = Arrivals(rawValue: 8)
  }

  private let previous: [(number: Int32, action: sigaction)]

  private static let numbers = [
    SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT, SIGQUIT,
  ]

  /// Notes what the signals did before, for `stop`; to be called before ncurses takes some.
  init() {
    previous = Self.numbers.compactMap { number in
      var action = sigaction()
      // What is ignored (`nohup`) stays so.
      guard !cncurses_ignores_signal(number), sigaction(number, nil, &action) == 0 else {
        return nil
      }
      return (number, action)
    }
  }

  /// Sends what comes from now on to `pipe`.
  func start(writingTo pipe: WakePipe) {
    arrived.store(0, ordering: .relaxed)
    descriptor.store(pipe.writeEnd, ordering: .relaxed)
    for (number, _) in previous {
      Self.catchSignal(number)
    }
  }

  /// Gives the signals back to whoever had them.
  ///
  /// When the program is ending because of one, those that end it stay caught: a terminal that goes
  /// away sends several, and the second would cut off the saving of what the first one asks for.
  func stop(isEnding: Bool) {
    let ends = [SIGHUP, SIGTERM, SIGINT, SIGQUIT]
    for (number, action) in previous where !(isEnding && ends.contains(number)) {
      var action = action
      sigaction(number, &action, nil)
    }
    descriptor.store(-1, ordering: .relaxed)
  }

  /// What has come since the last call.
  func take() -> Arrivals {
    Arrivals(rawValue: arrived.exchange(0, ordering: .acquiring))
  }

  /// Stops the program as `^Z` does without a handler; returns when it is continued.
  func stopProcess(wholeGroup: Bool) {
    var standard = sigaction()
    standard.__sigaction_handler.sa_handler = nil
    sigaction(SIGTSTP, &standard, nil)
    if wholeGroup {
      kill(0, SIGTSTP)
    } else {
      raise(SIGTSTP)
    }
    Self.catchSignal(SIGTSTP)
    arrived.bitwiseAnd(~(Arrivals.resume.rawValue | Arrivals.stop.rawValue), ordering: .relaxed)
  }

  /// Leaves the keyboard's signals to another program in the foreground while `body` runs.
  ///
  /// `^C` and `^\\` are that program's (as `system(3)` has it), and `^Z` stops both, so that the shell
  /// gets the terminal.
  func lend(_ body: () -> Void) {
    let lent = previous.filter { [SIGINT, SIGQUIT, SIGTSTP].contains($0.number) }
    for (number, _) in lent {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = number == SIGTSTP ? nil : SIG_IGN
      sigaction(number, &action, nil)
    }
    body()
    for (number, _) in lent { Self.catchSignal(number) }
    arrived.bitwiseAnd(~(Arrivals.resume.rawValue | Arrivals.stop.rawValue), ordering: .relaxed)
  }

  private static func catchSignal(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      let arrival: Arrivals =
        switch number {
        case SIGWINCH: .resize
        case SIGTSTP: .stop
        case SIGCONT: .resume
        default: .hangup
        }
      arrived.bitwiseOr(arrival.rawValue, ordering: .releasing)
      var byte: UInt8 = 0
      _ = write(descriptor.load(ordering: .relaxed), &byte, 1)
      errno = saved
    }
    action.sa_flags = SA_RESTART
    sigaction(number, &action, nil)
  }
}
