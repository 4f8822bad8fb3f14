import DocumentConverting

extension ManualPage {
  /// The files that tools make texts of, from their table, and how to add to it.
  var converters: [String] {
    let entries = Converter.builtIn.flatMap { converter -> [String] in
      [
        ".TP", Self.escaped(converter.kind),
        Self.escaped(
          converter.extensions.map { ".\($0)" }.joined(separator: ", ") + ": by \(converter.tool)"
            + (converter.package.map { ", which the package \($0) provides" } ?? "")),
      ]
    }
    return [
      ".SH OTHER FILES",
      Self.escaped(
        """
        Files that are no texts are known by their bytes, then by their names, and made texts by \
        other programs, as far as those are installed. Addresses that begin with http:// or \
        https:// are fetched by \(WebFetch.tool).
        """),
    ] + entries + [
      ".PP",
      Self.escaped(
        """
        Entries of one's own in config.toml come first. A command is no shell's; {file} in it \
        stands for the path, and without it the command reads standard input. yields is html, \
        markdown or text; magic, if given, is what such a file begins with.
        """),
      ".PP", ".nf",
    ] + Self.example.map(Self.escaped) + [".fi"]
  }

  private static let example = [
    "[[converter]]", "name = \"an AsciiDoc text\"", "extensions = [\"adoc\"]",
    "command = [\"asciidoctor\", \"-e\", \"-o\", \"-\", \"{file}\"]", "yields = \"html\"",
    "package = \"asciidoctor\"",
  ]
}
