import JSONValues
import KeywordIndexing

/// Reports on phrases as JSON: what is absent is null, so that every occurrence has the same keys.
///
/// One document is one object; several are a list of objects that begin with the file.
struct PhraseJSON {
  /// Whether there is a list around the objects.
  let isList: Bool
  private var count = 0

  init(isList: Bool) {
    self.isList = isList
  }

  mutating func write(_ report: PhraseReport, to output: inout OutputBuffer) {
    if isList { output.append(count == 0 ? "[\n  " : ",\n  ") }
    count += 1
    let margin = isList ? "\n    " : "\n  "
    output.append("{")
    if isList { Self.write("file", .string(report.file), margin, to: &output) }
    if isList { output.append(",") }
    Self.write("sha256", .string(report.fingerprint.hexadecimal), margin, to: &output)
    output.append(",")
    Self.write("lexicons", .array(report.lexicons.map { .string($0) }), margin, to: &output)
    output.append(",\(margin)\"occurrences\": ")
    writeOccurrences(of: report, margin, to: &output)
    output.append(",\(margin)\"counts\": ")
    writeCounts(of: report, margin, to: &output)
    output.append(isList ? "\n  }" : "\n}\n")
  }

  /// Ends the list.
  func finish(_ output: inout OutputBuffer) {
    if isList { output.append(count == 0 ? "[]\n" : "\n]\n") }
  }

  private static func write(
    _ name: String, _ value: JSONValue, _ margin: String, to output: inout OutputBuffer
  ) {
    output.append("\(margin)\"\(name)\": ")
    value.write(to: &output.bytes, indent: margin.utf8.count / 2)
  }

  private func writeOccurrences(
    of report: PhraseReport, _ margin: String, to output: inout OutputBuffer
  ) {
    guard !report.occurrences.isEmpty else { return output.append("[]") }
    // What an occurrence begins with is the same for all of its formulation.
    var heads = [[UInt8]](repeating: [], count: report.formulations.count)
    var separator = "[\(margin)  "
    report.forEachEntry { entry, text in
      let occurrence = entry.occurrence
      output.append(separator)
      separator = ",\(margin)  "
      if heads[occurrence.formulation].isEmpty {
        heads[occurrence.formulation] = Self.head(of: report.formulations[occurrence.formulation])
      }
      output.bytes += heads[occurrence.formulation]
      JSONText.append(text[occurrence.range], to: &output.bytes)
      output.append(", \"start\": ")
      output.append(entry.start)
      output.append(", \"end\": ")
      output.append(entry.end)
      output.append(occurrence.isOwn ? ", \"own\": true" : ", \"own\": false")
      output.append(", \"modifier\": ")
      Self.write(occurrence.modifier.map { text[$0] }, to: &output)
      output.append(occurrence.isNegated ? ", \"negated\": true" : ", \"negated\": false")
      output.append(", \"section\": ")
      Self.write(entry.section.map { text[$0] }, to: &output)
      output.append("}")
      output.flushIfFull()
    }
    output.append("\(margin)]")
  }

  private static func head(of formulation: Formulation) -> [UInt8] {
    var head = Array("{\"formulation\": ".utf8)
    JSONText.append(formulation.id, to: &head)
    head += ", \"category\": ".utf8
    JSONText.append(formulation.category.name, to: &head)
    head += ", \"family\": ".utf8
    JSONValue(formulation.family).write(to: &head)
    return head + ", \"text\": ".utf8
  }

  private static func write(_ text: Substring?, to output: inout OutputBuffer) {
    if let text { JSONText.append(text, to: &output.bytes) } else { output.append("null") }
  }

  private func writeCounts(
    of report: PhraseReport, _ margin: String, to output: inout OutputBuffer
  ) {
    guard !report.counts.isEmpty else { return output.append("[]") }
    var separator = "[\(margin)  "
    for count in report.counts {
      output.append("\(separator){\"formulation\": ")
      separator = ",\(margin)  "
      JSONText.append(report.formulations[count.formulation].id, to: &output.bytes)
      output.append(", \"own\": \(count.own), \"nested\": \(count.nested)}")
      output.flushIfFull()
    }
    output.append("\(margin)]")
  }
}
