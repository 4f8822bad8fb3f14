import Glibc

/// Work off the main thread that gives way to it: where processors are few, keys come first.
enum BackgroundTask {
  static func run(_ work: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
    Task.detached {
      // Zero stands for the calling thread (setpriority(2), Linux).
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
      await work()
    }
  }
}
