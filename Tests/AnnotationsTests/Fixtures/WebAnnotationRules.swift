import JSONValues

/// The rules of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) that a collection
/// must keep, and those that one breaks, each by its section.
struct WebAnnotationRules {
  private(set) var broken: [String] = []
  private var ids: Set<String> = []

  static func broken(in collection: JSONValue) -> [String] {
    var rules = WebAnnotationRules()
    rules.check(collection: collection)
    return rules.broken
  }

  private mutating func require(_ holds: Bool, _ rule: String) {
    if !holds { broken.append(rule) }
  }

  // MARK: - Collections and pages

  private mutating func check(collection: JSONValue) {
    require(
      collection["@context"]?.values.first?.string == "http://www.w3.org/ns/anno.jsonld",
      "5.1: a collection has the model's context")
    requireIRI(collection["id"], "5.1: a collection has exactly one IRI")
    require(
      Self.types(collection).contains("AnnotationCollection"),
      "5.1: its type is AnnotationCollection")
    requireTerms(collection, ["label", "total", "first", "last"])
    let total = collection["total"]?.number
    require(total.map { $0 >= 0 } ?? true, "5.1: total is a number and not negative")
    guard let page = collection["first"] else {
      require(total == 0, "5.1: a collection that is not empty has a first page")
      return
    }
    check(page: page, of: collection)
    let items = page["items"]?.values ?? []
    // One page is all there is.
    require(page["next"] != nil || items.count == total, "5.1: total counts the annotations")
  }

  private mutating func check(page: JSONValue, of collection: JSONValue) {
    requireIRI(page["id"], "5.2: a page has exactly one IRI")
    require(Self.types(page).contains("AnnotationPage"), "5.2: its type is AnnotationPage")
    require(
      page["partOf"]?.string == collection["id"]?.string || page["partOf"]?["id"] != nil,
      "5.2: a page tells of which collection it is part")
    require(
      page["startIndex"].map { ($0.number ?? -1) >= 0 } ?? true,
      "5.2: startIndex is a number and not negative")
    requireTerms(page, ["partOf", "items", "next", "prev", "startIndex"])
    guard case .array(let items) = page["items"] else {
      require(false, "5.2: a page has a list of items")
      return
    }
    for item in items { check(annotation: item) }
  }

  // MARK: - Annotations

  private mutating func check(annotation: JSONValue) {
    requireIRI(annotation["id"], "3.1: an annotation has exactly one IRI")
    if let id = annotation["id"]?.string {
      require(ids.insert(id).inserted, "3.1: an IRI is that of one annotation")
    }
    require(Self.types(annotation).contains("Annotation"), "3.1: its type is Annotation")
    requireTerms(
      annotation,
      ["body", "bodyValue", "target", "motivation", "creator", "created", "modified", "generator"])
    require(
      !(annotation["target"]?.values.isEmpty ?? true), "3.1: an annotation has one target or more")
    require(
      annotation["body"] == nil || annotation["bodyValue"] == nil,
      "3.2.5: what has a bodyValue has no body")
    require(
      annotation["motivation"]?.values.allSatisfy(Self.isMotivation) ?? true,
      "3.3.5: a motivation is one of the model's, or an IRI")
    for name in ["created", "modified"] {
      require(
        annotation[name].map(Self.isMomentInUTC) ?? true,
        "3.3.1: \(name) is one xsd:dateTime with the zone Z")
    }
    for creator in annotation["creator"]?.values ?? [] { check(agent: creator) }
    for body in annotation["body"]?.values ?? [] { check(body: body) }
    for target in annotation["target"]?.values ?? [] { check(target: target) }
  }

  private mutating func check(agent: JSONValue) {
    guard agent.string == nil else { return }
    requireTerms(agent, ["name", "nickname", "email", "email_sha1", "homepage"])
    let known = ["Person", "Organization", "Software"]
    require(
      Self.types(agent).allSatisfy(known.contains),
      "3.3.2: an agent is a Person, an Organization or Software")
    require(agent["name"]?.values.allSatisfy { $0.string != nil } ?? true, "3.3.2: a name is text")
  }

