import JSONValues

/// Annotations read from a file of this program's or another's.
///
/// JSON-LD: an AnnotationCollection, an AnnotationPage, an array, one annotation, or one on each line.
/// Hypothesis: its export, or what its API answers. This program's Markdown. What cannot be read is told
/// of and costs only itself.
package struct AnnotationImport: Equatable, Sendable {
  package private(set) var annotations: [Annotation] = []
  package private(set) var leftOut: [AnnotationProblem] = []

  /// - Throws: Where nothing of the file is annotations.
  package init(reading text: [UInt8]) throws(AnnotationProblem) {
    var bytes = text[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    bytes = bytes.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if bytes.isEmpty { return }
    if let value = JSONValue(reading: bytes) {
      guard add(value, line: nil) else { throw AnnotationProblem(.noAnnotations) }
    } else if bytes.first == UInt8(ascii: "{") {
      try readLines(text)
    } else if bytes.first == UInt8(ascii: "[") {
      throw AnnotationProblem(.noJSON)
    } else {
      try readMarkdown(text)
    }
  }

  /// Adds all of what a value holds; false when it is nothing that holds annotations.
  private mutating func add(_ value: JSONValue, line: Int?) -> Bool {
    switch AnnotationContainer(value) {
    case .annotations(let values):
      for (index, value) in values.enumerated() { add(one: value, .item(index + 1)) }
    case .annotation: add(one: value, line.map(AnnotationProblem.Place.line) ?? .item(1))
    case .other: return false
    }
    return true
  }

  private mutating func add(one value: JSONValue, _ place: AnnotationProblem.Place) {
    do throws(AnnotationProblem.Reason) {
      annotations.append(try Annotation(value))
    } catch {
      leftOut.append(AnnotationProblem(error, at: place))
    }
  }

  private mutating func readLines(_ text: [UInt8]) throws(AnnotationProblem) {
    var hasAny = false
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 > 0x20 }) {
      if let value = JSONValue(reading: line), add(value, line: index + 1) {
        hasAny = true
      } else {
        leftOut.append(AnnotationProblem(.noJSON, at: .line(index + 1)))
      }
    }
    if !hasAny { throw AnnotationProblem(.noJSON) }
  }

  private mutating func readMarkdown(_ text: [UInt8]) throws(AnnotationProblem) {
    let notes = AnnotationMarkdown.values(in: text)
    guard !notes.isEmpty else { throw AnnotationProblem(.noAnnotations) }
    for note in notes {
      if let value = note.value {
        add(one: value, .line(note.line))
      } else {
        leftOut.append(AnnotationProblem(.noJSON, at: .line(note.line)))
      }
    }
  }
}
