/// Why an annotation, or a whole file of them, could not be read.
package struct AnnotationProblem: Error, Equatable, CustomStringConvertible {
  package enum Place: Equatable, Sendable {
    /// The number of the annotation in a list, from 1.
    case item(Int)
    /// The line of the file, from 1.
    case line(Int)
  }

  package enum Reason: Error, Equatable, Sendable {
    case noJSON
    case noAnnotations
    case noTarget
    case noIdentifier
    case reply
  }

  package let place: Place?
  package let reason: Reason

  init(_ reason: Reason, at place: Place? = nil) {
    self.reason = reason
    self.place = place
  }

  /// What is wrong, to stand after the name of the file and a colon.
  package var description: String {
    switch place {
    case .item(let number): "annotation \(number): \(words)"
    case .line(let line): "\(line): \(words)"
    case nil: words
    }
  }

  private var words: String {
    switch reason {
    case .noJSON: "this is no JSON"
    case .noAnnotations: "there are no annotations in it"
    case .noTarget: "it has neither a quote nor a position"
    case .noIdentifier: "it has no id"
    case .reply: "a reply to another annotation has no place of its own"
    }
  }
}
