import Annotations
import Archive
import ArgumentParser
import ReaderFiles

/// Where a command finds notes and keeps them.
struct NotesStoreArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive of the notes. archive.sqlite in $XDG_DATA_HOME/tifa unless given.",
      valueName: "file"), completion: .file())
  var archive: String?

  @Option(
    help: ArgumentHelp(
      "The folder in which notes are shared. As the settings have it unless given.",
      valueName: "folder"), completion: .directory)
  var notesFolder: String?

  /// Where notes are; what is wrong in the settings is told.
  func place() throws -> NotesPlace {
    var settings = NotesSettings()
    if let path = ReaderDirectories().settings {
      let read = SettingsFile.readNotes(path: path)
      settings = read.0
      for problem in read.1 { StandardError.write("tifa: \(problem)") }
    }
    guard let place = NotesPlace(settings, archive: archive, folder: notesFolder) else {
      StandardError.write("tifa: there is no home to keep notes in; name a file with --archive")
      throw ExitCode(74)
    }
    return place
  }

  /// The archive with what others wrote, to read notes of; nil where there are none yet.
  func openToRead(hearing isHearing: Bool = true) throws -> Archive? {
    let place = try place()
    if place.hasNotes { return try open(place, hearing: isHearing) }
    if let obstacle = place.obstacle, !place.isSurelyEmpty { try Self.end(with: obstacle) }
    guard let archive else {
      if let obstacle = place.obstacle { StandardError.write("tifa: \(obstacle)") }
      return nil
    }
    StandardError.write("tifa: \(archive): no such archive of notes; check the name")
    throw ExitCode(66)
  }

  /// The archive with what others wrote, to change notes; made where there is none.
  ///
  /// Without what they wrote since it was open last, if it is not `hearing` them.
  func openToWrite(hearing isHearing: Bool = true) throws -> Archive {
    let archive = try open(try place(), hearing: isHearing)
    if let problem = archive.problem { try Self.end(with: problem) }
    return archive
  }

  private func open(_ place: NotesPlace, hearing isHearing: Bool = true) throws -> Archive {
    try Self.reporting {
      let archive = try place.open()
      if isHearing { Self.hearOthers(in: archive) }
      return archive
    }
  }

  /// Takes over what others wrote.
  static func hearOthers(in archive: Archive) {
    archive.share()
    tellProblems(of: archive)
  }

  /// Does something with an archive; what fails ends the program with its message and exit code.
  static func reporting<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as ArchiveError {
      try end(with: error)
    }
  }

  private static func end(with error: ArchiveError) throws -> Never {
    StandardError.write("tifa: \(error)")
    throw ExitCode(error.exitCode)
  }

  /// Tells what went wrong with the notes folder, which keeps nothing from being done.
  static func tellProblems(of archive: Archive) {
    for problem in archive.takeSharingProblems() { StandardError.write("tifa: \(problem)") }
  }

  /// Records changes, all of them or none.
  static func record(
    _ changes: [NoteChange], keeping snapshots: [Snapshot] = [], in archive: Archive
  ) throws {
    try record(keeping: snapshots, in: archive) { _ in changes }
  }

  /// The same where the changes depend on what the notes are.
  static func record(
    keeping snapshots: [Snapshot], in archive: Archive,
    _ changes: (_ current: (AnnotationID) throws -> Note?) throws -> [NoteChange]
  ) throws {
    try reporting { try archive.record(keeping: snapshots, changes) }
    tellProblems(of: archive)
  }

  /// The titles of the texts that are kept, by their fingerprints.
  static func titles(in archive: Archive?) throws -> [String: String] {
    let texts = try reporting { try archive?.texts() } ?? []
    return Dictionary(
      texts.compactMap { text in
        guard let sha256 = text.sha256, let title = text.title else { return nil }
        return (sha256, title)
      }
    ) { first, _ in first }
  }

  /// The notes that a name or its beginning may mean.
  static func notes(named name: String, in archive: Archive) throws -> [Note] {
    try reporting { try archive.notes(named: AnnotationID(name)?.text ?? name) }
  }

  /// The note that a name or its beginning means.
  static func note(named name: String, in archive: Archive) throws -> Note {
    guard !name.isEmpty else {
      StandardError.write("tifa: a note is called by its id; tifa notes list shows them")
      throw ExitCode(64)
    }
    let notes = try notes(named: name, in: archive)
    if let exact = notes.first(where: { $0.id == AnnotationID(name) }) { return exact }
    if notes.count == 1 { return notes[0] }
    StandardError.write(
      notes.isEmpty
        ? "tifa: there is no note \(name); tifa notes list shows all"
        : "tifa: \(notes.count) notes have names that begin with \(name); write more of it")
    throw ExitCode(notes.isEmpty ? 1 : 64)
  }
}

extension ArchiveError {
  /// As sysexits(3) has it.
  var exitCode: Int32 {
    switch reason {
    case .newer, .damaged: 65
    case .full, .busy, .folder, .behindFile, .notReadable, .notWritable, .folderNotWritable, .disk,
      .other:
      74
    }
  }
}
