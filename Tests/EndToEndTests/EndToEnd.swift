import Testing

/// The built program in a real terminal.
///
/// The cases stand in extensions of the suites within, so that they share what is said here. In each of
/// them they go one after the other: few programs are waited for at a time, and processors are not idle.
@Suite(
  "End to end", .timeLimit(.minutes(3)),
  .enabled(if: Tmux.isInstalled, "tmux is not installed, so there is no terminal to run in"),
  .enabled(if: Program.isBuilt, "the program does not stand beside the tests"))
enum EndToEnd {
  @Suite("Reading", .serialized)
  enum Reading {}

  @Suite("Files and commands", .serialized)
  enum Files {}

  @Suite("Notes on what is read", .serialized)
  enum Noting {}

  @Suite("Notes on texts that change, and of several readers", .serialized)
  enum Changing {}
}
