import DocumentModel

/// A step of a page as it is read: a container that opens or closes, or a leaf in it.
enum PagePart {
  case open(Block.Kind, isTightList: Bool?, line: Int)
  case close
  case leaf(PageLeaf)
  case table(TableText, line: Int)
  case rule(line: Int)
}

/// A piece of text of a page.
struct PageLeaf {
  enum Kind: Equatable {
    case paragraph
    /// Of the level that its element names.
    case heading(Int)
    case code
  }

  var kind: Kind
  /// Whether it is a heading that the page names as what explains its title.
  var isSubtitle = false
  var text: InlineText
  var line: Int
  /// Whether the page sets it in the middle of its lines.
  var isCentered = false
  /// Whether it stands in no list, quotation or the like.
  var isTop = true
}
