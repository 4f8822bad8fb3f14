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
    switch Result(catching: { () throws(JSONProblem) in try JSONValue(parsing: text[start...]) }) {
    case .success(let value) where NoteRevision.isRevision(value):
      // A notes folder's file of one line.
      _ = readLines(text[mark...], folder.map(NoteSources.init))
    case .success(let value):
      guard add(value, line: nil) else { throw AnnotationProblem(.noAnnotations) }
    case .failure(let problem):
      if readLines(text[mark...], folder.map(NoteSources.init)) { return }
      let isMeant = [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(text[start])
      guard isMeant else { throw AnnotationProblem(.noAnnotations) }
      let line = text[..<min(start + problem.offset, text.count)].count { $0 == 0x0A } + 1
      throw AnnotationProblem(problem.isCutShort ? .cutShort : .noJSON, at: .line(line))
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
      notes.append(try Note(value))
    } catch {
      leftOut.append(AnnotationProblem(error, at: place))
    }
  }

  /// Reads an annotation a line; false, and nothing is taken, where no line holds one.
  ///
  /// Of a note that comes several times, as in a notes folder, the last revision counts.
  private mutating func readLines(_ text: ArraySlice<UInt8>, _ sources: NoteSources?) -> Bool {
    var read = AnnotationImport()
    var merge = NoteMerge()
    var hasAny = false
    for (line, bytes) in NoteLog.lines(of: text) {
      guard let value = JSONValue(reading: bytes) else {
        read.leftOut.append(AnnotationProblem(.noJSON, at: .line(line)))
        continue
      }
      if NoteRevision.isRevision(value) {
        hasAny = true
        do throws(AnnotationProblem.Reason) {
          let revision = try NoteRevision(value)
          merge.add(sources?.local(revision) ?? revision)
        } catch {
          read.leftOut.append(AnnotationProblem(error, at: .line(line)))
        }
      } else if read.add(value, line: line) {
        hasAny = true
      } else {
        read.leftOut.append(AnnotationProblem(.noAnnotations, at: .line(line)))
      }
    }
    guard hasAny else { return false }
    self = read
    notes += merge.annotations.map { Note($0, text: $0.target.snapshot) }
    return true
  }

  private init() {}

  private mutating func readMarkdown(_ comments: [(line: Int, value: JSONValue?)]) {
    for comment in comments {
      if let value = comment.value {
        add(one: value, .line(comment.line))
      } else {
        leftOut.append(AnnotationProblem(.noJSON, at: .line(comment.line)))
      }
    }
  }
}
