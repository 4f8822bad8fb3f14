import CJSON

/// What a page says of its article in JSON-LD, by the words of schema.org.
struct LinkedData {
  private(set) var headline: String?
  private(set) var date: String?
  private(set) var author: String?
  private(set) var publisher: String?
  private(set) var description: String?

  /// Reads the texts of the page's elements of type `application/ld+json`.
  init(_ scripts: [String]) {
    for script in scripts { read(script) }
  }

  /// A longer script, in bytes, tells of more than an article.
  private static let longest = 1 << 20

  private mutating func read(_ script: String) {
    guard script.utf8.count <= Self.longest,
      let start = script.firstIndex(where: { $0 == "{" || $0 == "[" })
    else { return }
    // Some pages wrap the text for XML; what follows the value is not looked at.
    guard let root = json_tokener_parse(String(script[start...])) else { return }
    defer { json_object_put(root) }
    var waiting: [OpaquePointer] = [root]
    var seen = 0
    while seen < waiting.count, seen < 500 {
      let value = waiting[seen]
      seen += 1
      if json_object_is_type(value, json_type_array) != 0 {
        for index in 0..<json_object_array_length(value) {
          if let item = json_object_array_get_idx(value, index) { waiting.append(item) }
        }
      } else if let graph = Self.member("@graph", of: value) {
        waiting.append(graph)
      } else if Self.isArticle(value) {
        take(value)
      }
    }
  }

  private mutating func take(_ article: OpaquePointer) {
    headline = headline ?? Self.text(Self.member("headline", of: article))
    date = date ?? Self.text(Self.member("datePublished", of: article))
    author = author ?? Self.name(Self.member("author", of: article))
    publisher = publisher ?? Self.name(Self.member("publisher", of: article))
    description = description ?? Self.text(Self.member("description", of: article))
  }

  private static func isArticle(_ value: OpaquePointer) -> Bool {
    guard let type = member("@type", of: value) else { return false }
    let names = text(type).map { [$0] } ?? items(type).compactMap { text($0) }
    return names.contains { name in
      ["Article", "Posting", "Report", "WebPage", "SpecialAnnouncement", "Legislation"]
        .contains(where: name.hasSuffix)
    }
  }

  private static func member(_ name: String, of value: OpaquePointer) -> OpaquePointer? {
    var found: OpaquePointer?
    guard json_object_is_type(value, json_type_object) != 0,
      json_object_object_get_ex(value, name, &found) != 0
    else { return nil }
    return found
  }

  private static func items(_ value: OpaquePointer) -> [OpaquePointer] {
    guard json_object_is_type(value, json_type_array) != 0 else { return [] }
    return (0..<json_object_array_length(value)).compactMap { json_object_array_get_idx(value, $0) }
  }

  private static func text(_ value: OpaquePointer?) -> String? {
    guard let value, json_object_is_type(value, json_type_string) != 0,
      let words = json_object_get_string(value)
    else { return nil }
    let text = StatedWords.plain(String(cString: words))
    return text.isEmpty ? nil : text
  }

  /// A name that stands as itself, in an object, or several of either in an array.
  private static func name(_ value: OpaquePointer?) -> String? {
    guard let value else { return nil }
    if let text = text(value) { return text }
    if let member = member("name", of: value) { return text(member) }
    let names = items(value).compactMap { text($0) ?? text(member("name", of: $0)) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
