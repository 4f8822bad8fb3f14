import Glibc
import Synchronization

/// Adds phrases to the reader's own lexicon, one after another, off the main thread: whether one is known
/// already is a question to a matcher that may have to be built first.
///
/// What comes of it is told whatever text is open by then.
final class WatchQueue: Sendable {
  private let outcomes: Mailbox
  private let last = Mutex<Task<Void, Never>?>(nil)
  /// How many phrases are not added yet.
  private let open = Atomic<Int>(0)

  init(wake: @escaping @Sendable () -> Void) {
    outcomes = Mailbox(wake: wake)
  }

  func add(_ phrase: String, by add: @escaping @Sendable (String) -> WatchOutcome) {
    open.wrappingAdd(1, ordering: .relaxed)
    last.withLock { last in
      last = BackgroundTask.run { [self, earlier = last] in
        await earlier?.value
        outcomes.post(.watched(add(phrase)))
        open.wrappingSubtract(1, ordering: .releasing)
      }
    }
  }

  /// What came of the phrases that were added by now.
  func takeAll() -> [ReaderAction] { outcomes.takeAll() }

  /// Waits until all are added.
  func finish() {
    while open.load(ordering: .acquiring) > 0 { usleep(2_000) }
  }
}
