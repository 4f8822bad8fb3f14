import Glibc

/// A file system in memory that holds little.
final class SmallDisk {
  let path: String

  /// Whether this user may make one.
  static let isPossible = (try? SmallDisk(kilobytes: 64)) != nil

  init(kilobytes: Int) throws {
    var template = Array("/tmp/tifa-disk-XXXXXX\0".utf8CString)
    guard mkdtemp(&template) != nil else { throw TemporaryFolderError() }
    path = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
      rmdir(path)
      throw TemporaryFolderError()
    }
  }

  func makeReadOnly() throws {
    guard mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0
    else { throw TemporaryFolderError() }
  }

  func grow(toKilobytes kilobytes: Int) throws {
    guard mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT), "size=\(kilobytes)k") == 0
    else { throw TemporaryFolderError() }
  }

  deinit {
    umount2(path, Int32(MNT_DETACH))
    rmdir(path)
  }
}
