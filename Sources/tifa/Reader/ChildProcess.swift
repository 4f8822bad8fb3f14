import Glibc

/// A program that this one starts, never by way of a shell unless that is the program.
struct ChildProcess: Sendable {
  private let id: pid_t

  /// Starts the program that the first of `words` names, found as the shell finds it, with the
  /// keyboard's signals as programs expect them: this one ignores some.
  ///
  /// A `detached` one has neither the terminal nor a part in its signals, nothing that it prints is
  /// seen, and it reads from `input`, or nothing. Returns nil where there is no such program.
  init?(_ words: [String], detached: Bool = false, input: Int32? = nil) {
    guard let program = words.first else { return nil }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGQUIT, SIGTSTP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let session = detached ? Self.newSession : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | session)
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    if detached {
      for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
      }
      if let input { posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO) }
    }
    var id = pid_t()
    guard posix_spawnp(&id, program, &files, &attributes, arguments, environ) == 0 else {
      return nil
    }
    self.id = id
  }

  /// Waits for the end of the program; returns whether it ended well.
  func wait() -> Bool { waitForStatus() == 0 }

  /// Waits for the end of the program; returns its status, nil where it was ended by a signal.
  func waitForStatus() -> Int32? {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  /// Waits on a thread of its own, as long as the program runs, and then calls `body` with whether it
  /// ended well; without a wait it would stay listed when it has ended.
  func onEnd(_ body: @escaping @Sendable (Bool) -> Void) {
    let watch = Unmanaged.passRetained(Watch(process: self, body: body))
    var thread = pthread_t()
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let status = pthread_create(
      &thread, &attributes,
      { pointer in
        guard let pointer else { return nil }
        let watch = Unmanaged<Watch>.fromOpaque(pointer).takeRetainedValue()
        watch.body(watch.process.wait())
        return nil
      }, watch.toOpaque())
    if status != 0 { watch.release() }
  }

  /// What a thread that waits for a program has to know.
  private final class Watch: Sendable {
    let process: ChildProcess
    let body: @Sendable (Bool) -> Void

    init(process: ChildProcess, body: @escaping @Sendable (Bool) -> Void) {
      self.process = process
      self.body = body
    }
  }

  /// POSIX_SPAWN_SETSID of GNU's `spawn.h`, which the import hides.
  private static let newSession: Int16 = 0x80
}
