import DocumentModel

/// Tells a document's date: what it states of itself, what its first sentences say, the name of its
/// file, in that order of trust.
struct Dating {
  private let document: Document
  /// What is known without the first sentences, perhaps only a year.
  private let stated: CivilDate?
  private let fileDate: CivilDate?

  /// Paragraphs shorter than this are lines of the head.
  private static let paragraph = 60
  /// The paragraphs in which the news stands, and how far into each.
  private static let paragraphs = 2
  private static let reach = 300
  /// The leaves looked at at most.
  private static let leaves = 10
  /// The days between an event and the file about it; what lies farther off is mentioned merely.
  private static let daysToFile = 45

  init(_ document: Document, fileName: Substring?) {
    self.document = document
    stated = document.metadata.date
    fileDate = fileName.flatMap { DateReader.date(inFileName: $0) }
  }

  var found: (date: CivilDate, origin: Metadata.DateOrigin)? {
    let origin = document.metadata.dateOrigin ?? .text
    if let stated, stated.day != nil {
      // A law lists the days of its revisions: that of the file is the one it is about.
      if origin == .text, let fileDate, headHolds(fileDate) { return (fileDate, .text) }
      return (stated, origin)
    }
    if let news { return news }
    if let fileDate, stated?.isCoarser(than: fileDate) ?? true { return (fileDate, .fileName) }
    return stated.map { ($0, origin) }
  }

  /// Whether one of the first lines gives the date.
  private func headHolds(_ date: CivilDate) -> Bool {
    date.day != nil
      && document.leaves.prefix(8).contains { leaf in
        let range = document.blocks[leaf].range
        return range.utf8Count < 200 && DateReader.firstDate(in: document.text[range]) == date
      }
  }

  // MARK: - The first sentences

  /// The day of which the head or the first sentences tell: that of the file's name if they hold it,
  /// else the first.
  private var news: (date: CivilDate, origin: Metadata.DateOrigin)? {
    var first: (date: CivilDate, origin: Metadata.DateOrigin)?
    var paragraphs = 0
    for leaf in document.leaves.prefix(Self.leaves) where paragraphs < Self.paragraphs {
      let block = document.blocks[leaf]
      // The words of a head name the document's own day: "Statement of 5 March".
      var mayBeAside = false
      switch block.kind {
      case .title, .subtitle, .byline: break
      case .summary: mayBeAside = true
      case .paragraph where block.parent == nil:
        mayBeAside = true
        if block.range.utf8Count >= Self.paragraph { paragraphs += 1 }
      default: continue
      }
      let words = document.text[block.range]
      guard Self.couldHoldDate(words.utf8.prefix(Self.reach * 3)) else { continue }
      let scalars = Array(words.unicodeScalars.prefix(Self.reach))
      for mention in DateReader.mentions(in: scalars) where mention.day != nil {
        if mayBeAside, AsideDate.isAside(mention.range, in: scalars) { continue }
        guard let found = day(of: mention) else { continue }
        if found.date == fileDate || fileDate?.day == nil { return found }
        first = first ?? found
      }
    }
    return first
  }

  /// Whether there are figures, or the sign of a month.
  private static func couldHoldDate(_ bytes: Substring.UTF8View.SubSequence) -> Bool {
    var before: UInt8 = 0
    for byte in bytes {
      if (0x30...0x39).contains(byte) || byte == 0x9C && before == 0xE6 { return true }
      if byte == 0xBC, before == 0xEF { return true }
      before = byte
    }
    return false
  }

  /// The day of a mention with the year it lacks, nil where that is not known.
  private func day(of mention: DateMention) -> (date: CivilDate, origin: Metadata.DateOrigin)? {
    if let date = mention.date {
      return isNear(date) && stated?.isCoarser(than: date) ?? true ? (date, .text) : nil
    }
    if let stated {
      guard let date = mention.date(in: stated.year), stated.isCoarser(than: date) else {
        return nil
      }
      return (date, .text)
    }
    if let fileDate {
      // A file of January may be about a day of December.
      let dates = [fileDate.year, fileDate.year - 1].compactMap { mention.date(in: $0) }
      return dates.first(where: isNear).map { ($0, .textAndFileName) }
    }
    return StatedYear.year(of: mention, in: document.text)
      .flatMap { mention.date(in: $0) }.map { ($0, .text) }
  }

  /// Whether the file could be about that day, as far as its name tells.
  private func isNear(_ date: CivilDate) -> Bool {
    guard let fileDate else { return true }
    guard let fileDay = fileDate.dayNumber, let day = date.dayNumber else {
      return date.year == fileDate.year
        && (fileDate.month == nil || fileDate.month == date.month)
    }
    return abs(fileDay - day) <= Self.daysToFile
  }
}

extension Document {
  /// The document with its date and where that was found.
  func dated(fileName: Substring?) -> Document {
    let found = Dating(self, fileName: fileName).found
    var metadata = metadata
    (metadata.date, metadata.dateOrigin) = (found?.date, found?.origin)
    metadata.source = metadata.source ?? agency
    guard metadata != self.metadata else { return self }
    return with(metadata)
  }

  /// The agency of the dateline with which one of the first paragraphs opens.
  private var agency: String? {
    for leaf in leaves.prefix(6) where blocks[leaf].kind == .paragraph {
      if let dateline = Dateline(text[blocks[leaf].range]) { return dateline.source }
    }
    return nil
  }
}
