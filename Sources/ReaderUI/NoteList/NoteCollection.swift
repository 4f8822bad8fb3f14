import Annotations

/// The notes on all texts.
package struct NoteCollection: Equatable, Sendable {
  /// By texts, that with the latest note first; in each by their places.
  private(set) var texts: [(text: NotedText, notes: [FiledNote])]
  /// The notes that stand on words in which a formulation occurs, by its identifier; those that say most
  /// about it, being on the fewest words, first.
  private var onFormulation: [String: [FiledNote]]
  private var byID: [AnnotationID: FiledNote]

  /// `notes` have the latest first.
  package init(_ notes: [FiledNote] = [], formulations: (String) -> Set<String> = { _ in [] }) {
    var places: [NotedText: Int] = [:]
    var texts: [(text: NotedText, notes: [FiledNote])] = []
    var onFormulation: [String: [FiledNote]] = [:]
    for note in notes {
      if let place = places[note.text] {
        texts[place].notes.append(note)
      } else {
        places[note.text] = texts.count
        texts.append((note.text, [note]))
      }
      for formulation in formulations(note.note.quote ?? "") {
        onFormulation[formulation, default: []].append(note)
      }
    }
    for place in texts.indices {
      texts[place].notes.sort { $0.position < $1.position }
    }
    self.texts = texts
    self.onFormulation = onFormulation.mapValues { notes in
      notes.enumerated().sorted {
        ($0.element.length, $0.offset) < ($1.element.length, $1.offset)
      }.map(\.element)
    }
    byID = Dictionary(notes.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The same but for some notes.
  func removing(_ ids: Set<AnnotationID>) -> Self {
    var rest = self
    rest.texts = texts.map { text, notes in (text, notes.filter { !ids.contains($0.id) }) }
      .filter { !$0.notes.isEmpty }
    rest.onFormulation = onFormulation.mapValues { $0.filter { !ids.contains($0.id) } }
    rest.byID = byID.filter { !ids.contains($0.key) }
    return rest
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.byID == right.byID && left.onFormulation == right.onFormulation
      && left.texts.elementsEqual(right.texts) { $0 == $1 }
  }

  var notes: [AnnotationID: FiledNote] { byID }

  func note(_ id: AnnotationID) -> FiledNote? { byID[id] }

  func notes(on formulation: String) -> [FiledNote] { onFormulation[formulation] ?? [] }
}

extension FiledNote {
  /// The place in its text, in code points.
  fileprivate var position: Int { note.annotation.target.position?.start ?? .max }
  fileprivate var length: Int { note.quote?.utf8.count ?? .max }
}
