/// What the first characters of a line of plain text mark it as.
enum LineMark {
  /// The mark of the line and where the words after it begin; nil for a line without one.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: TextLine
  ) -> (mark: Passage.Mark, start: Int)? {
    guard !line.isEmpty else { return nil }
    switch bytes[line.start] {
    case 0x23: return heading(bytes, line) ?? rule(bytes, line)
    case 0x2A, 0x2B, 0x2D, 0x3D, 0x5F, 0x7E:
      return rule(bytes, line) ?? asciiBullet(bytes, line)
    case 0xE2, 0xC2, 0xEF: return rule(bytes, line) ?? bullet(bytes, line)
    case 0x7C: return BarTable.isRow(bytes, line) ? (.row, line.start) : nil
    default: return nil
    }
  }

  // `## Heading`
  private static func heading(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: TextLine
  ) -> (mark: Passage.Mark, start: Int)? {
    var at = line.start
    while at < line.end, bytes[at] == 0x23 { at += 1 }
    let level = at - line.start
    guard level <= 6, at < line.end, bytes[at] == 0x20, line.indent < 4 else { return nil }
    while at < line.end, bytes[at] == 0x20 { at += 1 }
    return (.heading(level: level), at)
  }

  /// `-`, `*`, `+` and a space; `--` with or without one.
  private static func asciiBullet(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: TextLine
  ) -> (mark: Passage.Mark, start: Int)? {
    let first = bytes[line.start]
    guard first == 0x2A || first == 0x2B || first == 0x2D else { return nil }
    var at = line.start + 1
    var marker = "•"
    if first == 0x2D, at < line.end, bytes[at] == 0x2D {
      at += 1
      marker = "—"
    } else {
      guard at < line.end, bytes[at] == 0x20 || bytes[at] == 0x09 else { return nil }
    }
    while at < line.end, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    guard at < line.end, bytes[at] != 0x2D else { return nil }
    return (.bullet(marker), at)
  }

  private static let bullets = "•●○◦▪■□▶►‣⁃·–—✓✔➢➤❖◆◇"

  /// `•`, `—` and other signs with a space; `——` without one, as Chinese texts have it.
  private static func bullet(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: TextLine
  ) -> (mark: Passage.Mark, start: Int)? {
    let sign = bytes.scalar(at: line.start)
    guard bullets.unicodeScalars.contains(sign) else { return nil }
    var at = line.start + UTF8.width(sign)
    guard at < line.end else { return nil }
    var marker = "•"
    if sign == "—" || sign == "–" {
      marker = "—"
      if sign == "—", bytes.scalar(at: at) == "—" {
        at += 3
        marker = "——"
      } else if !bytes.scalar(at: at).isSpace {
        return nil
      }
    } else if sign == "·" || sign == "⁃", !bytes.scalar(at: at).isSpace {
      return nil
    }
    while at < line.end, bytes.scalar(at: at).isSpace { at += UTF8.width(bytes.scalar(at: at)) }
    return at < line.end ? (.bullet(marker), at) : nil
  }

  /// A line of nothing but three or more of the signs that rules are drawn with.
  private static func rule(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: TextLine
  ) -> (mark: Passage.Mark, start: Int)? {
    var signs = 0
    var at = line.start
    while at < line.end {
      let scalar = bytes.scalar(at: at)
      if !scalar.isSpace {
        guard "-_*=~#—―─━═·•※".unicodeScalars.contains(scalar) else { return nil }
        signs += 1
      }
      at += UTF8.width(scalar)
    }
    return signs >= 3 ? (.rule, line.end) : nil
  }
}
