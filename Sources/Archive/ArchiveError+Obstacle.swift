import Glibc

extension ArchiveError {
  /// What stands in the way of an archive at `path`, whether there is one or it is yet to be made; nil
  /// where nothing is seen to.
  ///
  /// Nothing is opened or made for it. What the file holds, and whether the disk has room, is not known.
  package static func obstacle(at path: String) -> ArchiveError? {
    let reason: Reason?
    switch kind(of: path) {
    case .folder: reason = .folder
    case .file:
      reason =
        access(path, R_OK) != 0 ? .notReadable : access(path, W_OK) != 0 ? .notWritable : nil
    case .none: reason = nil
    }
    return (reason ?? obstacle(in: folder(of: path))).map { ArchiveError(path: path, reason: $0) }
  }

  /// Whether the disk has too little room, or names, for the files that SQLite makes beside an archive.
  static func isDiskFull(at path: String) -> Bool {
    var disk = statvfs()
    guard statvfs(folder(of: path), &disk) == 0 else { return false }
    // What connections share takes 32 kB, and a log no less as soon as something is written.
    let isOutOfNames = disk.f_files > 0 && disk.f_favail == 0
    return isOutOfNames || disk.f_bavail < 64 * 1024 / max(1, disk.f_frsize)
  }

  /// Why nothing can be made in a folder that may have to be made first.
  private static func obstacle(in folder: String) -> Reason? {
    switch kind(of: folder) {
    case .file: .behindFile(folder)
    case .folder: access(folder, W_OK | X_OK) == 0 ? nil : .folderNotWritable(folder)
    case .none: folder == self.folder(of: folder) ? nil : obstacle(in: self.folder(of: folder))
    }
  }

  private enum Kind { case file, folder }

  /// Nil for what is not there.
  private static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
