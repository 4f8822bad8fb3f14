import Testing

/// The built program in a real terminal, one case after the other.
///
/// The cases stand in extensions of this suite, so that they share what is said here.
@Suite(
  "End to end", .serialized, .timeLimit(.minutes(3)),
  .enabled(if: Tmux.isInstalled, "tmux is not installed, so there is no terminal to run in"),
  .enabled(if: Program.isBuilt, "the program does not stand beside the tests"))
enum EndToEnd {}
