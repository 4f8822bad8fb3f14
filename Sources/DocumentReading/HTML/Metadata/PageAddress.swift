/// The address that the relative links of a page count from.
struct PageAddress {
  /// `https:`, or whatever the page came by.
  private let scheme: Substring
  /// `//host`, a port included.
  private let host: Substring
  /// The path down to its last `/`.
  private let folder: Substring
  /// The whole address, without a place in the page.
  private let page: Substring

  /// The path with its file, without query and place.
  private let path: Substring

  /// A longer address, in bytes, is none that relative links count from.
  private static let longest = 4096

  /// Nil for what is no whole address.
  init?(_ address: String) {
    guard address.utf8.count <= Self.longest, Self.hasScheme(address),
      let colon = address.firstIndex(of: ":"), address[colon...].hasPrefix("://")
    else { return nil }
    scheme = address[...colon]
    let hostStart = address.index(after: colon)
    let name = address.index(hostStart, offsetBy: 2)
    let end = address[name...].firstIndex { "/?#".contains($0) } ?? address.endIndex
    guard name < end else { return nil }
    host = address[hostStart..<end]
    let path = address[end...].prefix { $0 != "?" && $0 != "#" }
    self.path = path
    page = address.prefix { $0 != "#" }
    folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
  }

  /// The whole address that `target` means on the page (RFC 3986, 5.2); a place in the page is `#` and
  /// its name.
  func resolved(_ target: String) -> String {
    let whole = whole(target)
    guard whole.utf8.starts(with: page.utf8) else { return whole }
    let rest = whole.utf8.dropFirst(page.utf8.count)
    return rest.first == 0x23 ? String(whole[rest.startIndex...]) : whole
  }

  /// Whether a whole address leads to the host of the page.
  func isOfSameSite(_ address: String) -> Bool {
    guard let other = PageAddress(address.hasPrefix("//") ? scheme + address : address) else {
      return false
    }
    return other.host.lowercased() == host.lowercased()
  }

  private func whole(_ target: String) -> String {
    if target.hasPrefix("#") || Self.hasScheme(target) { return target }
    if target.hasPrefix("//") { return scheme + target }
    if target.hasPrefix("?") { return scheme + host + path + target }
    if target.hasPrefix("/") { return scheme + host + Self.withoutDots(target[...]) }
    return scheme + host + Self.withoutDots(folder + target)
  }

  private static func hasScheme(_ target: String) -> Bool {
    let name = target.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
    guard name.endIndex < target.endIndex, target[name.endIndex] == ":" else { return false }
    return name.first?.isLetter == true
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  /// The path without `.` and `..`, as far as they lead up to anything.
  private static func withoutDots(_ target: Substring) -> String {
    let path = target.prefix { $0 != "?" && $0 != "#" }
    var kept: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if part == ".." {
        if kept.count > 1 { kept.removeLast() }
      } else if part != "." {
        kept.append(part)
        continue
      }
      if index + 1 == parts.count { kept.append("") }
    }
    return kept.joined(separator: "/") + target[path.endIndex...]
  }
}
