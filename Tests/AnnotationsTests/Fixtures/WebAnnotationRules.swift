import Annotations
import JSONValues

/// The rules of the Web Annotation Data Model that a collection must keep, and those it breaks.
enum WebAnnotationRules {
  static func broken(in collection: JSONValue) -> [String] {
    var broken: [String] = []
    func require(_ holds: Bool, _ rule: String) { if !holds { broken.append(rule) } }
    require(
      collection["@context"]?.string == AnnotationJSON.context,
      "5.1: a collection has the context")
    require(collection["id"]?.string?.contains(":") == true, "5.1: a collection has one IRI")
    require(collection["type"]?.string == "AnnotationCollection", "5.1: it has its type")
    let page = collection["first"]
    require(page?["type"]?.string == "AnnotationPage", "5.2: a page has its type")
    require(page?["id"]?.string?.contains(":") == true, "5.2: a page has one IRI")
    require(page?["partOf"]?.string == collection["id"]?.string, "5.2: a page is part of it")
    let items = page?["items"]?.values ?? []
    require(items.count == collection["total"]?.number, "5.1: total is the number of annotations")
    for item in items { broken += self.broken(inAnnotation: item) }
    return broken
  }

  private static func broken(inAnnotation item: JSONValue) -> [String] {
    var broken: [String] = []
    func require(_ holds: Bool, _ rule: String) { if !holds { broken.append(rule) } }
    require(item["id"]?.string != nil, "3.1: an annotation has one id")
    require(item["type"]?.string == "Annotation", "3.1: an annotation has its type")
    require(!(item["target"]?.values.isEmpty ?? true), "3.1: it has one target or more")
    require(
      item["motivation"].map { Annotation.Motivation(rawValue: $0.string ?? "") != nil } ?? true,
      "3.3.5: its motivation is one of the model's")
    for body in item["body"]?.values ?? [] {
      require(body["type"]?.string == "TextualBody", "3.2.4: a text is a TextualBody")
      require(body["value"]?.string != nil, "3.2.4: a TextualBody has one value")
    }
    for target in item["target"]?.values ?? [] {
      require(target["source"]?.string?.isEmpty == false, "4: a specific resource has one source")
      require(
        target["source"]?.string?.contains(where: { $0 == " " || $0 == "\n" }) == false,
        "4: a source is an IRI")
      for selector in target["selector"]?.values ?? [] {
        switch selector["type"]?.string {
        case "TextPositionSelector":
          let (start, end) = (selector["start"]?.number ?? -1, selector["end"]?.number ?? -1)
          require(start >= 0 && end >= start, "4.2.5: start and end are not negative")
        case "TextQuoteSelector":
          require(selector["exact"]?.string != nil, "4.2.4: a quote has one exact")
        default: require(false, "4.2: a selector has a type that is used here")
        }
      }
    }
    return broken
  }
}