  private mutating func check(body: JSONValue) {
    requireTerms(body, ["value", "purpose", "format", "language", "textDirection"])
    require(Self.types(body).contains("TextualBody"), "3.2.4: a body of text is a TextualBody")
    require(body["value"]?.string != nil, "3.2.4: a TextualBody has exactly one value")
    require(
      body["purpose"]?.values.allSatisfy(Self.isMotivation) ?? true,
      "3.3.5: a purpose is one of the model's motivations")
    require(
      body["format"].map { $0.string?.split(separator: "/").count == 2 } ?? true,
      "3.2.1: a format is one media type")
  }

  // MARK: - Targets

  private mutating func check(target: JSONValue) {
    requireTerms(target, ["source", "selector", "state", "purpose", "styleClass", "scope"])
    require(
      Self.types(target).contains("SpecificResource"),
      "4: a part of a text is a SpecificResource")
    requireIRI(target["source"], "4: a SpecificResource has exactly one source")
    for state in target["state"]?.values ?? [] { check(state: state) }
    for selector in target["selector"]?.values ?? [] { check(selector: selector) }
  }

  private mutating func check(state: JSONValue) {
    requireTerms(state, ["sourceDate", "sourceDateStart", "sourceDateEnd", "cached"])
    require(Self.types(state) == ["TimeState"], "4.3.1: a state in time is a TimeState")
    require(
      state["cached"]?.values.allSatisfy(Self.isIRI) ?? (state["sourceDate"] != nil),
      "4.3.1: a TimeState has a date, or the IRI of a copy")
  }

  private mutating func check(selector: JSONValue) {
    switch Self.types(selector).first {
    case "TextPositionSelector":
      requireTerms(selector, ["start", "end", "refinedBy"])
      let (start, end) = (selector["start"]?.number ?? -1, selector["end"]?.number ?? -1)
      require(start >= 0 && end >= 0, "4.2.5: start and end are numbers and not negative")
      require(end >= start, "4.2.5: the end does not come before the start")
    case "TextQuoteSelector":
      requireTerms(selector, ["exact", "prefix", "suffix", "refinedBy"])
      require(selector["exact"]?.string != nil, "4.2.4: a quote has exactly one exact")
      for name in ["prefix", "suffix"] {
        require(
          selector[name].map { $0.string != nil } ?? true, "4.2.4: a quote has at most one \(name)")
      }
    default: require(false, "4.2: a selector has the type of one of the model's")
    }
  }

  // MARK: - Values

  private static func types(_ value: JSONValue) -> [String] {
    value["type"]?.values.compactMap(\.string) ?? []
  }

  /// Members are terms of the model or have a prefix that its context declares, so that JSON-LD does not
  /// leave them out.
  private mutating func requireTerms(_ value: JSONValue, _ terms: [String]) {
    guard case .object(let members) = value else {
      require(false, "1: what has members is an object")
      return
    }
    let prefixes = [
      "as", "dc", "dcterms", "dctypes", "foaf", "oa", "rdf", "rdfs", "schema", "skos",
    ]
    let known = terms + ["@context", "id", "type"]
    for (name, _) in members {
      let prefix = name.prefix { $0 != ":" }
      require(
        known.contains(name) || prefix != name && prefixes.contains(String(prefix)),
        "A: \(name) is a term of the context")
    }
  }

  private mutating func requireIRI(_ value: JSONValue?, _ rule: String) {
    require(value.map(Self.isIRI) ?? false, rule)
  }

  /// An IRI, or a reference that an IRI can be made of beside a file.
  private static func isIRI(_ value: JSONValue) -> Bool {
    guard let text = value.string, !text.isEmpty else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value)
        && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
    }
  }

  private static let motivations = [
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
  ]

  private static func isMotivation(_ value: JSONValue) -> Bool {
    value.string.map { motivations.contains($0) || $0.contains("://") } ?? false
  }

  private static func isMomentInUTC(_ value: JSONValue) -> Bool {
    value.string?.wholeMatch(of: /-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/) != nil
  }
}
