import DocumentModel

/// The head of a plain text: title, subtitle, byline, summary, and the table of contents above or
/// below them, found by the passages of the opening.
struct PlainTextHead {
  /// What the passages of the head are, by index; the body has none.
  private(set) var roles = PassageRoles()
  private(set) var metadata = Metadata()
  /// The index of the passage after the head.
  private(set) var end = 0

  private let bytes: UnsafeBufferPointer<UInt8>
  private let passages: ArraySlice<Passage>

  /// More lines than this before the body are no head.
  private static let most = 24

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ passages: ArraySlice<Passage>) {
    self.bytes = bytes
    self.passages = passages
    var index = 0
    while index < passages.count, index < Self.most {
      if HeadLine.isContentsLabel(text(index)) {
        index = omitContents(at: index)
      } else if roles[index] == .omitted || take(index) {
        index += 1
      } else {
        break
      }
    }
    end = index
    omitLaterContents(from: index)
  }

  private func text(_ index: Int) -> String {
    guard passages.indices.contains(index) else { return "" }
    let passage = passages[index]
    return PassageText.string(bytes, passage.start..<min(passage.end, passage.start + 1200))
  }

  // MARK: - Lines of the head

  private mutating func take(_ index: Int) -> Bool {
    let passage = passages[index]
    let text = text(index)
    switch passage.mark {
    case .heading(let level):
      guard level == 1, metadata.title == nil else { return false }
      return setTitle(text, index)
    case .bullet("——"), .bullet("—"):
      guard metadata.title != nil, passage.byteCount < 200, !Self.isSentence(text) else {
        return false
      }
      return setSubtitle(text, index)
    case .rule, .row: return false
    case .bullet: return false
    case .none: break
    }
    switch HeadLine(text) {
    case .salutation: return false
    case .summary(let summary):
      metadata.summary = summary
      roles[index] = .summary
      return true
    case .byline(let byline) where metadata.title != nil || isFollowedByTitle(index):
      byline.record(in: &metadata)
      roles[index] = .byline
      return true
    default: break
    }
    if metadata.title == nil { return canBeTitle(index, text) && setTitle(text, index) }
    return takeBelowTitle(index, text)
  }

  private mutating func takeBelowTitle(_ index: Int, _ text: String) -> Bool {
    let passage = passages[index]
    if isNumberedAct(text), let label = roles.first(.title),
      label == index - 1, isLabel(self.text(label))
    {
      // What stood above it was the item of the agenda.
      roles[label] = .byline
      metadata.category = metadata.title
      metadata.title = nil
      return setTitle(text, index)
    }
    guard !Self.isSentence(text), passage.byteCount < 300, Numbering(text) == nil else {
      return false
    }
    if let date = DateReader.firstDate(in: text) {
      metadata.date = metadata.date ?? date
      roles[index] = .byline
      return true
    }
    if Self.namesSpeaker(text) {
      metadata.author = metadata.author ?? text
      roles[index] = .byline
      return true
    }
    if metadata.title == text { return setSubtitle(text, index) }
    return isDeck(index, text) && setSubtitle(text, index)
  }

  private mutating func setTitle(_ text: String, _ index: Int) -> Bool {
    metadata.title = text
    roles[index] = .title
    return true
  }

  private mutating func setSubtitle(_ text: String, _ index: Int) -> Bool {
    metadata.subtitle = metadata.subtitle ?? text
    metadata.date = metadata.date ?? DateReader.firstDate(in: text)
    roles[index] = .subtitle
    return true
  }

  /// Whether a line above the title is followed by one, so that it belongs to the head.
  private func isFollowedByTitle(_ index: Int) -> Bool {
    index + 1 < passages.count && canBeTitle(index + 1, text(index + 1))
  }

  private func canBeTitle(_ index: Int, _ text: String) -> Bool {
    let passage = passages[index]
    guard passage.mark == .none, passage.lineCount <= 3, passage.byteCount <= 420,
      index + 1 < passages.count, let shape = HeadingShape(text)
    else { return false }
    guard !shape.startsLowercase, shape.columns <= 260, shape.words <= 34 else { return false }
    if let numbering = shape.numbering, numbering.style != .entry || numbering.ordinal == 1 {
      return false
    }
    // A wrapped title is set apart and has the look of one.
    if passage.lineCount > 1 {
      guard passages[index + 1].followsEmptyLine, shape.isTitleCase || shape.han > 0 else {
        return false
      }
    }
    guard !bytes.scalar(at: passages[index + 1].start).isSmall else { return false }
    return !Self.sectionNames.contains(text.lowercased()) && !(shape.isQuestion && shape.words < 4)
  }

  private static let sectionNames: Set<String> = [
    "introduction", "preamble", "foreword", "summary", "executive summary", "abstract", "overview",
    "background", "purpose", "scope", "前言", "序言", "引言", "导言", "摘要", "总则", "概述", "背景",
  ]

  // MARK: - Below the title

  private static func isSentence(_ text: String) -> Bool {
    HeadingShape(text) == nil && !(text.hasPrefix("（") || text.hasPrefix("("))
      && DateReader.date(all: text) == nil
  }

  // "Resolution 12 (2019)", "1 (1946) Resolution of …", "Executive Order No. 14000".
  private func isNumberedAct(_ text: String) -> Bool {
    let words = text.lowercased().split(whereSeparator: { " ()".contains($0) })
    let acts = [
      "resolution", "order", "decision", "directive", "regulation", "proclamation", "act",
    ]
    return words.contains { acts.contains(String($0)) }
      && text.unicodeScalars.contains(where: \.isDigit) && text.utf8.count < 120
  }

  /// A few words in capitals.
  private func isLabel(_ text: String) -> Bool {
    guard let shape = HeadingShape(text) else { return false }
    return shape.isCapitals && shape.words <= 8
  }

  private static let offices = [
    "president", "premier", "prime minister", "minister", "secretary", "chair", "governor",
    "chancellor", "ambassador", "director", "commissioner", "speaker", "remarks by", "speech by",
    "delivered by", "statement by", "总理", "主席", "部长", "局长", "委员长", "行长", "司长", "主任", "书记", "省长",
    "市长", "发言人", "记者", "作者",
  ]

  /// Whether a short line names a person with an office.
  private static func namesSpeaker(_ text: String) -> Bool {
    guard let shape = HeadingShape(text), shape.words <= 14, shape.han <= 24, !shape.isQuestion
    else {
      return false
    }
    let lowered = text.lowercased()
    guard offices.contains(where: { lowered.holds($0) }) else { return false }
    if shape.han > 0 { return text.contains { "\u{3000} ".contains($0) } || shape.han <= 8 }
    return shape.isTitleCase && !lowered.hasPrefix("the ")
  }

  /// A line right below the title that is longer than a heading and no sentence.
  private func isDeck(_ index: Int, _ text: String) -> Bool {
    guard index > 0, roles[index - 1] == .title, let shape = HeadingShape(text),
      index + 1 < passages.count
    else { return false }
    if text.holds("; ") || text.holds("；") { return true }
    if !passages[index].followsEmptyLine, shape.words > 14 || shape.han > 30 { return true }
    return shape.words > 10 && !shape.isTitleCase
  }

  // MARK: - Table of contents

  /// Leaves out a label and the entries below it that repeat later lines; returns the index of the
  /// first passage that is none.
  private mutating func omitContents(at label: Int) -> Int {
    let entries = contentsEntries(below: label)
    var later: Set<String> = []
    for index in entries..<max(passages.count, entries) where passages[index].byteCount <= 400 {
      later.insert(EntryKey.of(text(index)))
    }
    let repeated = (label + 1..<max(entries, label + 1)).filter {
      later.contains(EntryKey.of(text($0)))
    }
    // A label whose entries all stand nowhere else is kept with them.
    guard !repeated.isEmpty || entries <= label + 1 else { return label + 1 }
    roles[label] = .omitted
    for index in repeated { roles[index] = .omitted }
    return label + 1
  }

  /// The index after the entries below a label: short lines, each of which stands again below them.
  private func contentsEntries(below label: Int) -> Int {
    var lastSeen: [String: Int] = [:]
    for index in label + 1..<max(passages.count, label + 1) where passages[index].byteCount <= 400 {
      lastSeen[EntryKey.of(text(index))] = index
    }
    var end = label + 1
    var misses = 0
    var index = label + 1
    var entries: Set<String> = []
    while index < passages.count, passages[index].byteCount <= 300, misses < 3 {
      let key = EntryKey.of(text(index))
      // The first entry met again begins the text, and so does a sentence.
      if entries.contains(key) || bytes.scalar(before: passages[index].end).endsClause { break }
      if !key.isEmpty, let last = lastSeen[key], last > index {
        entries.insert(key)
        end = index + 1
        misses = 0
      } else {
        misses += 1
      }
      index += 1
    }
    return end
  }

  private mutating func omitLaterContents(from start: Int) {
    for index in start..<min(passages.count, start + 12) where passages[index].byteCount < 60 {
      if HeadLine.isContentsLabel(text(index)) {
        _ = omitContents(at: index)
        return
      }
    }
  }
}

