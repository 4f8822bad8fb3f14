/// How much text, and of what kind, stands in each part of a page, without what is left out.
///
/// Sums up to each node, so that any part is measured by a subtraction.
struct PageMeasure {
  /// What stands in a part of a page.
  struct Amounts {
    /// Bytes of UTF-8, white space as one: a Han character weighs as much as half a word.
    var length = 0
    /// The part of `length` that is in links; those within the page count a third.
    var linked = 0
    /// The part of `length` in headings.
    var inHeadings = 0
    /// The part of `length` in lists.
    var inLists = 0
    var commas = 0
    var paragraphs = 0
    var images = 0
    var items = 0
    /// The fields to fill in that show, although their own text is never read.
    var inputs = 0

    static func - (left: Amounts, right: Amounts) -> Amounts {
      Amounts(
        length: left.length - right.length, linked: left.linked - right.linked,
        inHeadings: left.inHeadings - right.inHeadings, inLists: left.inLists - right.inLists,
        commas: left.commas - right.commas, paragraphs: left.paragraphs - right.paragraphs,
        images: left.images - right.images, items: left.items - right.items,
        inputs: left.inputs - right.inputs)
    }

    /// The share of the text that is in links, from 0 to 1.
    var linkDensity: Double { length == 0 ? 0 : Double(linked) / Double(length) }
  }

  private var upTo: [Amounts] = []

  /// - Complexity: O(*n*) in the size of the page.
  init(_ tree: HTMLTree, leftOut: [Bool]) {
    upTo.reserveCapacity(tree.nodes.count + 1)
    var sum = Amounts()
    var endOfLeftOut = 0
    // Where the parts end that count apart; they may lie in each other.
    var endOfLink = 0
    var linkWeight = 3
    var endOfHeading = 0
    var endOfList = 0
    for (index, node) in tree.nodes.enumerated() {
      upTo.append(sum)
      if leftOut[index] {
        if index >= endOfLeftOut, Self.isField(index, of: tree) { sum.inputs += 1 }
        endOfLeftOut = max(endOfLeftOut, node.end)
      }
      guard index >= endOfLeftOut else { continue }
      switch node.name {
      case .text:
        let (length, commas) = Self.measure(tree.text, node.text)
        sum.length += length
        sum.commas += commas
        if index < endOfLink { sum.linked += length * linkWeight / 3 }
        if index < endOfHeading { sum.inHeadings += length }
        if index < endOfList { sum.inLists += length }
      case .a:
        guard let target = tree.attribute("href", of: index) else { continue }
        endOfLink = max(endOfLink, node.end)
        linkWeight = target.hasPrefix("#") ? 1 : 3
      case .h1, .h2, .h3, .h4, .h5, .h6: endOfHeading = max(endOfHeading, node.end)
      case .ul, .ol: endOfList = max(endOfList, node.end)
      case .p: sum.paragraphs += 1
      case .img: sum.images += 1
      case .li: sum.items += 1
      default: break
      }
    }
    upTo.append(sum)
  }

  /// What stands in the nodes of `range`, which begins and ends with whole parts.
  func amounts(in range: Range<Int>) -> Amounts {
    upTo[range.upperBound] - upTo[range.lowerBound]
  }

  func amounts(of node: Int, in tree: HTMLTree) -> Amounts {
    amounts(in: node..<tree.nodes[node].end)
  }

  /// Whether an element is a field for words.
  private static func isField(_ node: Int, of tree: HTMLTree) -> Bool {
    switch tree.nodes[node].name {
    case .textarea: return true
    case .input:
      switch tree.attribute("type", of: node)?.lowercased() {
      case nil, "", "text", "email", "search", "tel", "password": return true
      default: return false
      }
    default: return false
    }
  }

  private static func measure(_ text: [UInt8], _ range: Range<Int>) -> (length: Int, commas: Int) {
    var length = 0
    var commas = 0
    var isSpace = true
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = text[at]
      if byte <= 0x20 {
        if !isSpace { length += 1 }
        isSpace = true
      } else {
        length += 1
        isSpace = false
        if byte == 0x2C {
          commas += 1
        } else if byte >= 0xE0, at + 2 < range.upperBound {
          commas += isHanComma(byte, text[at + 1], text[at + 2]) ? 1 : 0
        }
      }
      at += 1
    }
    return (isSpace && length > 0 ? length - 1 : length, commas)
  }

  /// `，`, `、`, `；` or `。`, the last because sentences of Chinese take the part of clauses.
  private static func isHanComma(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x9B), (0xE3, 0x80, 0x82): true
    default: false
    }
  }
}
