import DocumentModel

/// Recovers the structure of a text that has no markup.
///
/// What needs an overview (the width of its lines, its head, whether short lines are headings) is
/// judged by the opening alone; the rest by a few passages around. So the document of the opening
/// is the beginning of that of the whole.
struct PlainTextReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The length of the opening in `bytes`.
  private let opening: Int
  /// Whether the text goes on after `bytes`.
  private let goesOn: Bool
  private let wrap: WrapProfile
  private let head: PlainTextHead
  private let trust: HeadingTrust
  private let plan: LevelPlan

  init(_ bytes: UnsafeBufferPointer<UInt8>, opening: Int, goesOn: Bool) {
    self.bytes = bytes
    self.opening = opening
    self.goesOn = goesOn
    let first = UnsafeBufferPointer(rebasing: bytes[..<opening])
    wrap = WrapProfile(first)
    let passages = PassageSplitter.passages(of: first, wrap: wrap)
    // The last passage of an opening may be cut off, unless it is all there is.
    let isCut = goesOn || opening < bytes.count
    let whole = passages.prefix(isCut ? max(passages.count - 1, 1) : passages.count)
    head = PlainTextHead(first, whole)
    trust = HeadingTrust(first, whole, head: head)
    var outline = PlainTextOutline(
      first, PassageWindow(all: Array(whole)), bodyStart: head.end, trust: trust, plan: LevelPlan())
    plan = LevelPlan(
      (head.end..<max(whole.count, head.end)).compactMap { index in
        switch outline.heading(at: index) {
        case .numbered(let numbering): (numbering, "")
        case .bare(let text, _, _): (nil, text)
        default: nil
        }
      })
  }

  /// The text and its blocks, not yet a document: the bytes they are read from are spent.
  ///
  /// Takes over what the head says.
  func builder(
    _ metadata: inout Metadata, spending memory: inout SpentMemory
  ) -> DocumentBuilder {
    metadata.takeOver(head.metadata)
    // Of two bytes, a letter and its line end, three are made; what is not used of it takes no memory.
    var builder = DocumentBuilder(reserving: bytes.count + bytes.count / 2)
    if goesOn {
      let passages = PassageSplitter.passages(of: bytes, wrap: wrap)
      build(
        PassageWindow(all: passages), upTo: settled(passages), into: &builder, spending: &memory)
    } else {
      let passages = PassageWindow(PassageSplitter(bytes, wrap: wrap))
      build(passages, upTo: .max, into: &builder, spending: &memory)
    }
    return builder
  }

  /// The passages by which it is judged how many blocks the text has.
  private static let sample = 1024

  private func build(
    _ passages: PassageWindow, upTo end: Int, into builder: inout DocumentBuilder,
    spending memory: inout SpentMemory
  ) {
    var outline = PlainTextOutline(
      bytes, passages, bodyStart: head.end, trust: trust, plan: plan)
    var inList = false
    var table: BarTable?
    var next = 0
    while next < end, outline.move(to: next) {
      let index = next
      next += 1
      memory.release(upTo: outline.passages.needed)
      if index == Self.sample {
        let share = Double(bytes.count) / Double(max(outline.passages.needed, 1))
        builder.expect(blocks: Int(Double(builder.blocks.count) * share * 1.25))
      }
      let passage = outline.passages[index]
      let role = head.roles[index]
      if role == .omitted { continue }
      if passage.mark == .row, table?.add(bytes, passage) ?? false { continue }
      if let ended = table.take() { builder.add(ended.text, sourceLine: ended.line) }
      guard role == nil, case .bullet(let marker) = passage.mark else {
        if inList { builder.close() }
        inList = false
        if passage.mark == .row {
          table = BarTable(bytes, passage)
          continue
        }
        add(passage, role, level: { outline.level(of: index) }, to: &builder)
        continue
      }
      if !inList {
        let isTight =
          outline.passages.contains(next) && !outline.passages[next].followsEmptyLine
        builder.open(.list(isOrdered: false), isTightList: isTight, sourceLine: passage.line)
        inList = true
      }
      builder.open(.listItem(marker: marker, isChecked: nil), sourceLine: passage.line)
      write(passage, .paragraph, to: &builder)
      builder.close()
    }
    if inList { builder.close() }
    if let table { builder.add(table.text, sourceLine: table.line) }
  }

  /// The number of passages that do not depend on what follows the opening.
  private func settled(_ passages: [Passage]) -> Int {
    let settled = passages.count - PlainTextOutline.lookahead - 1
    // An entry of a list or a table says what it is in; a text of one line is shown as far as it goes.
    var end = settled
    while end > 0, end < passages.count, passages[end].isEntry { end -= 1 }
    return end > 0 ? end : max(settled, 1)
  }

  private func add(
    _ passage: Passage, _ role: PassageRoles.Role?, level: () -> Int?,
    to builder: inout DocumentBuilder
  ) {
    switch role {
    case .title: write(passage, .title, to: &builder)
    case .subtitle: write(passage, .subtitle, to: &builder)
    case .byline: write(passage, .byline, to: &builder)
    case .summary: write(passage, .summary, to: &builder)
    case .omitted: break
    case nil:
      if passage.mark == .rule {
        builder.addThematicBreak(sourceLine: passage.line)
      } else if let level = level() {
        write(passage, .heading(level: level), to: &builder)
      } else {
        write(passage, .paragraph, to: &builder)
      }
    }
  }

  private func write(_ passage: Passage, _ kind: Block.Kind, to builder: inout DocumentBuilder) {
    builder.addText(kind, sourceLine: passage.line) {
      if passage.lineCount == 1 {
        $0.append(contentsOf: bytes[passage.start..<passage.end])
      } else {
        PassageText.append(bytes, passage.start..<passage.end, to: &$0)
      }
    }
  }
}

extension Metadata {
  /// Takes over what `other` says and this does not.
  mutating func takeOver(_ other: Metadata) {
    title = title ?? other.title
    subtitle = subtitle ?? other.subtitle
    if date == nil { (date, dateOrigin) = (other.date, other.dateOrigin) }
    source = source ?? other.source
    author = author ?? other.author
    category = category ?? other.category
    views = views ?? other.views
    statedMinutes = statedMinutes ?? other.statedMinutes
    summary = summary ?? other.summary
  }
}
