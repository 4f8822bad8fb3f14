import JSONValues

extension NoteRevision {
  /// What marks a note as deleted; the W3C's context declares the prefix of the ActivityStreams vocabulary.
  private static let tombstone = "as:Tombstone"

  /// Whether a value is a revision rather than an annotation that has none.
  static func isRevision(_ value: JSONValue) -> Bool {
    value["schema:version"] != nil || isTombstone(value)
  }

  private static func isTombstone(_ value: JSONValue) -> Bool {
    value["type"]?.values.contains { $0.string == tombstone } ?? false
  }

  init(_ value: JSONValue) throws(AnnotationProblem.Reason) {
    guard let name = value["id"]?.string, let id = AnnotationID(name) else { throw .noIdentifier }
    guard let number = value["schema:version"].map(\.number) ?? 1,
      (1...Self.greatestNumber).contains(number)
    else { throw .noRevision }
    if Self.isTombstone(value) {
      let moment = try Timestamp(of: "as:deleted", in: value)
      self.init(id: id, number: number, .deleted(moment))
    } else {
      let origin = try value["schema:isBasedOn"].map { value throws(AnnotationProblem.Reason) in
        try AnnotationTarget(value, address: nil)
      }
      let text = value["as:context"]?.string.flatMap { name in
        name.hasPrefix(AnnotationJSON.snapshotScheme)
          ? String(name.dropFirst(AnnotationJSON.snapshotScheme.count)) : nil
      }
      self.init(
        id: id, number: number, .note(try Annotation(value)), carriedFrom: origin,
        droppedFrom: text)
    }
  }

  /// The line of a notes folder, with the end of it.
  package var line: [UInt8] {
    let version = ("schema:version", JSONValue.number(number))
    let value: JSONValue
    switch content {
    case .note(let annotation):
      let origin = carriedFrom.map { ("schema:isBasedOn", AnnotationJSON.value(of: $0)) }
      let text = droppedFrom.map {
        ("as:context", JSONValue.string(AnnotationJSON.snapshotScheme + $0))
      }
      value = .object(
        AnnotationJSON.members(of: annotation) + [origin, text].compactMap(\.self) + [version])
    case .deleted(let moment):
      var members: [(name: String, value: JSONValue)] = [
        ("@context", .string(AnnotationJSON.context)), ("id", .string(id.iri)),
        ("type", .string(Self.tombstone)), ("as:formerType", .string("Annotation")),
      ]
      if let moment { members.append(("as:deleted", .string(moment.text))) }
      value = .object(members + [version])
    }
    return Array((value.lineText + "\n").utf8)
  }
}
