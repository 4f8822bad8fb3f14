import TerminalCore

/// A short text that is being typed, and the place in it.
struct EditedText: Equatable, Sendable {
  private(set) var text: String
  /// Where the next letter goes, in characters from the start.
  private(set) var cursor: Int

  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// Does what a key for editing asks for; false for any other key.
  mutating func take(_ key: KeyPress) -> Bool {
    switch (key.key, key.modifiers) {
    case (.character("u"), .control): removeToLineStart()
    case (.character("w"), .control): removeBackward(word: true)
    case (.character("a"), .control), (.home, _): moveToLineStart()
    case (.end, _): moveToLineEnd()
    case (.backspace, _): removeBackward()
    case (.delete, _): removeForward()
    case (.left, _): move(by: -1)
    case (.right, _): move(by: 1)
    case (.character(let character), []): insert(String(character))
    default: return false
    }
    return true
  }

  mutating func insert(_ string: String) {
    let index = text.index(text.startIndex, offsetBy: cursor)
    let before = text[..<index]
    // A mark that joins the letter before it makes no letter more.
    let joined = String(before) + string
    text = joined + text[index...]
    cursor = min(joined.count, text.count)
  }

  /// Removes the character, or the word, before the cursor.
  mutating func removeBackward(word: Bool = false) {
    let start = word ? wordStart : max(0, cursor - 1)
    remove(start..<cursor)
  }

  mutating func removeForward() {
    remove(cursor..<min(cursor + 1, text.count))
  }

  mutating func removeToLineStart() {
    remove(lineStart..<cursor)
  }

  private mutating func remove(_ characters: Range<Int>) {
    guard !characters.isEmpty else { return }
    let start = text.index(text.startIndex, offsetBy: characters.lowerBound)
    let end = text.index(start, offsetBy: characters.count)
    text.removeSubrange(start..<end)
    cursor = min(characters.lowerBound, text.count)
  }

  mutating func move(by characters: Int) {
    cursor = min(max(0, cursor + characters), text.count)
  }

  mutating func moveToLineStart() {
    cursor = lineStart
  }

  mutating func moveToLineEnd() {
    cursor += text.dropFirst(cursor).prefix { !$0.isNewline }.count
  }

  private var lineStart: Int {
    cursor - text.prefix(cursor).reversed().prefix { !$0.isNewline }.count
  }

  /// Where the word begins in or before which the cursor stands.
  private var wordStart: Int {
    let before = text.prefix(cursor).reversed()
    let spaces = before.prefix { $0.isWhitespace }.count
    return cursor - spaces - before.dropFirst(spaces).prefix { !$0.isWhitespace }.count
  }
}
