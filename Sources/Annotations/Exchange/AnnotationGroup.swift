/// The annotations on one text, by its sections, in the order of the text.
struct AnnotationGroup {
  struct Section {
    var headings: [String]
    var annotations: [Annotation]
  }

  /// The target of one of them, which tells the text.
  var target: AnnotationTarget
  var sections: [Section]

  /// Texts stand in the order in which they first come; an annotation without a position stands last.
  static func groups(of annotations: [Annotation]) -> [AnnotationGroup] {
    var order: [String] = []
    var texts: [String: [Annotation]] = [:]
    for annotation in annotations {
      let name = annotation.target.source ?? annotation.target.snapshot ?? ""
      if texts[name] == nil { order.append(name) }
      texts[name, default: []].append(annotation)
    }
    return order.compactMap { name in
      guard let all = texts[name], let first = all.first else { return nil }
      return AnnotationGroup(target: first.target, sections: sections(of: all))
    }
  }

  private static func sections(of annotations: [Annotation]) -> [Section] {
    let sorted = annotations.enumerated().sorted { left, right in
      let starts = [left, right].map { $0.element.target.position?.start ?? .max }
      return (starts[0], left.offset) < (starts[1], right.offset)
    }.map(\.element)
    var sections: [Section] = []
    for annotation in sorted {
      if sections.last?.headings == annotation.target.sections {
        sections[sections.count - 1].annotations.append(annotation)
      } else {
        sections.append(
          Section(headings: annotation.target.sections, annotations: [annotation]))
      }
    }
    return sections
  }
}
