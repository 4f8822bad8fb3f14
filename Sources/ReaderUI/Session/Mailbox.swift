import Synchronization

/// Actions that come home from other threads, until the loop takes them.
final class Mailbox: Sendable {
  private let actions = Mutex<[ReaderAction]>([])
  private let wake: @Sendable () -> Void

  init(wake: @escaping @Sendable () -> Void) {
    self.wake = wake
  }

  func post(_ action: ReaderAction) {
    actions.withLock { $0.append(action) }
    wake()
  }

  func takeAll() -> [ReaderAction] {
    actions.withLock { actions in
      defer { actions = [] }
      return actions
    }
  }
}
