import JSONValues

/// Notes read from a file of this program's or another's.
///
/// JSON-LD: an AnnotationCollection, an AnnotationPage, an array, one annotation, or one on each line,
/// also as a notes folder has them. Hypothesis: its export, or what its API answers. This program's
/// Markdown. What cannot be read is told of and costs only itself.
package struct AnnotationImport: Equatable, Sendable {
  package private(set) var notes: [Note] = []
  package private(set) var leftOut: [AnnotationProblem] = []

  package var annotations: [Annotation] { notes.map(\.annotation) }

  /// - Parameters:
  ///   - text: the bytes of the file.
  ///   - folder: the absolute path of the folder in which it lies: what a notes folder calls texts is
  ///     understood from there. Nil where that is not known.
  /// - Throws: Where nothing of the file is annotations.
  package init(
    reading text: [UInt8], inFolder folder: String? = nil
  ) throws(AnnotationProblem) {
    let comments = AnnotationMarkdown.values(in: text)
    guard comments.isEmpty else {
      readMarkdown(comments)
      return
    }
    let mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let start = text[mark...].firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let start else { return }
    var reading = Reading(sources: folder.map(NoteSources.init))
    switch Result(catching: { () throws(JSONProblem) in try JSONValue(parsing: text[start...]) }) {
    case .success(let value):
      guard reading.add(value, line: nil) else { throw AnnotationProblem(.noAnnotations) }
    case .failure(let problem):
      if reading.addLines(text[mark...]) { break }
      let isMeant = [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(text[start])
      guard isMeant else { throw AnnotationProblem(.noAnnotations) }
      let line = text[..<min(start + problem.offset, text.count)].count { $0 == 0x0A } + 1
      throw AnnotationProblem(problem.isCutShort ? .cutShort : .noJSON, at: .line(line))
    }
    notes = reading.allNotes
    leftOut = reading.leftOut
  }

  private mutating func readMarkdown(_ comments: [(line: Int, value: JSONValue?)]) {
    var reading = Reading(sources: nil)
    for comment in comments {
      if let value = comment.value {
        reading.add(one: value, .line(comment.line))
      } else {
        reading.leftOut.append(AnnotationProblem(.noJSON, at: .line(comment.line)))
      }
    }
    notes = reading.allNotes
    leftOut = reading.leftOut
  }
}

/// What has been read of a file with notes so far.
private struct Reading {
  let sources: NoteSources?
  var notes: [Note] = []
  var leftOut: [AnnotationProblem] = []
  /// Of a note that comes several times, as in a notes folder, the last revision counts.
  var merge = NoteMerge()

  init(sources: NoteSources?) {
    self.sources = sources
  }

  var allNotes: [Note] {
    notes + merge.notes
  }

  /// Adds all of what a value holds; false when it is nothing that holds annotations.
  mutating func add(_ value: JSONValue, line: Int?) -> Bool {
    let place = line.map(AnnotationProblem.Place.line) ?? .item(1)
    if NoteRevision.isRevision(value) {
      add(one: value, place)
      return true
    }
    switch AnnotationContainer(value) {
    case .annotations(let values):
      for (index, value) in values.enumerated() { add(one: value, .item(index + 1)) }
    case .annotation: add(one: value, place)
    case .other: return false
    }
    return true
  }

  mutating func add(one value: JSONValue, _ place: AnnotationProblem.Place) {
    do throws(AnnotationProblem.Reason) {
      if NoteRevision.isRevision(value) {
        let revision = try NoteRevision(value)
        merge.add(sources?.local(revision) ?? revision)
      } else {
        notes.append(try Note(value))
      }
    } catch {
      leftOut.append(AnnotationProblem(error, at: place))
    }
  }

  /// Adds an annotation a line; false, and nothing is added, where no line holds one.
  mutating func addLines(_ text: ArraySlice<UInt8>) -> Bool {
    var more = self
    var hasAny = false
    for (line, bytes) in NoteLog.lines(of: text) {
      guard let value = JSONValue(reading: bytes) else {
        more.leftOut.append(AnnotationProblem(.noJSON, at: .line(line)))
        continue
      }
      if more.add(value, line: line) {
        hasAny = true
      } else {
        more.leftOut.append(AnnotationProblem(.noAnnotations, at: .line(line)))
      }
    }
    if hasAny { self = more }
    return hasAny
  }
}
