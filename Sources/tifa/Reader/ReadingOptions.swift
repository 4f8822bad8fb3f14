import DocumentReading

/// What the command line says about opening a text.
struct ReadingOptions {
  /// `-` for standard input.
  var file: String?
  var format: DocumentFormat?
  var encoding: TextEncoding?
  var theme: String?
  var measure: Int?
  var mouse: Bool?
  /// Lexicons to use whatever the settings say; none: as they say.
  var lexicons: [String]

  init(
    file: String? = nil, format: DocumentFormat? = nil, encoding: TextEncoding? = nil,
    theme: String? = nil, measure: Int? = nil, mouse: Bool? = nil, lexicons: [String] = []
  ) {
    self.file = file
    self.format = format
    self.encoding = encoding
    self.theme = theme
    self.measure = measure
    self.mouse = mouse
    self.lexicons = lexicons
  }

  /// Reads a command line of nothing but a file, or of nothing; nil when there is more to it.
  init?(plain arguments: [String], commands: [String]) {
    guard arguments.count <= 1 else { return nil }
    if let file = arguments.first {
      guard file == "-" || !file.hasPrefix("-"), !commands.contains(file) else { return nil }
    }
    self.init(file: arguments.first)
  }
}
