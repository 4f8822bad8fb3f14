/// A reader's note, highlight or bookmark on a stretch of a text, as the W3C's Web Annotation Data Model
/// has it.
package struct Annotation: Hashable, Sendable {
  /// Why it was made; the words are the W3C's.
  package enum Motivation: String, Hashable, Sendable, CaseIterable {
    case highlighting, commenting, tagging, bookmarking
  }

  package var id: AnnotationID
  package var target: AnnotationTarget
  package var bodies: [AnnotationBody]
  package var motivation: Motivation
  package var author: String?
  package var created: Timestamp?
  package var modified: Timestamp?

  package init(
    id: AnnotationID, target: AnnotationTarget, bodies: [AnnotationBody] = [],
    motivation: Motivation = .highlighting, author: String? = nil, created: Timestamp? = nil,
    modified: Timestamp? = nil
  ) {
    self.id = id
    self.target = target
    self.bodies = bodies
    self.motivation = motivation
    self.author = author
    self.created = created
    self.modified = modified
  }

  /// What was written, without tags and colour; several texts with an empty line between them.
  package var text: String { bodies.text }

  package var tags: [String] {
    bodies.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
  }

  /// When it was made or changed last; nil when that is not known.
  package var latest: Timestamp? { modified ?? created }

  /// The same in microseconds since the beginning of 1970 in UTC; the lowest
  /// number when that is not known.
  package var moment: Int { latest?.microseconds ?? .min }

  /// Whether it says the same as another, wherever that belongs and whenever it was changed.
  package func says(_ other: Annotation) -> Bool {
    var own = self
    own.target = other.target
    own.modified = other.modified
    return own == other
  }

  /// The colour of the highlight; the last one given counts.
  package var colour: HighlightColour? {
    bodies.compactMap { if case .colour(let colour) = $0 { colour } else { nil } }.last
  }
}
