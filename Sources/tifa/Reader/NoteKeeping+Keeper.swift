import Glibc
import ReaderFiles
import ReaderUI

extension NoteKeeping {
  /// The notes that a keeper keeps; the texts of others are opened as `setup` says.
  init(_ keeper: NoteKeeper, setup: ReaderSetup) {
    self.init(
      load: { keeper.load($0) }, loadAll: { keeper.loadAll() },
      carry: { keeper.carry(from: $0) }, perform: { keeper.perform($0) },
      keepDraft: { keeper.keepDraft($0) }, write: Self.write,
      open: { try OpenedText(of: $0, keptBy: keeper, setup: setup) },
      hasChanged: { keeper.hasChanged() }, hasNews: { keeper.hasNews() })
  }

  /// Lets the reader write in their editor, in a file that is gone afterwards.
  private static func write(_ text: String) -> (text: String?, notice: Notice?) {
    let folder = EnvironmentVariable.value(of: "TMPDIR") ?? "/tmp"
    var name = Array("\(folder)/tifa-note-XXXXXX.md".utf8CString)
    let descriptor = mkstemps(&name, 3)
    guard descriptor >= 0 else {
      return (
        nil, Notice("No file for the editor: see that you may write in \(folder)", isError: true)
      )
    }
    let path = String(
      decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    var isNeeded = false
    defer { if !isNeeded { unlink(path) } }
    var written = text
    let isWritten = written.withUTF8 {
      Glibc.write(descriptor, $0.baseAddress, $0.count) == $0.count
    }
    close(descriptor)
    guard isWritten else {
      return (nil, Notice("No file for the editor: make room in \(folder)", isError: true))
    }
    let notice = Editor(path: path).edit(atLine: 1)
    guard let bytes = try? SmallFile.read(path) else {
      // It may be all that there is of what was written.
      isNeeded = access(path, F_OK) == 0
      return (nil, Notice("What the editor wrote is no note; it is in \(path)", isError: true))
    }
    var edited = String(decoding: bytes, as: UTF8.self)
    while edited.last?.isNewline == true { edited.removeLast() }
    return (edited, notice)
  }
}
