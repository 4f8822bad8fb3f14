import JSONValues

/// The revisions of notes in a file of a notes folder, one a line in the order in which they were made.
package struct NoteLog: Sendable {
  package private(set) var revisions: [NoteRevision] = []
  /// Lines that cannot be read, which cost only themselves.
  package private(set) var problems: [AnnotationProblem] = []

  /// Reads all lines, which come `after` so many others of the file; a last one without its end that is not
  /// whole is still on its way, and no problem.
  package init(reading text: ArraySlice<UInt8>, after line: Int = 0) {
    let isEnded = text.last == 0x0A
    let lines = Self.lines(of: text).map { (number: $0.number + line, bytes: $0.bytes) }
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      guard let value = JSONValue(reading: line.bytes) else {
        if isEnded || !isLast {
          problems.append(AnnotationProblem(.noJSON, at: .line(line.number)))
        }
        continue
      }
      do throws(AnnotationProblem.Reason) {
        revisions.append(try NoteRevision(value))
      } catch {
        problems.append(AnnotationProblem(error, at: .line(line.number)))
      }
    }
  }

  /// The lines that hold anything, by their numbers from 1.
  ///
  /// Where git could not merge, both sides stand between marks of its own: all their lines count.
  static func lines(of text: ArraySlice<UInt8>) -> [(number: Int, bytes: ArraySlice<UInt8>)] {
    text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.contains { $0 > 0x20 } && !isConflictMark($0.element) }
      .map { ($0.offset + 1, $0.element) }
  }

  private static func isConflictMark(_ line: ArraySlice<UInt8>) -> Bool {
    let mark = line.prefix(7)
    guard mark.count == 7, let first = mark.first, "<=>|".utf8.contains(first) else { return false }
    return mark.allSatisfy { $0 == first }
  }
}
