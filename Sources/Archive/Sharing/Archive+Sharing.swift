import Annotations

extension Archive {
  /// Tells the notes folder what was done here, and takes over what others did since; without a folder,
  /// nothing.
  ///
  /// Returns whether what others did could be taken over, as far as it can be read.
  @discardableResult
  package func share() -> Bool {
    guard let folder, canWrite else { return true }
    let couldTell = tell()
    // One cause, one message: where nothing can be told there may be no folder to read either.
    guard couldTell || (try? folder.files()) != nil else { return false }
    return attempt {
      if try takeOver(from: folder) { tell() }
    }
  }

  /// What went wrong with the notes folder since this was last asked.
  package func takeSharingProblems() -> [SharingProblem] {
    sharingProblems.withLock { problems in
      defer { problems = [] }
      return problems
    }
  }

  private func attempt(_ body: () throws -> Void) -> Bool {
    do {
      try body()
      return true
    } catch let problem as SharingProblem {
      note(problem)
    } catch {
      // What the archive itself cannot do, it says where it is asked for notes.
      let words = (error as? ArchiveError)?.words ?? "\(error)"
      note(SharingProblem(path: path, reason: .unreadable(words)))
    }
    return false
  }

  private func note(_ problem: SharingProblem) {
    sharingProblems.withLock { $0.append(problem) }
  }

  // MARK: - Telling

  /// Appends the edits that the folder does not have yet; those that it cannot take wait for the next.
  @discardableResult
  func tell() -> Bool {
    guard let folder, canWrite else { return true }
    return attempt {
      guard try !read({ try Self.untold(to: folder, folder.ownLength, $0) }).isEmpty else { return }
      var told: Int?
      let length = try folder.append { length in
        // Once more, as another program may have told them meanwhile.
        let untold = try read { try Self.untold(to: folder, length, $0) }
        told = untold.map(\.number).max()
        return untold.flatMap { folder.sources.shared($0.revised).line }
      }
      guard let told else { return }
      try write { try Self.note(told, toldTo: folder, length, $0) }
    }
  }

