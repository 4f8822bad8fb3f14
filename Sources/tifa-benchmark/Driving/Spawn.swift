import Glibc

/// The start of a program in a session of its own, with a terminal for its standard streams.
struct Spawn {
  let process: pid_t

  /// POSIX_SPAWN_SETSID of spawn.h, which the C library hides from Swift.
  private static let newSession: Int16 = 0x80

  init(_ command: [String], environment: [String: String], terminal: UnsafePointer<CChar>) throws {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Self.newSession)

    // The first terminal that a new session opens becomes its controlling terminal.
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)

    let arguments = CStrings(command)
    let variables = CStrings(environment.map { "\($0)=\($1)" })
    var process = pid_t()
    let result = posix_spawnp(
      &process, command.first ?? "", &actions, &attributes, arguments.pointers, variables.pointers)
    guard result == 0 else {
      errno = result
      throw PseudoTerminal.Failure(command.first ?? "")
    }
    self.process = process
  }
}

/// Strings as C passes a list of them: pointers, the last one nil.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    var pointers: [UnsafeMutablePointer<CChar>?] = []
    for string in strings { pointers.append(strdup(string)) }
    pointers.append(nil)
    self.pointers = pointers
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}
