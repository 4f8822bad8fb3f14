/// The notes on one text, by its sections, in the order of the text.
struct AnnotationGroup {
  struct Section {
    var headings: [String]
    var notes: [Note]
  }

  /// The target of one of them, which tells the text.
  var target: AnnotationTarget
  var sections: [Section]

  /// Texts stand in the order in which they first come; a note without a position stands last.
  static func groups(of notes: [Note]) -> [AnnotationGroup] {
    var order: [String] = []
    var texts: [String: [Note]] = [:]
    for note in notes {
      let target = note.annotation.target
      let name = target.source ?? target.snapshot ?? ""
      if texts[name] == nil { order.append(name) }
      texts[name, default: []].append(note)
    }
    return order.compactMap { name in
      guard let all = texts[name], let first = all.first else { return nil }
      return AnnotationGroup(target: first.annotation.target, sections: sections(of: all))
    }
  }

  private static func sections(of notes: [Note]) -> [Section] {
    let sorted = notes.enumerated().sorted { left, right in
      let starts = [left, right].map { $0.element.annotation.target.position?.start ?? .max }
      return (starts[0], left.offset) < (starts[1], right.offset)
    }.map(\.element)
    var sections: [Section] = []
    for note in sorted {
      let headings = note.annotation.target.sections
      if sections.last?.headings == headings {
        sections[sections.count - 1].notes.append(note)
      } else {
        sections.append(Section(headings: headings, notes: [note]))
      }
    }
    return sections
  }
}
