import Archive
import Glibc
import ReaderFiles
import ReaderUI

/// Where the reader's notes are kept, and the folder in which they are shared.
struct NotesPlace: Sendable {
  /// The archive's file.
  let archive: String
  let folder: NotesFolder?
  /// Who makes notes here; nil when that is not known.
  let author: String?

  /// The place that the settings name; nil for who has no home, unless `archive` is given.
  init?(_ settings: NotesSettings, archive: String? = nil, folder: String? = nil) {
    let directories = ReaderDirectories()
    guard let archive = archive ?? directories.archive else { return nil }
    self.archive = archive
    let author = settings.author ?? EnvironmentVariable.value(of: "USER") ?? Self.nameOfUser
    self.author = author
    let path = folder ?? settings.folder.map(directories.expanding)
    self.folder = path.map { NotesFolder(path: $0, author: author ?? "reader") }
  }

  /// As the system has it; nil where it has none.
  private static var nameOfUser: String? {
    getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) }
  }

  /// Whether there is anything to look for notes in.
  var hasNotes: Bool { access(archive, F_OK) == 0 || folder?.hasNotes == true }

  /// Whether the archive is known not to be there, rather than out of sight.
  var isSurelyEmpty: Bool { access(archive, F_OK) != 0 && errno == ENOENT }

  /// What stands in the way of keeping notes, as far as that is seen without making anything.
  var obstacle: ArchiveError? { ArchiveError.obstacle(at: archive) }

  /// A path as it stands in a line of the screen.
  func shortened(_ path: String) -> String {
    ShortPath(path, home: ReaderDirectories().home).text
  }

  /// Opens the archive, which is made where there is none.
  func open(lastEditBefore: Int? = nil) throws -> Archive {
    if let slash = archive.lastIndex(of: "/"), slash > archive.startIndex {
      do throws(SmallFile.Failure) {
        try SmallFile.makeDirectory(String(archive[..<slash]))
      } catch {
        throw obstacle ?? ArchiveError(path: archive, reason: .notWritable)
      }
    }
    return try Archive(path: archive, sharing: folder, lastEditBefore: lastEditBefore)
  }
}
