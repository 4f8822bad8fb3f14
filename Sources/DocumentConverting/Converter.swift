import DocumentReading

/// A tool that makes a text of a kind of file, and how to know such a file.
package struct Converter: Hashable, Sendable {
  /// What stands in a command for the path of the file.
  package static let filePlaceholder = "{file}"

  /// What people call such a file, "a PDF".
  package var kind: String
  /// Any of them tells the kind; they are asked before the names of all entries.
  package var signatures: [Signature]
  /// Endings of file names, in small letters and without the dot.
  package var extensions: [String]
  /// The tool and its arguments; without a `{file}` among them it reads standard input.
  package var command: [String]
  /// Arguments that only some versions of the tool know: left out where it complains of them.
  var optionalArguments: Set<String> = []
  /// What the tool needs to have changed first.
  var rewriting: Rewriting?
  package var yields: DocumentFormat
  /// The Debian package that provides the tool.
  package var package: String?
  /// Complaints of the tool that say more than that it failed: each with words of its own.
  package var complaints: [Complaint]

  package struct Complaint: Hashable, Sendable {
    var words: String
    var failure: ConversionFailure
  }

  package init(
    kind: String, signatures: [Signature] = [], extensions: [String], command: [String],
    yields: DocumentFormat, package: String? = nil, optionalArguments: Set<String> = [],
    complaints: [Complaint] = []
  ) {
    self.kind = kind
    self.signatures = signatures
    self.extensions = extensions
    self.command = command
    self.yields = yields
    self.package = package
    self.optionalArguments = optionalArguments
    self.complaints = complaints
  }

  /// The name of the tool, as messages give it.
  package var tool: String {
    command.first?.split(separator: "/").last.map(String.init) ?? ""
  }

  /// The same for a version of the tool that knows none of the optional arguments.
  var forOlderTool: Converter {
    var older = self
    older.command.removeAll(where: optionalArguments.contains)
    older.optionalArguments = []
    return older
  }

  /// The same for a tool that reads the file as `rewriting` leaves it.
  func reading(_ rewriting: Rewriting) -> Converter {
    var converter = self
    converter.rewriting = rewriting
    return converter
  }

  func recognises(_ input: ConverterInput) -> Bool {
    signatures.contains { $0.matches(input) }
  }

  func isNamed(like fileName: String?) -> Bool {
    guard let name = fileName?.lowercased() else { return false }
    return extensions.contains { name.hasSuffix("." + $0) && name.utf8.count > $0.utf8.count + 1 }
  }
}
