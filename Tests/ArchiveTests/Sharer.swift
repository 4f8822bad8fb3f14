import Annotations
import Foundation
import Testing

@testable import Archive

/// Someone with an archive and a notes folder of their own, to which the files of others are copied.
final class Sharer {
  let home: TemporaryFolder
  let folder: NotesFolder
  let archive: Archive

  init(_ name: String) throws {
    home = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: home.notes(), withIntermediateDirectories: true)
    folder = NotesFolder(path: home.notes(), author: name)
    archive = try Archive(path: home.archive, sharing: folder)
  }

  /// Copies the files of another's folder as a synchroniser does, but one's own, and reads them.
  func receive(from other: Sharer) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: other.folder.path)
    where "\(folder.path)/\(name)" != folder.ownFile {
      TemporaryFolder.write(
        TemporaryFolder.bytes(of: "\(other.folder.path)/\(name)"), to: "\(folder.path)/\(name)")
    }
    archive.share()
  }

  /// Copies the files of all to all until nobody has anything to tell, which must come soon.
  static func exchange(_ people: [Sharer]) throws {
    var lines = people.map { $0.lines().count }
    for _ in 0..<8 {
      for one in people { for other in people { try one.receive(from: other) } }
      let before = lines
      lines = people.map { $0.lines().count }
      if lines == before { return }
    }
    Issue.record("they go on telling each other")
  }

  /// Puts a file into the folder and reads it.
  func receive(_ bytes: [UInt8], as name: String) {
    TemporaryFolder.write(bytes, to: "\(folder.path)/\(name)")
    archive.share()
  }

  /// By their names.
  func notes() throws -> [Note] {
    try archive.allNotes().sorted { $0.id.text < $1.id.text }
  }

  func problems() -> [String] { archive.takeSharingProblems().map(\.description) }

  /// What was told to others.
  func lines() -> [String] {
    String(decoding: TemporaryFolder.bytes(of: folder.ownFile), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }
}
