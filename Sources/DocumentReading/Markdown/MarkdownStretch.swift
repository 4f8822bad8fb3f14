/// The lines between two empty ones, and what in them the parser would take too long for.
///
/// cmark-gfm 0.29 is linear in all but a few things that no text is made of, but a hostile file may
/// be: it looks for the end of each `<?` and `<![CDATA[` in all that follows, for the end of the host
/// after each `www.`, counts the parentheses of an address anew for each at its end, looks through all
/// stars and images before each link, and walks a row of a table once for each of its cells, those
/// that it adds itself included. The stretches that hold so many of them are read as text.
struct MarkdownStretch {
  /// The index of the line end after it, or of the end of the text.
  private(set) var end: Int
  private(set) var escapesInstructions = false
  private(set) var escapesSections = false
  private(set) var escapesAddresses = false
  private(set) var escapesLinks = false
  private(set) var refusesTables = false
  /// The cells that its tables lack, which the parser would add.
  private(set) var missingCells = 0

  /// More of them in one paragraph are no text.
  private static let mostUnclosed = 200
  private static let mostInAddress = 100
  private static let mostColumns = 512
  /// The marks looked through for the links of a stretch, for each of its bytes.
  private static let mostLookedThrough = 500

  /// Whether any line of it is to be rewritten.
  var isCostly: Bool {
    escapesInstructions || escapesSections || escapesAddresses || escapesLinks || refusesTables
  }

  /// The cells that all tables down to the end of this one may lack.
  var cellBudget: Int { 200_000 + 8 * end }

  /// The tables before it lack `filled` cells.
  ///
  /// - Complexity: O(*n*) in its number of bytes.
  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int, filled: Int) {
    end = start
    var scan = Scan()
    var at = start
    while at < source.count {
      let lineEnd = PassageSplitter.lineEnd(in: source, from: at)
      guard scan.read(source, at..<lineEnd) else { break }
      end = lineEnd
      at = lineEnd + 1
    }
    escapesInstructions = scan.instructions > Self.mostUnclosed
    escapesSections = scan.sections > Self.mostUnclosed
    escapesAddresses = max(scan.mostParentheses, scan.mostHosts) > Self.mostInAddress
    escapesLinks = scan.marks * scan.links > Self.mostLookedThrough * (end - start)
    guard scan.columns > 0 else { return }
    missingCells = scan.missingCells
    refusesTables =
      scan.mostPipes > Self.mostColumns || filled + missingCells > cellBudget
  }

  private struct Scan {
    var instructions = 0
    var sections = 0
    /// Runs of stars and the like, and beginnings of images.
    var marks = 0
    var links = 0
    /// Without white space between them.
    var mostParentheses = 0
    var mostHosts = 0
    var mostPipes = 0
    var missingCells = 0
    /// Of the widest line that could stand under the head of a table.
    var columns = 0

    /// Reads a line; returns false for an empty one.
    mutating func read(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
      var isEmpty = true
      var isDelimiter = true
      var hasColon = false
      var pipes = 0
      var parentheses = 0
      var hosts = 0
      for at in line {
        let byte = source[at]
        if byte <= 0x20 {
          parentheses = 0
          hosts = 0
          continue
        }
        isEmpty = false
        switch byte {
        case 0x7C: pipes += 1
        case 0x3A: hasColon = true
        case 0x2D, 0x3E: break
        default: isDelimiter = false
        }
        switch byte {
        case 0x29:
          parentheses += 1
          mostParentheses = max(mostParentheses, parentheses)
        case 0x2E:
          if source[line.lowerBound..<at].suffix(3).elementsEqual(MarkdownStretch.host) {
            hosts += 1
            mostHosts = max(mostHosts, hosts)
          }
        case 0x2A, 0x5F, 0x7E:
          if at == line.lowerBound || source[at - 1] != byte { marks += 1 }
        case 0x5D: links += 1
        case 0x3E, 0x3F, 0x5B: readMark(byte, after: source[line.lowerBound..<at])
        default: break
        }
      }
      if isEmpty { return false }
      mostPipes = max(mostPipes, pipes)
      if isDelimiter, pipes > 0 || hasColon {
        columns = max(columns, pipes + 1)
      } else if columns > 0 {
        missingCells += max(0, columns - pipes - 1)
      }
      return true
    }

    /// Counts what opens an instruction or a section; what ends one ends all before it.
    private mutating func readMark(_ byte: UInt8, after line: Slice<UnsafeBufferPointer<UInt8>>) {
      switch byte {
      case 0x3F: if line.last == 0x3C { instructions += 1 }
      case 0x5B where line.last == 0x21: marks += 1
      case 0x5B: if line.suffix(8).elementsEqual(MarkdownStretch.section) { sections += 1 }
      default:
        if line.last == 0x3F { instructions = 0 }
        if line.suffix(2).elementsEqual([0x5D, 0x5D]) { sections = 0 }
      }
    }
  }

  /// What opens a section, `<![CDATA`.
  private static let section: [UInt8] = [0x3C, 0x21, 0x5B, 0x43, 0x44, 0x41, 0x54, 0x41]

  /// What opens the name of a host, `www`.
  private static let host: [UInt8] = [0x77, 0x77, 0x77]
}

// MARK: - Rewriting

extension MarkdownStretch {
  /// A line of it with marks in it that the parser takes for text.
  func rewritten(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.count + 16)
    var escapesTable = refusesTables && Self.couldBeDelimiter(source[line])
    for at in line {
      let rest = source[at..<line.upperBound]
      switch source[at] {
      case 0x3C where escapesInstructions && rest.dropFirst().first == 0x3F,
        0x3C where escapesSections && rest.starts(with: Self.section):
        bytes.append(0x5C)
      case 0x5D where escapesLinks:
        bytes.append(0x5C)
      case 0x3A where escapesAddresses && rest.dropFirst().first == 0x2F:
        bytes.append(contentsOf: "&#58;".utf8)
        continue
      case 0x77 where escapesAddresses && rest.starts(with: [0x77, 0x77, 0x77, 0x2E]):
        bytes.append(contentsOf: "&#119;".utf8)
        continue
      case 0x7C where escapesTable, 0x3A where escapesTable:
        bytes.append(0x5C)
        escapesTable = false
      default: break
      }
      bytes.append(source[at])
    }
    return bytes
  }

  private static func couldBeDelimiter(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.allSatisfy { $0 <= 0x20 || $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x3E }
  }
}
