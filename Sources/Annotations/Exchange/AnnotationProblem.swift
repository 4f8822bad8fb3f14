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
    /// JSON that ends in the middle.
    case cutShort
    case noAnnotations
    case noTarget
    case noIdentifier
    case noRevision
    case reply
    /// What the member of that name says is no date and time.
    case noMoment(String)
    case noPosition
    case halfCharacter
  }

  package let place: Place?
  package let reason: Reason

  init(_ reason: Reason, at place: Place? = nil) {
    self.reason = reason
    self.place = place
  }

  package var description: String {
    switch place {
    case .item(let number): "annotation \(number): \(words)"
    case .line(let line): "\(line): \(words)"
    case nil: words
    }
  }

  /// What is wrong and where, with the name of the file.
  package func message(in file: String) -> String {
    if case .line = place { "\(file):\(self)" } else { "\(file): \(self)" }
  }

  /// Whether something of the file is lost, rather than being nothing that a text can have in its margin.
  package var isDamage: Bool { reason != .reply && reason != .noTarget }

  private var words: String {
    switch reason {
    case .noJSON: "this is no JSON"
    case .cutShort: "the JSON ends in the middle; the file is not whole"
    case .noAnnotations where place == nil:
      "there are no annotations in it; they are read from JSON-LD, from Hypothesis's JSON and from the "
        + "Markdown that tifa exports, not from its CSV or HTML"
    case .noAnnotations: "there are no annotations in it"
    case .noTarget: "it has neither a quote nor a position"
    case .noIdentifier: "it has no id"
    case .noRevision: "its schema:version is no number from 1"
    case .noMoment(let name): "its \(name) is no date, nor a date and a time"
    case .noPosition:
      "its position is none: start and end are whole numbers from 0, the end not before the start"
    case .halfCharacter: "a text in it has half of a character (an escape such as \\ud800 alone)"
    case .reply: "a reply to another annotation has no place of its own"
    }
  }
}
