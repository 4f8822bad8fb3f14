import Glibc
import Synchronization

/// The signal that has come last, 0 for none.
private let arrival = Atomic<Int32>(0)

/// The signals that end the program, held until what it began has been cleared away.
struct EndingSignals {
  private let previous: [(number: Int32, action: sigaction)]

  /// Takes the signals; those that are ignored (`nohup`) stay so.
  init() {
    arrival.store(0, ordering: .relaxed)
    previous = [SIGINT, SIGTERM, SIGHUP, SIGQUIT].compactMap { number in
      var before = sigaction()
      guard sigaction(number, nil, &before) == 0,
        unsafeBitCast(before.__sigaction_handler, to: Int.self) != Self.ignored
      else { return nil }
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { arrival.store($0, ordering: .relaxed) }
      // Without SA_RESTART, so that a wait ends.
      sigaction(number, &action, nil)
      return (number, before)
    }
  }

  /// The value of SIG_IGN, which is a cast in C and not imported.
  private static let ignored = 1

  /// What has come.
  var arrived: Int32? {
    let number = arrival.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Gives the signals back, and sends the program the one that has come.
  func giveBack() {
    for (number, action) in previous {
      var action = action
      sigaction(number, &action, nil)
    }
    if let number = arrived { raise(number) }
  }
}
