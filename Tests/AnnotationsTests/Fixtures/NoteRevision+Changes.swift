@testable import Annotations

extension NoteRevision {
  /// A note as it was made or changed as a whole.
  init(number: Int, _ annotation: Annotation) {
    self.init(
      id: annotation.id, words: Words(number: number, annotation),
      place: NotePlace(annotation.target, number: number, at: annotation.latest))
  }

  init(deleting id: AnnotationID, number: Int) {
    self.init(id: id, words: nil, place: nil, deletion: Deletion(number: number, at: nil))
  }
}
