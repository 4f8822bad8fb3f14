/// What texts are called in a notes folder, where their paths are other ones on every machine.
///
/// A text that lies beside the folder, or in a folder beside it, is called by its path from there; any other
/// by what it is called here.
package struct NoteSources: Hashable, Sendable {
  /// In which the notes folder lies, with a slash at the end; nil where that tells nothing.
  private let parent: String?

  /// - Parameter folder: the absolute path of the notes folder.
  package init(folder: String) {
    let parent = folder.lastIndex(of: "/").map { folder[...$0] }
    self.parent = parent.flatMap { $0.count > 1 ? String($0) : nil }
  }

  /// A revision as the folder has it.
  package func shared(_ revision: NoteRevision) -> NoteRevision {
    replacing(revision) { source in
      guard let parent, source.hasPrefix(parent) else { return source }
      return "../" + source.dropFirst(parent.count)
    }
  }

  /// A revision as it is here.
  package func local(_ revision: NoteRevision) -> NoteRevision {
    replacing(revision) { source in
      guard let parent, source.hasPrefix("../") else { return source }
      return parent + source.dropFirst(3)
    }
  }

  private func replacing(
    _ revision: NoteRevision, _ name: (String) -> String
  ) -> NoteRevision {
    guard var place = revision.place else { return revision }
    func renamed(_ target: AnnotationTarget) -> AnnotationTarget {
      var target = target
      target.source = target.source.map(name)
      return target
    }
    place.target = renamed(place.target)
    place.origins = NotePlace.Origins(
      same: place.origins.same.map(renamed), moved: place.origins.moved.map(renamed))
    return revision.placed(at: place)
  }
}
