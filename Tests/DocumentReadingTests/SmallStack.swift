import Foundation

/// Runs `body` on a thread with the stack of a background thread, where recursion that follows the
/// input ends early.
func onSmallStack<Value: Sendable>(
  _ body: @Sendable @escaping () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    let thread = Thread { continuation.resume(with: Result(catching: body)) }
    thread.stackSize = 512 * 1024
    thread.start()
  }
}