/// What the entry of a table of contents and its heading have in common.
enum EntryKey {
  /// The letters and figures of a line, without its number, dot leaders and page.
  static func of(_ line: String) -> String {
    var scalars = Array(line.unicodeScalars)
    if let leader = line.range(ofDotLeader: 3) {
      scalars = Array(line[..<leader].unicodeScalars)
    } else if let tab = scalars.lastIndex(of: "\t"),
      scalars[(tab + 1)...].allSatisfy({ $0.isDigit || $0.isSpace })
    {
      scalars.removeSubrange(tab...)
    }
    let body = scalars.dropFirst(Numbering(scalars)?.length ?? 0)
    var key = lettersAndFigures(of: body)
    if key.isEmpty { key = lettersAndFigures(of: scalars[...]) }
    return String(key).lowercased()
  }

  private static func lettersAndFigures(
    of scalars: ArraySlice<Unicode.Scalar>
  ) -> String.UnicodeScalarView {
    var key = String.UnicodeScalarView()
    for scalar in scalars.lazy.map(ScriptFigures.plain) where scalar.isLetter || scalar.isDigit {
      key.append(scalar)
    }
    return key
  }
}

extension String {
  /// The index of the first of `count` or more points that lead to a page number.
  fileprivate func range(ofDotLeader count: Int) -> String.Index? {
    var run = 0
    var start = startIndex
    for index in unicodeScalars.indices {
      switch unicodeScalars[index] {
      case ".", "…", "·", "．":
        if run == 0 { start = index }
        run += unicodeScalars[index] == "…" ? 3 : 1
        if run >= count { return start }
      case " ": continue
      default: run = 0
      }
    }
    return nil
  }
}
