extension ArchiveError: CustomStringConvertible {
  /// For a line of a log: where, what, and what to do.
  package var description: String { "\(path): \(words)" }

  /// The same without the place.
  var words: String {
    switch reason {
    case .newer(let version):
      "a later tifa made these notes (version \(version)); use that one to read and write them"
    case .damaged:
      "the notes cannot be read, the file is damaged or no archive of notes; it is left as it is: "
        + "put a copy of yours in its place, or move it away to begin anew"
    case .full: "the disk is full; make room and try again"
    case .busy: "another program is writing there; try again"
    case .folder:
      "notes cannot be kept there, it is a folder; name a file, or move the folder away"
    case .behindFile(let file):
      "notes cannot be kept there, \(file) is a file and no folder; move it away, or name another place"
    case .notReadable: "the notes cannot be read; see to it that you may read and write the file"
    case .notWritable: "notes cannot be kept there; see to it that it may be written"
    case .folderNotWritable(let folder):
      "notes cannot be kept there; see to it that you may write in \(folder)"
    case .disk: "the disk fails to read or write; see to it, and try again"
    case .other(let words): "the notes cannot be read or kept (\(words)); try again"
    }
  }

  /// For a line of the screen, that may be cut at its end: what and what to do first, then where, with
  /// paths as they are `shortened`.
  ///
  /// Where the path matters, it and what stands before it have room on a line of 58 columns.
  package func brief(_ shortened: (String) -> String) -> String {
    let path = shortened(path)
    return switch reason {
    case .newer: "Made by a later tifa, use that: \(path)"
    case .damaged: "Damaged notes: restore or move \(path)"
    case .full: "Disk full: make room, try again. \(path)"
    case .busy: "Another program is writing notes: try again. \(path)"
    case .folder: "Cannot keep notes: move folder \(path)"
    case .behindFile(let file): "Cannot keep notes: move file \(shortened(file))"
    case .notReadable: "Cannot read notes: make readable \(path)"
    case .notWritable: "Cannot keep notes: make writable \(path)"
    case .folderNotWritable(let folder): "Cannot keep notes: make writable \(shortened(folder))"
    case .disk: "The disk fails: see to it. \(path)"
    case .other(let words): "Try again: \(words), \(path)"
    }
  }
}