  /// The last edit of each note that the folder does not have yet, in the order in which they were made.
  ///
  /// Into a new file, or one that is shorter than it was, goes everything that one had a hand in: whoever took
  /// the old one away wants it made anew, and what a synchroniser put there may be what it was long ago. What
  /// was carried from another note is nobody's business until it is decided what is to become of it, nor when
  /// that has been taken back.
  private static func untold(
    to folder: NotesFolder, _ length: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> [StoredVersion] {
    let before = try connection.rows(
      "SELECT told, length FROM shared_folder WHERE path = ?", [.text(folder.path)]
    ) { (told: $0.integer(0) ?? 0, length: $0.integer(1) ?? 0) }.first
    let isWhole = length > 0 && length >= before?.length ?? 0
    return try StoredVersion.rows(
      "version",
      where: """
        version.kind <> 'carried' AND NOT EXISTS (
          SELECT 1 FROM version AS later WHERE later.note = version.note
          AND later.number > version.number AND later.kind <> 'carried')
        AND \(isWhole
          ? "version.number > ? AND version.kind = 'edit'"
          : "? < EXISTS (SELECT 1 FROM version AS own WHERE own.note = version.note AND own.kind = 'edit')")
        AND NOT (coalesce(version.state, '') IN (\(StoredVersion.openStates))
          AND coalesce(earlier.note, version.note) <> version.note
          AND NOT EXISTS (SELECT 1 FROM version AS decided WHERE decided.note = version.note
            AND decided.number < version.number AND decided.kind <> 'carried'
            AND coalesce(decided.state, '') NOT IN (\(StoredVersion.openStates))))
        ORDER BY version.number
        """, [.integer(isWhole ? before?.told ?? 0 : 0)], connection)
  }

  private static func note(
    _ version: Int, toldTo folder: NotesFolder, _ length: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    try connection.run(
      "INSERT OR REPLACE INTO shared_folder (path, told, length) VALUES (?, ?, ?)",
      [.text(folder.path), .integer(version), .integer(length)])
  }

  // MARK: - Taking over

  /// So many damaged lines of a file are told one by one.
  private static let mostLinesTold = 3

  /// Returns whether there is something to tell now.
  private func takeOver(from folder: NotesFolder) throws -> Bool {
    var merge = NoteMerge()
    var changed: [(path: String, mark: ReadFile)] = []
    for file in try folder.files() {
      let known = try read { try ReadFile.known(file.path, $0) }
      guard known?.stamp != file.stamp else { continue }
      let bytes: [UInt8]
      do throws(SharingProblem) {
        bytes = try folder.read(file)
      } catch {
        note(error)
        continue
      }
      let (mark, start) = ReadFile.mark(bytes, stamp: file.stamp, after: known)
      let lines = bytes[..<start].count { $0 == 0x0A }
      let log = NoteLog(reading: bytes[start...], after: lines)
      for revision in log.revisions { merge.add(revision) }
      tell(log.problems, of: file)
      changed.append((file.path, mark))
    }
    guard !changed.isEmpty else { return false }
    return try write { connection in
      var outcomes: Set<Taking> = []
      let waiting = Set(try Self.untold(to: folder, folder.ownLength, connection).map(\.note.id))
      let revisions = merge.revisions.values.sorted { $0.id.text < $1.id.text }
      try Self.edit(connection) { edit in
        for revision in revisions where !waiting.contains(revision.id) {
          outcomes.insert(try Self.take(revision, folder.sources, edit, connection))
        }
      }
      // As long as something waits to be told or to be decided, what others say of it is read again.
      if waiting.isDisjoint(with: merge.revisions.keys), !outcomes.contains(.leftForLater) {
        for file in changed { try file.mark.remember(file.path, connection) }
      }
      return outcomes.contains(.saidAgain)
    }
  }

  private func tell(_ problems: [AnnotationProblem], of file: NotesFolder.File) {
    for problem in problems.prefix(Self.mostLinesTold) {
      note(SharingProblem(path: file.path, reason: .damagedLine("\(problem)")))
    }
    let more = problems.count - Self.mostLinesTold
    if more > 0 { note(SharingProblem(path: file.path, reason: .moreLines(more))) }
  }

  /// What came of taking a revision over.
  private enum Taking {
    case taken
    /// What was said here unheard has been said again.
    case saidAgain
    case leftForLater
  }

  /// Takes over what counts of a revision rather than of what is known of the note.
  private static func take(
    _ shared: NoteRevision, _ sources: NoteSources, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Taking {
    let known = try StoredVersion.last(of: shared.id, besides: .carried, connection)
    let here = try StoredVersion.last(of: shared.id, connection)
    let isUntold = try isUntold(here, connection)
    let before = isUntold ? nil : known.map { sources.shared($0.revised) }
    let after = before?.merged(with: shared) ?? shared
    guard after != before else { return .taken }
    // What is written to a copy that waits nobody who deleted theirs has read, and it is told once that is decided.
    if isUntold, !after.isKept, known?.words ?? 0 > 1 { return .leftForLater }
    try take(after, .merged, over: known, before, standing: here, sources, edit, connection)
    guard let known, isUntold || here?.isOpenCopy == false,
      let said = try unheard(known, before ?? known.said, after: after, connection)
    else { return .taken }
    try take(said, .edit, over: known, before, standing: here, sources, edit, connection)
    return .saidAgain
  }

  /// Whether a version is of a copy that waits, and never was decided, so that others have heard nothing of it.
  private static func isUntold(
    _ version: StoredVersion?, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Bool {
    guard let version, version.isOpenCopy else { return false }
    return try StoredVersion.all(of: version.note.id, connection).allSatisfy {
      $0.kind == .carried || $0.isOpenCopy
    }
  }

  private static func take(
    _ after: NoteRevision, _ kind: StoredVersion.Kind, over known: StoredVersion?,
    _ before: NoteRevision?,
    standing here: StoredVersion?, _ sources: NoteSources, _ edit: Int,
    _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    let revision = sources.local(after)
    var note = Note(
      revision.lastAnnotation ?? Annotation(id: revision.id, target: AnnotationTarget()),
      text: revision.place?.text)
    if let place = revision.place { note.annotation.target = place.target }
    if let deletion = revision.deletion { note.annotation.modified = deletion.moment }
    let words = Words(of: revision)
    let isElsewhere = before?.place != after.place
    var (placement, earlier) = (Placement.unknown, known?.earlier)
    if let known, !isElsewhere {
      placement = Placement(of: known)
    } else if let place = revision.place {
      placement = Placement(decidedAs: place)
      earlier = try place.origins.same.first.flatMap { origin throws(SQLiteError) in
        try version(of: note, at: origin, edit, words, connection)
      }
    }
    try append(note, earlier: earlier, edit, kind, words, placement, connection)
    guard revision.isKept, let here,
      let standing = isElsewhere ? here.standing(after: revision.place) : here.note,
      standing.text != note.text || standing.state != nil
        || standing.annotation.target != note.annotation.target
    else { return }
    note.text = standing.text
    note.state = standing.state
    let isThere = standing.annotation.target == here.note.annotation.target
    note.annotation.target = standing.annotation.target
    guard let merged = try StoredVersion.last(of: note.id, connection) else { return }
    try append(
      note, earlier: isThere ? here.earlier : nil, edit, .carried, words, Placement(of: merged),
      connection)
  }

  /// The version of a note at a place from which others carried it; where it never stood there here, it is
  /// appended.
  private static func version(
    of note: Note, at place: AnnotationTarget, _ edit: Int, _ words: Words,
    _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Int? {
    if let known = try version(of: note.id, at: place, connection) { return known }
    var before = Note(note.annotation, text: place.snapshot)
    before.annotation.target = place
    try append(before, earlier: nil, edit, .merged, words, .unknown, connection)
    return try version(of: note.id, at: place, connection)
  }
}

extension StoredVersion {
  /// The note as it stands in its text when others have decided about its place; nil where that does not tell.
  fileprivate func standing(after decided: NotePlace?) -> Note? {
    guard let decided, let text = note.text, text != decided.text else { return nil }
    let own = note.annotation.target
    guard let target = decided.target(in: text, isAbsent: { _ in false }) else {
      // From where it was carried here, others have carried it elsewhere.
      return decided.origins.same.contains { $0.isSamePlace(as: place.target) } ? note : nil
    }
    var standing = Note(note.annotation, text: text)
    // It stays what it is called here.
    if !own.isSamePlace(as: target) { standing.annotation.target = target }
    return standing
  }
}
