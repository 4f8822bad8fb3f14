import Glibc
import Synchronization

/// The tools that run now, so that the program does not end before they have.
package enum RunningTools {
  private static let count = Atomic<Int>(0)

  static func begin() { count.wrappingAdd(1, ordering: .relaxed) }

  static func end() { count.wrappingSubtract(1, ordering: .relaxed) }

  /// Waits until those that were cancelled are gone; a moment at most.
  package static func waitForNone() {
    // In steps of 10 ms; a tool is killed after a third of a second.
    for _ in 0..<200 where count.load(ordering: .relaxed) > 0 { usleep(10_000) }
  }
}
