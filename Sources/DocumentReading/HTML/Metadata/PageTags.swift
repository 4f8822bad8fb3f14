/// What a page says of itself in its head: `meta`, `title`, `link`, JSON-LD.
struct PageTags {
  /// The contents of `meta` by name, in small letters; the first of each.
  private var contents: [String: String] = [:]
  /// The words of `title`.
  private(set) var title = ""
  private(set) var data = LinkedData([])
  /// The address of the page, as it says itself or as it was fetched from.
  private(set) var address: String?
  /// What its relative links count from.
  private(set) var base: PageAddress?

  init(_ tree: HTMLTree, address fetched: String?) {
    var scripts: [String] = []
    var canonical: String?
    var stated: String?
    for (index, node) in tree.nodes.enumerated() {
      switch node.name {
      case .meta:
        let name =
          tree.attribute("property", of: index) ?? tree.attribute("name", of: index)
          ?? tree.attribute("itemprop", of: index)
        guard let name, let content = tree.attribute("content", of: index).map(StatedWords.plain),
          !content.isEmpty, contents[name.lowercased()] == nil
        else { continue }
        contents[name.lowercased()] = content
      case .title where title.isEmpty && !Self.isInPicture(index, of: tree):
        title = tree.words(of: index, most: StatedWords.longest)
      case .link where tree.attribute("rel", of: index)?.lowercased() == "canonical":
        canonical = canonical ?? tree.attribute("href", of: index)
      case .base: stated = stated ?? tree.attribute("href", of: index)
      case .script where tree.attribute("type", of: index)?.lowercased() == "application/ld+json":
        scripts.append(
          tree.nodes[(index + 1)..<node.end].map {
            String(decoding: tree.text[$0.text], as: UTF8.self)
          }
          .joined())
      default: break
      }
    }
    data = LinkedData(scripts)
    address = canonical ?? contents["og:url"] ?? fetched
    let own = (address.flatMap { PageAddress($0) }) ?? fetched.flatMap { PageAddress($0) }
    base = stated.flatMap { PageAddress(own?.resolved($0) ?? $0) } ?? own
  }

  /// Drawings have titles of their own.
  private static func isInPicture(_ node: Int, of tree: HTMLTree) -> Bool {
    tree.ancestors(of: node).prefix(4).contains { tree.nodes[$0].name == .svg }
  }

  /// The content of the first of `names` that the page gives.
  func first(_ names: String...) -> String? {
    names.lazy.compactMap { contents[$0] }.first
  }
}
