/// What texts are called in a notes folder, where their paths are other ones on every machine.
///
/// A text that lies beside the folder, or in a folder beside it, is called by its path from there; any other
/// by what it is called here.
package struct NoteSources: Hashable, Sendable {
  /// In which the notes folder lies, with a slash at the end; nil where that tells nothing.
  private let parent: String?

  /// - Parameter folder: the absolute path of the notes folder; nil for no folder, where nothing is
  ///   called otherwise.
  package init(folder: String? = nil) {
    let parent = folder.flatMap { folder in folder.lastIndex(of: "/").map { folder[...$0] } }
    self.parent = parent.flatMap { $0.count > 1 ? String($0) : nil }
  }

  func shared(_ source: String) -> String {
    guard let parent, source.hasPrefix(parent) else { return source }
    return "../" + source.dropFirst(parent.count)
  }

  func local(_ source: String) -> String {
    guard let parent, source.hasPrefix("../") else { return source }
    return parent + source.dropFirst(3)
  }
}
