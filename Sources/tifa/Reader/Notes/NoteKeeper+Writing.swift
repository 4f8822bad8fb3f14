import Glibc
import ReaderFiles
import ReaderUI
import Synchronization

extension NoteKeeper {
  /// Lets the reader write a note in their editor, in a file that is gone afterwards; what they save of it is
  /// kept as it is saved.
  func write(_ draft: NoteDraft) -> (text: String?, notice: Notice?) {
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
    var written = draft.text
    let isWritten = written.withUTF8 {
      Glibc.write(descriptor, $0.baseAddress, $0.count) == $0.count
    }
    close(descriptor)
    guard isWritten else {
      return (nil, Notice("No file for the editor: make room in \(folder)", isError: true))
    }
    let file = NoteFile(path, of: draft)
    let watch = Task.detached {
      while !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(500))
        file.keepSaved { self.keepDraft($0) }
      }
    }
    let notice = Editor(path: path).edit(atLine: 1)
    watch.cancel()
    let edited = file.end()
    // Who ends with an error says that it is not to be taken, or has saved half of it.
    if let failure = notice {
      _ = keepDraft(draft.text.isEmpty ? nil : draft)
      isNeeded = edited.map { !$0.text.isEmpty && $0.text != draft.text } ?? false
      let words = isNeeded ? "What it saved is in \(path)" : "The note is as it was before."
      return (nil, Notice("\(failure.text) \(words)", isError: true))
    }
    guard let edited else {
      // It may be all that there is of what was written.
      isNeeded = access(path, F_OK) == 0
      let words =
        isNeeded
        ? "What the editor wrote is no note; it is in \(path)"
        : "The editor has removed its file; the note is as it was before."
      return (nil, Notice(words, isError: true))
    }
    guard edited.isExact else {
      isNeeded = true
      let words = "Not all of it is UTF-8; as it was saved it is in \(path)"
      return (edited.text, Notice(words, isError: true))
    }
    return (edited.text, nil)
  }
}

/// The file of a note that is open in the reader's editor.
private final class NoteFile: Sendable {
  private let path: String
  /// What is kept of it; nil once the editor has ended.
  private let kept: Mutex<NoteDraft?>

  init(_ path: String, of draft: NoteDraft) {
    self.path = path
    kept = Mutex(draft)
  }

  /// Keeps what was saved since the last time; what cannot be kept is tried again.
  ///
  /// Nothing is kept of a file that is empty, as it is while an editor begins to save it.
  func keepSaved(_ keep: (NoteDraft) -> Notice?) {
    kept.withLock { kept in
      guard var draft = kept, let text, text != draft.text, !text.allSatisfy(\.isWhitespace) else {
        return
      }
      draft.text = text
      if keep(draft) == nil { kept = draft }
    }
  }

  /// What it says in the end, and whether that is all; from now on nothing of it is kept.
  func end() -> (text: String, isExact: Bool)? {
    kept.withLock { $0 = nil }
    guard let bytes else { return nil }
    return (Self.text(of: bytes), String(validating: bytes, as: UTF8.self) != nil)
  }

  private var bytes: [UInt8]? { try? SmallFile.read(path) }

  private var text: String? { bytes.map(Self.text) }

  private static func text(of bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
