/// The title of a page, without the name of the site.
struct PageTitle {
  private(set) var words: String?
  /// The run of text in the page that the title is, as an index of `runs`.
  private(set) var run: Int?

  init(_ tags: PageTags, lines: [PageLine], in tree: HTMLTree) {
    let stated = [
      tags.data.headline, tags.first("og:title"), tags.first("articletitle", "citation_title"),
      tags.first("twitter:title"), tags.first("dc.title", "dcterms.title"),
      tags.title,
    ].compactMap { $0 }.filter { !EntryKey.of($0).isEmpty }
    for title in stated {
      if let line = Self.line(of: title, in: lines, tree) {
        words = line.words(in: tree)
        run = line.index
        return
      }
    }
    let headings = lines.filter { $0.level == 1 }
    if headings.count == 1, let words = headings.first?.words(in: tree), words.count >= 4 {
      self.words = words
      run = headings.first?.index
      return
    }
    if let line = Self.longer(than: stated, in: lines, tree) {
      words = line.words(in: tree)
      run = line.index
      return
    }
    words = stated.first.map { Self.withoutSite($0, site: tags.first("og:site_name")) }
  }

  /// The one heading that begins with a stated title and goes on.
  private static func longer(
    than stated: [String], in lines: [PageLine], _ tree: HTMLTree
  ) -> PageLine? {
    let keys = stated.map { EntryKey.of($0) }
    let found = lines.filter { line in
      guard let level = line.level, level <= 2 else { return false }
      let key = EntryKey.of(line.words(in: tree))
      return keys.contains(where: key.hasPrefix)
    }
    return found.count == 1 ? found.first : nil
  }

  /// A line that is no heading is a title only with so many letters, in bytes.
  private static let leastLetters = 12

  /// The line of the page that says the title or a part of it between `|`, `-` and the like: a
  /// heading rather than another line, and of those the longest.
  private static func line(
    of title: String, in lines: [PageLine], _ tree: HTMLTree
  ) -> PageLine? {
    let candidates = candidates(title)
    let keys = Set(candidates.map { EntryKey.of($0) }.filter { !$0.isEmpty })
    let initials = Set(candidates.compactMap { PageLine.initial(of: $0.utf8) })
    let whole = EntryKey.of(title)
    var best: (line: PageLine, rank: Int)?
    for line in lines where initials.contains(line.initial) {
      let key = EntryKey.of(line.words(in: tree))
      guard keys.contains(key) else { continue }
      guard line.level != nil || key.utf8.count >= leastLetters else { continue }
      let rank = key.utf8.count + (line.level == nil ? 0 : key == whole ? 20_000 : 10_000)
      if rank > best?.rank ?? 0 { best = (line, rank) }
    }
    return best?.line
  }

  /// What has more parts is no title with the name of a site.
  private static let mostParts = 8

  /// A title and what is left of it without its first or last parts.
  private static func candidates(_ title: String) -> [String] {
    let parts = parts(of: title)
    var candidates = [title]
    guard parts.count <= mostParts else { return candidates }
    for count in stride(from: parts.count - 1, to: 0, by: -1) {
      guard let first = parts.first, let last = parts.last else { break }
      candidates.append(String(title[first.startIndex..<parts[count - 1].endIndex]).trimmed)
      candidates.append(
        String(title[parts[parts.count - count].startIndex..<last.endIndex]).trimmed)
    }
    return candidates
  }

  /// The parts of a title between the signs that set the name of a site apart.
  private static func parts(of title: String) -> [Substring] {
    var parts: [Substring] = []
    var start = title.startIndex
    var index = start
    while index < title.endIndex {
      let next = title.index(after: index)
      if let end = separatorEnd(title, at: index) {
        parts.append(title[start..<index])
        start = end
        index = end
      } else {
        index = next
      }
    }
    parts.append(title[start...])
    return parts.filter { !$0.trimmed.isEmpty }
  }

  private static func separatorEnd(_ title: String, at index: String.Index) -> String.Index? {
    let next = title.index(after: index)
    switch title[index] {
    case "|", "｜", "_", "»", "«", "·", "•": return next
    case "-", "–", "—", ":", "/", "~":
      guard index > title.startIndex, next < title.endIndex else { return nil }
      let around = [title[title.index(before: index)], title[next]]
      // Han text sets no spaces around the sign.
      let setsNoSpaces = title[index] == "-" || title[index] == "–" || title[index] == "—"
      if around.allSatisfy(\.isWhitespace) || setsNoSpaces && around.allSatisfy(\.isHan) {
        return next
      }
      // "--" between parts is a habit of Chinese pages, "::" one of others.
      let isDouble = title[next] == title[index] && (title[index] == "-" || title[index] == ":")
      return isDouble ? title.index(after: next) : nil
    default: return nil
    }
  }

  private static func withoutSite(_ title: String, site: String?) -> String {
    let parts = parts(of: title)
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return title.trimmed
    }
    let key = site.map { EntryKey.of($0) }
    if let key, EntryKey.of(String(first)) == key {
      return String(title[parts[1].startIndex...]).trimmed
    }
    if let key, EntryKey.of(String(last)) == key {
      return String(title[..<parts[parts.count - 2].endIndex]).trimmed
    }
    // The longer end is the title: names of sites are short.
    return (first.utf8.count * 2 >= last.utf8.count ? String(first) : String(last)).trimmed
  }
}

extension Character {
  fileprivate var isHan: Bool { unicodeScalars.first?.isHan == true }
}
