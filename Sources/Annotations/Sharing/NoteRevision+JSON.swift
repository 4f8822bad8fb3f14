import JSONValues

extension NoteRevision {
  /// What marks a note as deleted; the W3C's context declares the prefix of the ActivityStreams vocabulary.
  private static let tombstone = "as:Tombstone"
  private static let known = "dcterms:replaces"

  /// Whether a value is a revision rather than an annotation that has none.
  static func isRevision(_ value: JSONValue) -> Bool {
    value["schema:version"] != nil || isTombstone(value)
  }

  private static func isTombstone(_ value: JSONValue) -> Bool {
    value["type"]?.values.contains { $0.string == tombstone } ?? false
  }

  init(_ value: JSONValue) throws(AnnotationProblem.Reason) {
    guard let name = value["id"]?.string, let id = AnnotationID(name) else { throw .noIdentifier }
    let number = try Self.number(in: value) ?? 1
    let known = KnownChanges(told: (value[Self.known]?.values ?? []).compactMap(\.string))
    if Self.isTombstone(value) {
      let moment = try Timestamp(of: "as:deleted", in: value)
      self.init(
        id: id, words: nil,
        place: value["target"] == nil ? nil : try NotePlace(value, number: number, at: moment),
        deletion: Deletion(number: number, at: moment, knowing: known))
    } else {
      let annotation = try Annotation(value)
      self.init(
        id: id, words: Words(number: number, annotation, knowing: known),
        place: try NotePlace(value, number: number, at: annotation.latest))
    }
  }

  fileprivate static func number(in value: JSONValue) throws(AnnotationProblem.Reason) -> Int? {
    guard let number = value["schema:version"] else { return nil }
    guard let number = number.number, (1...greatestNumber).contains(number) else {
      throw .noRevision
    }
    return number
  }

  /// The line of a notes folder, with the end of it.
  package var line: [UInt8] {
    var members: [(name: String, value: JSONValue)]
    let number: Int
    let known: KnownChanges?
    if isKept, let words {
      (number, known) = (words.number, words.known)
      members = AnnotationJSON.members(of: words.annotation).filter { $0.name != "target" }
      if let place { members += place.members(beside: number, words.annotation.latest) }
    } else {
      (number, known) = (deletion?.number ?? 1, deletion?.known)
      members = [
        ("@context", .string(AnnotationJSON.context)), ("id", .string(id.iri)),
        ("type", .string(Self.tombstone)), ("as:formerType", .string("Annotation")),
      ]
      let moment = deletion?.moment
      if let moment { members.append(("as:deleted", .string(moment.text))) }
      // Where it was made is known to whoever has the note.
      if let place, place.number > 1 { members += place.members(beside: number, moment) }
    }
    members.append(("schema:version", .number(number)))
    if let texts = known?.texts, !texts.isEmpty {
      members.append((Self.known, .array(texts.map(JSONValue.string))))
    }
    let value = JSONValue.object(members)
    return Array((value.lineText + "\n").utf8)
  }
}

extension NotePlace {
  /// Reads the place that a revision of that number and moment states; it is as old as that if it says nothing
  /// else.
  fileprivate init(
    _ value: JSONValue, number: Int, at moment: Timestamp?
  ) throws(AnnotationProblem.Reason) {
    let target = try AnnotationTarget(value["target"], address: nil)
    guard target.quote != nil || target.position != nil else { throw .noTarget }
    self.init(
      target, number: number, at: moment,
      droppedFrom: value["as:context"]?.string.flatMap(AnnotationTarget.snapshot),
      origins: try Origins(value))
    guard let stated = value["target"]?.values.first,
      let own = try NoteRevision.number(in: stated)
    else { return }
    self.number = own
    self.moment = try Timestamp(of: "modified", in: stated)
  }

  /// What says it in a revision of that number and moment.
  fileprivate func members(
    beside number: Int, _ moment: Timestamp?
  ) -> [(name: String, value: JSONValue)] {
    var target = AnnotationJSON.members(of: target)
    if self.number != number || self.moment != moment {
      target.append(("schema:version", .number(self.number)))
      if let moment = self.moment { target.append(("modified", .string(moment.text))) }
    }
    var members: [(name: String, value: JSONValue)] = [("target", .object(target))]
    members += origins.members
    if let droppedFrom {
      members.append(("as:context", .string(AnnotationJSON.snapshotScheme + droppedFrom)))
    }
    return members
  }
}

extension NotePlace.Origins {
  private static let (same, moved) = ("schema:isBasedOn", "as:origin")

  init(_ value: JSONValue) throws(AnnotationProblem.Reason) {
    func targets(_ name: String) throws(AnnotationProblem.Reason) -> [AnnotationTarget] {
      var targets: [AnnotationTarget] = []
      for value in value[name]?.values ?? [] {
        targets.append(try AnnotationTarget(value, address: nil))
      }
      return targets
    }
    self.init(same: try targets(Self.same), moved: try targets(Self.moved))
  }

  fileprivate var members: [(name: String, value: JSONValue)] {
    [(Self.same, same), (Self.moved, moved)].compactMap { name, targets in
      guard let first = targets.first else { return nil }
      return (
        name,
        targets.count == 1
          ? AnnotationJSON.value(of: first) : .array(targets.map(AnnotationJSON.value))
      )
    }
  }

  /// As an archive keeps them; nil where there are none.
  package var text: String? {
    members.isEmpty ? nil : JSONValue.object(members).lineText
  }

  /// Reads what `text` wrote; none where that is damaged.
  package init(text: String?) {
    let value = text.flatMap { JSONValue(reading: Array($0.utf8)[...]) }
    self = value.flatMap { try? Self($0) } ?? Self()
  }
}
