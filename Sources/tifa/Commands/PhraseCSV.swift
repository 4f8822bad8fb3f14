import DelimitedText
import KeywordIndexing

/// Occurrences of phrases as CSV, a row to each; what is absent is empty.
enum PhraseCSV {
  static let header = [
    "file", "formulation", "category", "family", "text", "start", "end", "own", "modifier",
    "negated", "section",
  ]

  static func write(_ report: PhraseReport, to output: inout OutputBuffer) {
    // What a row begins with is the same for all of a formulation.
    var heads = [[UInt8]](repeating: [], count: report.formulations.count)
    report.forEachEntry { entry, text in
      let occurrence = entry.occurrence
      if heads[occurrence.formulation].isEmpty {
        let formulation = report.formulations[occurrence.formulation]
        heads[occurrence.formulation] = DelimitedField.row([
          report.file, formulation.id, formulation.category.name, formulation.family ?? "", "",
        ]).dropLast()
      }
      output.bytes += heads[occurrence.formulation]
      DelimitedField.append(text[occurrence.range], to: &output.bytes)
      output.append(",")
      output.append(entry.start)
      output.append(",")
      output.append(entry.end)
      output.append(occurrence.isOwn ? ",true," : ",false,")
      if let modifier = occurrence.modifier {
        DelimitedField.append(text[modifier], to: &output.bytes)
      }
      output.append(occurrence.isNegated ? ",true," : ",false,")
      if let section = entry.section { DelimitedField.append(text[section], to: &output.bytes) }
      output.append("\n")
      output.flushIfFull()
    }
  }
}
