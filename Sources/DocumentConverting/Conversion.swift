import DocumentReading
import Subprocess

/// Makes texts of files that are none, by the tools of a table.
package struct Conversion: Sendable {
  private let table: ConverterTable
  private let limits: ConversionLimits

  package init(table: ConverterTable = ConverterTable(), limits: ConversionLimits = .init()) {
    self.table = table
    self.limits = limits
  }

  /// Whether the reader has entries of their own, which may be for texts too.
  package var hasOwnConverters: Bool { table.hasOwn }

  /// A source whose converters are known and not yet run.
  package struct Prepared: Sendable {
    fileprivate let input: ConverterInput
    fileprivate let converters: [Converter]

    package var name: String { input.name }
    /// The tool that runs first.
    package var tool: String { converters.first?.tool ?? "" }
  }

  /// What a tool made: bytes, and how they mark their structure.
  package struct Result: Hashable, Sendable {
    package var bytes: [UInt8]
    package var format: DocumentFormat
    package var tool: String
  }

  /// Finds the converters for `source`; nil for what no entry of the table knows, or, if asked for
  /// `onlyOwn`, no entry of the reader's, which may be for texts too.
  package func prepare(
    _ source: DocumentSource, onlyOwn: Bool = false
  ) throws(DocumentError) -> Prepared? {
    let input = try ConverterInput(source)
    let converters = table.converters(for: input, onlyOwn: onlyOwn)
    guard !converters.isEmpty else { return nil }
    if input.isArchive {
      guard let archive = input.archive else { throw input.error(.archive(.damaged)) }
      if let fault = archive.fault(size: input.size) { throw input.error(.archive(fault)) }
    }
    return Prepared(input: input, converters: converters)
  }

  /// Runs the first of the converters whose tool is installed.
  package func run(_ prepared: Prepared) async throws(DocumentError) -> Result {
    var missing: ConversionFailure?
    for converter in prepared.converters {
      let input = try prepared.input.rewritten(by: converter.rewriting)
      do throws(ConversionFailure) {
        return try await convert(input, by: converter)
      } catch {
        guard case .toolMissing(let tool, _) = error else { throw prepared.input.error(error) }
        missing = missing ?? .toolMissing(tool: tool, package: converter.package)
      }
    }
    throw prepared.input.error(missing ?? .cancelled)
  }

  private func convert(
    _ input: ConverterInput, by converter: Converter
  ) async throws(ConversionFailure) -> Result {
    let command = converter.command.map { argument in
      argument.replacing(Converter.filePlaceholder, with: input.pathForTool)
    }
    let run = ToolRun(tool: converter.tool, command: command, limits: limits)
    let output = try await run.output(reading: input.standardInput())
    let complaint = Complaint(output.complaint)
    switch output.status {
    case .exited(0):
      guard output.bytes.contains(where: { $0 > 0x20 }) else {
        throw .noOutput(tool: converter.tool)
      }
      return Result(bytes: output.bytes, format: converter.yields, tool: converter.tool)
    case .exited where !converter.optionalArguments.isEmpty && complaint.isOfOption:
      return try await convert(input, by: converter.forOlderTool)
    case .exited(let code):
      let known = converter.complaints.first { complaint.text.contains($0.words) }
      throw known?.failure
        ?? .toolFailed(tool: converter.tool, code: Int(code), message: complaint.firstLine)
    case .signaled(let signal):
      throw .toolKilled(tool: converter.tool, signal: Int(signal))
    }
  }
}

extension ConverterInput {
  fileprivate func error(_ failure: ConversionFailure) -> DocumentError {
    DocumentError(name: name, reason: .notConverted(failure))
  }
}

extension String {
  /// The text with every `part` replaced.
  fileprivate func replacing(_ part: String, with other: String) -> String {
    guard contains(part) else { return self }
    return split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
