import JSONValues

/// What holds annotations in JSON, by the shapes that programs give it.
enum AnnotationContainer {
  case annotations([JSONValue])
  case annotation
  case other

  init(_ value: JSONValue) {
    switch value {
    case .array(let values): self = .annotations(values)
    case .object: self = Self.container(value)
    default: self = .other
    }
  }

  private static func container(_ value: JSONValue) -> AnnotationContainer {
    let types = (value["type"] ?? value["@type"])?.values.compactMap(\.string) ?? []
    if types.contains("AnnotationCollection") {
      return .annotations(value["first"]?["items"]?.values ?? value["items"]?.values ?? [])
    }
    if types.contains("AnnotationPage") { return .annotations(value["items"]?.values ?? []) }
    if value["target"] != nil { return .annotation }
    // Hypothesis: what its API answers, and what it exports.
    for name in ["rows", "annotations"] {
      if case .array(let values) = value[name] { return .annotations(values) }
    }
    return .other
  }
}
