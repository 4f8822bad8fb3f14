import Glibc

/// Where the shell finds programs.
enum ProgramPath {
  /// Whether a program can be started: by its path, or from one of the folders of `$PATH`.
  static func holds(_ program: String) -> Bool {
    if program.contains("/") { return access(program, X_OK) == 0 }
    let folders = EnvironmentVariable.value(of: "PATH") ?? "/usr/bin:/bin"
    return folders.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}
