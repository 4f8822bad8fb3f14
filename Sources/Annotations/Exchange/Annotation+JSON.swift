import JSONValues

extension Note {
  /// Reads an annotation with what is known of it as a note.
  init(_ value: JSONValue) throws(AnnotationProblem.Reason) {
    let annotation = try Annotation(value)
    let margin = value["schema:isPartOf"]?.string.flatMap(AnnotationTarget.snapshot)
    let earlier = try value["schema:isBasedOn"].map { value throws(AnnotationProblem.Reason) in
      try AnnotationTarget(value, address: nil)
    }
    self.init(
      annotation, text: margin ?? annotation.target.snapshot,
      state: value["schema:creativeWorkStatus"]?.string.flatMap(Carried.State.init),
      earlier: earlier)
  }
}

extension Annotation {
  /// Reads an annotation of the W3C's model, or of Hypothesis, which is older than that.
  init(_ value: JSONValue) throws(AnnotationProblem.Reason) {
    guard let name = value["id"]?.string ?? value["@id"]?.string, let id = AnnotationID(name) else {
      throw .noIdentifier
    }
    if let references = value["references"], !references.values.isEmpty { throw .reply }
    if value.hasHalfCharacter { throw .halfCharacter }
    let target = try AnnotationTarget(value["target"], address: value["uri"]?.string)
    guard target.quote != nil || target.position != nil else { throw .noTarget }
    var bodies = (value["body"] ?? value["bodyValue"])?.values.compactMap(AnnotationBody.init) ?? []
    // Hypothesis has texts and tags beside the model.
    if let text = value["text"]?.string, !text.isEmpty { bodies.append(.text(text)) }
    bodies += value["tags"]?.values.compactMap(\.string).map(AnnotationBody.tag) ?? []
    let modified = try Timestamp(of: "modified", in: value)
    let updated = try Timestamp(of: "updated", in: value)
    self.init(
      id: id, target: target, bodies: bodies,
      motivation: Self.motivation(value["motivation"], bodies), author: Self.author(of: value),
      created: try Timestamp(of: "created", in: value),
      modified: modified ?? updated)
  }

  /// What is stated, else what its bodies are for.
  private static func motivation(_ stated: JSONValue?, _ bodies: [AnnotationBody]) -> Motivation {
    let known = stated?.values.compactMap { value in
      value.string.flatMap { name in
        Motivation(rawValue: name.hasPrefix("oa:") ? String(name.dropFirst(3)) : name)
      }
    }
    if let motivation = known?.first { return motivation }
    if bodies.contains(where: { if case .text = $0 { true } else { false } }) { return .commenting }
    return bodies.contains { if case .tag = $0 { true } else { false } } ? .tagging : .highlighting
  }

  private static func author(of value: JSONValue) -> String? {
    if let creator = value["creator"]?.values.first {
      return creator["name"]?.string ?? creator["nickname"]?.string ?? creator["id"]?.string
        ?? creator.string
    }
    if let name = value["user_info"]?["display_name"]?.string { return name }
    guard let user = value["user"]?.string else { return nil }
    // `acct:name@hypothes.is`
    return String(user.split(separator: ":").last?.prefix { $0 != "@" } ?? user[...])
  }
}

extension Timestamp {
  /// The moment that a member states; nil where there is none such, or it is empty.
  init?(of name: String, in value: JSONValue) throws(AnnotationProblem.Reason) {
    switch value[name] {
    case nil, .null?, .string("")?: return nil
    case .string(let text)?:
      guard let moment = Timestamp(text) else { throw .noMoment(name) }
      self = moment
    default: throw .noMoment(name)
    }
  }
}

extension AnnotationBody {
  /// Nil for what is no text, such as a picture.
  fileprivate init?(_ value: JSONValue) {
    if let text = value.string {
      self = .text(text)
      return
    }
    guard let words = value["value"]?.string ?? value["chars"]?.string else { return nil }
    switch value["purpose"]?.values.first?.string {
    case "tagging", "oa:tagging", "classifying": self = .tag(words)
    case "highlighting":
      guard let colour = HighlightColour(rawValue: words) else { return nil }
      self = .colour(colour)
    default: self = .text(words)
    }
  }
}

extension AnnotationTarget {
  /// Of several targets the first with a quote or a position; `address` is where the annotation stands,
  /// if its target does not say.
  init(_ value: JSONValue?, address: String?) throws(AnnotationProblem.Reason) {
    self.init()
    let targets = value?.values ?? []
    let target = targets.first { !($0["selector"]?.values.isEmpty ?? true) } ?? targets.first
    let stated = target?["source"]?.string ?? target?["source"]?["id"]?.string ?? target?.string
    let cached = target?["state"]?.values.compactMap { $0["cached"]?.values.first?.string }.first
    snapshot = cached.flatMap(Self.snapshot)
    if let name = stated ?? address, name != AnnotationJSON.noSource {
      if let digest = Self.snapshot(name) {
        snapshot = snapshot ?? digest
      } else {
        source = SourceReference.source(name)
      }
    }
    for selector in target?["selector"]?.values ?? [] { try take(selector) }
    sections = target?["schema:articleSection"]?.values.compactMap(\.string) ?? []
    paragraph = target?["schema:position"]?.number
  }

  static func snapshot(_ name: String) -> String? {
    name.hasPrefix(AnnotationJSON.snapshotScheme)
      ? String(name.dropFirst(AnnotationJSON.snapshotScheme.count)) : nil
  }

  private mutating func take(_ selector: JSONValue) throws(AnnotationProblem.Reason) {
    switch selector["type"]?.string {
    case "TextPositionSelector":
      guard let start = selector["start"]?.number, let end = selector["end"]?.number, start >= 0,
        end >= start
      else { throw .noPosition }
      position = TextPositionSelector(start: start, end: end)
    case "TextQuoteSelector":
      if let exact = selector["exact"]?.string {
        quote = TextQuoteSelector(
          exact: exact, prefix: selector["prefix"]?.string ?? "",
          suffix: selector["suffix"]?.string ?? "")
      }
    default: break
    }
    // A selector may be refined by another one.
    if let refined = selector["refinedBy"]?.values.first, refined["refinedBy"] == nil {
      try take(refined)
    }
  }
}
