import Foundation
import Testing

/// An archive into which another program is writing, until that ends.
struct BusyArchive {
  private let file: FileHandle

  /// Takes the lock of who writes: byte 120 of the shared memory of a write-ahead log, as SQLite documents it.
  init(_ home: Home) throws {
    let path = home.path + "/data/tifa/archive.sqlite-shm"
    file = try #require(FileHandle(forUpdatingAtPath: path))
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 120
    lock.l_len = 1
    #expect(fcntl(file.fileDescriptor, F_SETLK, &lock) == 0)
  }

  func end() { try? file.close() }
}
