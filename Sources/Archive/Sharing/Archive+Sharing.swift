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
    return attempt { try takeOver(from: folder) }
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
      guard try !read({ try Self.untold(to: folder, isNew: !folder.hasOwnFile, $0) }).isEmpty else {
        return
      }
      var told: Int?
      try folder.append { isNew in
        // Once more, as another program may have told them meanwhile.
        let untold = try read { connection in
          try Self.untold(to: folder, isNew: isNew, connection).map { version in
            (version.number, try Self.revision(of: version, connection))
          }
        }
        told = untold.map(\.0).max()
        return untold.flatMap { folder.sources.shared($0.1).line }
      }
      guard let told else { return }
      try write { try Self.note(told, toldTo: folder, $0) }
    }
  }

  /// The last edit of each note that the folder does not have yet, in the order in which they were made.
  ///
  /// Into a new file goes everything: whoever took the old one away wants it made anew. What was carried
  /// from another note is nobody's business until it is decided what is to become of it, nor when that has been
  /// taken back.
  private static func untold(
    to folder: NotesFolder, isNew: Bool, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> [StoredVersion] {
    let told = try connection.rows(
      "SELECT told FROM shared_folder WHERE path = ?", [.text(folder.path)]
    ) { $0.integer(0) ?? 0 }.first
    return try StoredVersion.rows(
      "version",
      where: """
        version.number > ? AND version.kind = 'edit' AND NOT EXISTS (
          SELECT 1 FROM version AS later WHERE later.note = version.note
          AND later.number > version.number AND later.kind <> 'carried')
        AND NOT (coalesce(version.state, '') IN (\(StoredVersion.openStates))
          AND coalesce(earlier.note, version.note) <> version.note
          AND NOT EXISTS (SELECT 1 FROM version AS decided WHERE decided.note = version.note
            AND decided.number < version.number AND decided.kind <> 'carried'
            AND coalesce(decided.state, '') NOT IN (\(StoredVersion.openStates))))
        ORDER BY version.number
        """, [.integer(isNew ? 0 : told ?? 0)], connection)
  }

  /// What a version says to others, with the place from which its own was carried if it was accepted as that.
  private static func revision(
    of version: StoredVersion, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> NoteRevision {
    var revision = version.revised
    let before = try StoredVersion.rows(
      "version", where: "version.note = ? AND version.number < ? ORDER BY version.number DESC",
      [.text(version.note.id.text), .integer(version.number)], connection)
    // While it waits here only its words were changed: its place is where others have it.
    if version.note.isOpen, var annotation = revision.annotation,
      let certain = before.first(where: { $0.kind != .carried && !$0.note.isOpen }),
      !certain.isDeleted
    {
      annotation.target = certain.note.annotation.target
      return NoteRevision(
        id: revision.id, number: revision.number, .note(annotation),
        droppedFrom: certain.note.isDroppedForGood ? certain.note.text : nil)
    }
    guard let last = before.first, last.kind == .carried || last.note.isOpen,
      last.note.annotation.target == revision.annotation?.target,
      let origin = before.first(where: { $0.kind != .carried })?.revised.annotation?.target,
      origin.snapshot != revision.annotation?.target.snapshot
    else { return revision }
    revision.carriedFrom = origin
    return revision
  }

  private static func note(
    _ version: Int, toldTo folder: NotesFolder, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    try connection.run(
      "INSERT OR REPLACE INTO shared_folder (path, told) VALUES (?, ?)",
      [.text(folder.path), .integer(version)])
  }

  // MARK: - Taking over

  /// So many damaged lines of a file are told one by one.
  private static let mostLinesTold = 3

  private func takeOver(from folder: NotesFolder) throws {
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
    guard !changed.isEmpty else { return }
    try write { connection in
      let isNew = !folder.hasOwnFile
      let waiting = Set(try Self.untold(to: folder, isNew: isNew, connection).map(\.note.id))
      let revisions = merge.revisions.values.sorted { $0.id.text < $1.id.text }
      try Self.edit(connection) { edit in
        for revision in revisions where !waiting.contains(revision.id) {
          try Self.take(revision, folder.sources, edit, connection)
        }
      }
      // As long as something waits to be told, what others say of it is read again.
      guard waiting.isDisjoint(with: merge.revisions.keys) else { return }
      for file in changed { try file.mark.remember(file.path, connection) }
    }
  }

  private func tell(_ problems: [AnnotationProblem], of file: NotesFolder.File) {
    for problem in problems.prefix(Self.mostLinesTold) {
      note(SharingProblem(path: file.path, reason: .damagedLine("\(problem)")))
    }
    let more = problems.count - Self.mostLinesTold
    if more > 0 { note(SharingProblem(path: file.path, reason: .moreLines(more))) }
  }

  /// Makes a revision the one that counts, if it prevails over what is known of the note.
  private static func take(
    _ shared: NoteRevision, _ sources: NoteSources, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    let known = try lastVersion(of: shared.id, besides: .carried, connection)
    if let known, !shared.prevails(over: sources.shared(known.revised)) { return }
    let revision = sources.local(shared)
    let annotation = revision.annotation ?? Annotation(id: revision.id, target: AnnotationTarget())
    var note = Note(annotation, text: revision.droppedFrom ?? annotation.target.snapshot)
    if case .deleted(let moment) = revision.content { note.annotation.modified = moment }
    let placed = try lastVersion(of: revision.id, besides: .merged, connection)
    var earlier = try origin(of: note, connection)
    if placed == nil, let from = revision.carriedFrom {
      earlier = try version(of: note, at: from, edit, revision.number, connection)
    }
    try append(
      note, earlier: earlier, edit, .merged, revision: revision.number,
      isDeleted: revision.annotation == nil, connection)
    guard let placed,
      let number = try lastVersion(of: revision.id, besides: .carried, connection)?.number,
      try stays(placed, known: known, revision, connection)
    else { return }
    note.text = placed.note.text
    note.state = placed.note.state
    note.annotation.target = placed.note.annotation.target
    try append(
      note, earlier: note.isOpen ? number : placed.earlier, edit, .carried,
      revision: revision.number, connection)
  }

  /// The version of a note that is known here through others alone, from whose place they carried it; as far as it
  /// never stood there here, it is appended.
  private static func version(
    of note: Note, at place: AnnotationTarget, _ edit: Int, _ revision: Int,
    _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Int? {
    if let known = try version(of: note.id, at: place, connection) { return known }
    var before = Note(note.annotation, text: place.snapshot)
    before.annotation.target = place
    try append(before, earlier: nil, edit, .merged, revision: revision, connection)
    return try version(of: note.id, at: place, connection)
  }

  /// Whether a note stays where it stands here though others changed it: where only its words are other
  /// ones; where others accepted in their version of the text what was found from a place that is known here;
  /// and where it was settled on the same words of another version, which is not here.
  private static func stays(
    _ placed: StoredVersion, known: StoredVersion?, _ revision: NoteRevision,
    _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Bool {
    guard let target = revision.annotation?.target else { return false }
    // It was decided on this very text.
    if let text = revision.droppedFrom, text == placed.note.text { return false }
    if let known, placed.kind == .carried, placed.number > known.number,
      target == known.revised.annotation?.target
    {
      return true
    }
    let own = placed.note.annotation.target
    guard !placed.isDeleted, !placed.note.isOpen, own.snapshot == placed.note.text,
      own.source == target.source, let snapshot = target.snapshot, snapshot != own.snapshot
    else { return false }
    if let origin = revision.carriedFrom,
      try version(of: revision.id, at: origin, connection) != nil
    {
      return true
    }
    guard let quote = target.quote, let ownQuote = own.quote, quote.exact == ownQuote.exact,
      quote.prefix == ownQuote.prefix || quote.suffix == ownQuote.suffix
    else { return false }
    // Where their version is here too, what stands between both is known, and the note is carried.
    return try connection.rows(
      "SELECT 1 FROM snapshot WHERE sha256 = ?", [.text(snapshot)]
    ) { _ in true }.isEmpty
  }

  private static func lastVersion(
    of note: AnnotationID, besides kind: StoredVersion.Kind, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> StoredVersion? {
    try StoredVersion.rows(
      "version",
      where: "version.note = ? AND version.kind <> ? ORDER BY version.number DESC LIMIT 1",
      [.text(note.text), .text(kind.rawValue)], connection
    ).first
  }
}
