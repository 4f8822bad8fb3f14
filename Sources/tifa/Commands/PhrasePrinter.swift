/// Prints reports on phrases, one after another, in the form that is asked for.
struct PhrasePrinter {
  private let format: PhrasesCommand.Format
  private let isOfSeveral: Bool
  private var json: PhraseJSON
  private var output = OutputBuffer()
  private var isFirst = true

  init(format: PhrasesCommand.Format, isOfSeveral: Bool) {
    self.format = format
    self.isOfSeveral = isOfSeveral
    json = PhraseJSON(isList: isOfSeveral)
    if format == .csv { output.append(PhraseCSV.header.joined(separator: ",") + "\n") }
  }

  mutating func write(_ report: PhraseReport) {
    switch format {
    case .text:
      if isOfSeveral { output.append("\(isFirst ? "" : "\n")==> \(report.file) <==\n") }
      output.append("\(PhraseTable(report))\n")
    case .json: json.write(report, to: &output)
    case .csv: PhraseCSV.write(report, to: &output)
    }
    isFirst = false
    output.flushIfFull()
  }

  /// Prints what is left; of one document that could not be read, nothing.
  mutating func finish() {
    if format == .json { json.finish(&output) }
    output.flush()
  }
}
