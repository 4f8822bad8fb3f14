import Annotations
import DocumentModel
import TextComparison
import TextLayout

/// The words of a note before and after they were reworded, cut around what differs.
///
/// What differs is marked in both. Where not all has room, what both have in common is left out at their
/// ends and between changes, but for a little around each.
struct Rewording {
  /// How much of what is alike stands beside a change.
  enum Context: Equatable {
    case all
    case cells(Int)
  }

  private let old: String
  private let new: String
  private let changes: [(old: TextRange, new: TextRange)]
  /// Whether quotation marks stand around them.
  private let isQuoted: Bool

  /// Of what differs so many bytes are compared at most.
  init(from old: String, to new: String, most: Int = 8192) {
    self.init(from: old, to: new, isQuoted: true, most: most)
  }

  /// What stands around words that are the same.
  init(around old: TextQuoteSelector, _ new: TextQuoteSelector) {
    func inContext(_ quote: TextQuoteSelector) -> String {
      let words = quote.exact
      let cut =
        words.dropFirst(2 * Self.mostBetween).isEmpty
        ? words : words.prefix(Self.mostBetween) + " … " + words.suffix(Self.mostBetween)
      return "…\(quote.prefix)\(Quotation(cut).text)\(quote.suffix)…"
    }
    self.init(from: inContext(old), to: inContext(new), isQuoted: false, most: 8192)
  }

  /// Of words between what stands around them so many characters are shown at either end.
  private static let mostBetween = 100

  private init(from old: String, to new: String, isQuoted: Bool, most: Int) {
    self.old = old
    self.new = new
    self.isQuoted = isQuoted
    changes = WordChanges(from: old, to: new, most: most).changes
      .map { (old.wholeCharacters($0.old), new.wholeCharacters($0.new)) }
  }

  /// Both wordings; no more of them than about so many cells is looked at.
  func sides(_ context: Context, most: Int, _ cut: WordCut) -> (old: MarkedText, new: MarkedText) {
    let context = changes.isEmpty ? .all : context
    return (
      excerpt(of: old, changes.map(\.old), context, most: most, cut),
      excerpt(of: new, changes.map(\.new), context, most: most, cut)
    )
  }

  /// The same in quotation marks; `width` is what each has room in, if that is to be kept to.
  func quotes(
    _ context: Context, most: Int, width: Int? = nil, _ cut: WordCut
  ) -> (old: MarkedText, new: MarkedText) {
    var (old, new) = sides(context, most: most, cut)
    if let width {
      let room = max(1, width - (isQuoted ? cut.widths.width(of: "“”") : 0))
      (old, new) = (old.cut(to: room, cut), new.cut(to: room, cut))
    }
    return isQuoted ? (old.quoted, new.quoted) : (old, new)
  }

  /// The old and the new words in one line of so many cells.
  ///
  /// As much stands around the changes as there is room for, and where there is none for all changes the first
  /// of them. Where there is hardly any it is the new words alone.
  func line(width: Int, _ cut: WordCut) -> MarkedText {
    guard width >= Self.leastForBoth else {
      let new = sides(.cells(0), most: width, cut).new
      return new.cut(to: max(1, width - cut.widths.width(of: "“”")), cut).quoted
    }
    let marks = isQuoted ? 2 * cut.widths.width(of: "“”") : 0
    let room = max(2, width - marks - cut.widths.width(of: " → "))
    func fits(_ old: MarkedText, _ new: MarkedText) -> Bool {
      cut.widths.width(of: old.text) + cut.widths.width(of: new.text) <= room
    }
    var (old, new) = sides(Self.leastContext, most: room, cut)
    if fits(old, new) {
      for context in Self.lineContexts {
        let wider = sides(context, most: room, cut)
        guard !fits(wider.old, wider.new) else {
          (old, new) = wider
          break
        }
      }
    } else {
      // Rather the changes alone than what stands before them.
      (old, new) = sides(.cells(0), most: room, cut)
    }
    // The shorter one leaves the other what it does not need.
    let half = room / 2
    let oldWidth = cut.widths.width(of: old.text.prefix(room))
    let newWidth = cut.widths.width(of: new.text.prefix(room))
    old = old.cut(to: max(half, room - newWidth), cut)
    new = new.cut(to: max(room - half, room - oldWidth), cut)
    var line = isQuoted ? old.quoted : old
    line.append(" → ")
    return line + (isQuoted ? new.quoted : new)
  }

  private static let leastForBoth = 18
  private static let leastContext = Context.cells(5)
  private static let lineContexts =
    [Context.all] + [40, 28, 20, 14, 10, 7].map(Context.cells)

  private func excerpt(
    of text: String, _ ranges: [TextRange], _ context: Context, most: Int, _ cut: WordCut
  ) -> MarkedText {
    // A character takes four bytes at most, but for those of many scalars.
    let mostBytes = 4 * most + 8
    var result = MarkedText()
    var place = TextOffset.start
    let end = TextOffset(utf8: text.utf8.count)
    for (count, range) in (ranges + [end..<end]).enumerated() {
      append(
        text[place..<range.lowerBound], isFirst: count == 0, isLast: count == ranges.count, context,
        most: mostBytes, to: &result, cut)
      Self.append(text[range], isMarked: true, most: mostBytes, to: &result)
      place = range.upperBound
      if result.text.utf8.count > mostBytes, place < end {
        result.append("…")
        break
      }
    }
    return result
  }

  /// Appends words that may be many.
  private static func append(
    _ words: Substring, isMarked: Bool = false, most bytes: Int, to result: inout MarkedText
  ) {
    let isCut = words.utf8.count > bytes
    result.append(isCut ? words.prefix(bytes) : words, isMarked: isMarked)
    if isCut { result.append("…") }
  }

  private func append(
    _ alike: Substring, isFirst: Bool, isLast: Bool, _ context: Context, most: Int,
    to result: inout MarkedText, _ cut: WordCut
  ) {
    guard case .cells(let cells) = context else {
      return Self.append(alike, most: most, to: &result)
    }
    var head = isFirst ? "" : cut.beginning(of: alike, width: cells)
    // A mark alone tells nothing.
    if !head.contains(where: { $0.isLetter || $0.isNumber }) { head = "" }
    let tail = isLast ? "" : cut.ending(of: alike, width: cells)
    // Nothing is gained where hardly anything is left out.
    if alike.utf8.count <= head.utf8.count + tail.utf8.count + 8 { return result.append(alike) }
    result.append(head)
    result.append(isFirst || isLast ? "…" : " … ")
    result.append(tail)
  }
}
