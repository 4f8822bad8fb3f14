import JSONValues

/// Annotations as JSON-LD of the W3C's Web Annotation Data Model.
///
/// What the model has no word for is said in the vocabularies that its context declares: the sections over
/// a target as `schema:articleSection`, the number of its block as `schema:position`. The snapshot of the
/// text is a state of the target, the colour a body whose purpose is highlighting. What became of a note
/// when it was carried is its `schema:creativeWorkStatus`, its earlier target what it is based on.
package enum AnnotationJSON {
  package static let context = "http://www.w3.org/ns/anno.jsonld"
  static let snapshotScheme = "urn:sha256:"
  /// The source of a target that has none, which the model does not allow.
  static let noSource = "about:blank"

  /// An AnnotationCollection with one page; `id` is its IRI.
  package static func collection(of notes: [Note], id: String = "urn:tifa:notes") -> JSONValue {
    .object([
      ("@context", .string(context)), ("id", .string(id)),
      ("type", .string("AnnotationCollection")), ("total", .number(notes.count)),
      (
        "first",
        .object([
          ("id", .string(id + ":page:1")), ("type", .string("AnnotationPage")),
          ("partOf", .string(id)), ("startIndex", .number(0)),
          ("items", .array(notes.map { value(of: $0, hasContext: false) })),
        ])
      ),
    ])
  }

  /// A note by itself, or with the context left to what it stands in.
  package static func value(of note: Note, hasContext: Bool = true) -> JSONValue {
    var members = self.members(of: note.annotation, hasContext: hasContext)
    if let text = note.text, text != note.annotation.target.snapshot {
      members.append(("schema:isPartOf", .string(snapshotScheme + text)))
    }
    if let state = note.state {
      members.append(("schema:creativeWorkStatus", .string(state.rawValue)))
    }
    if let earlier = note.earlier { members.append(("schema:isBasedOn", value(of: earlier))) }
    return .object(members)
  }

  /// What the model has for an annotation, in the order in which it is written.
  static func members(
    of annotation: Annotation, hasContext: Bool = true
  ) -> [(name: String, value: JSONValue)] {
    var members: [(name: String, value: JSONValue)] = []
    if hasContext { members.append(("@context", .string(context))) }
    members += [
      ("id", .string(annotation.id.iri)), ("type", .string("Annotation")),
      ("motivation", .string(annotation.motivation.rawValue)),
    ]
    if let author = annotation.author {
      members.append(
        ("creator", .object([("type", .string("Person")), ("name", .string(author))])))
    }
    for (name, moment) in [("created", annotation.created), ("modified", annotation.modified)] {
      if let moment { members.append((name, .string(moment.text))) }
    }
    if !annotation.bodies.isEmpty {
      members.append(("body", .array(annotation.bodies.map(value))))
    }
    members.append(("target", value(of: annotation.target)))
    return members
  }

  private static func value(of body: AnnotationBody) -> JSONValue {
    let (words, purpose) =
      switch body {
      case .text(let text): (text, "commenting")
      case .tag(let tag): (tag, "tagging")
      case .colour(let colour): (colour.rawValue, "highlighting")
      }
    var members: [(name: String, value: JSONValue)] = [
      ("type", .string("TextualBody")), ("value", .string(words)), ("purpose", .string(purpose)),
    ]
    if purpose == "commenting" { members.append(("format", .string("text/plain"))) }
    return .object(members)
  }

  static func value(of target: AnnotationTarget) -> JSONValue { .object(members(of: target)) }

  static func members(of target: AnnotationTarget) -> [(name: String, value: JSONValue)] {
    let snapshot = target.snapshot.map { snapshotScheme + $0 }
    let source = target.source.map(SourceReference.iri) ?? snapshot ?? noSource
    var members: [(name: String, value: JSONValue)] = [
      ("type", .string("SpecificResource")), ("source", .string(source)),
    ]
    if let snapshot {
      members.append(
        ("state", .object([("type", .string("TimeState")), ("cached", .string(snapshot))])))
    }
    var selectors: [JSONValue] = []
    if let position = target.position {
      selectors.append(
        .object([
          ("type", .string("TextPositionSelector")), ("start", .number(position.start)),
          ("end", .number(position.end)),
        ]))
    }
    if let quote = target.quote {
      selectors.append(
        .object([
          ("type", .string("TextQuoteSelector")), ("exact", .string(quote.exact)),
          ("prefix", .string(quote.prefix)), ("suffix", .string(quote.suffix)),
        ]))
    }
    if !selectors.isEmpty { members.append(("selector", .array(selectors))) }
    if !target.sections.isEmpty {
      members.append(("schema:articleSection", .array(target.sections.map { .string($0) })))
    }
    if let paragraph = target.paragraph {
      members.append(("schema:position", .number(paragraph)))
    }
    return members
  }
}
