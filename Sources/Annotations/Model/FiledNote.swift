/// A note, and what is known of the text in whose margin it stands.
package struct FiledNote: Hashable, Sendable, Identifiable {
  package var note: Note
  package var text: NotedText

  package init(_ note: Note, in text: NotedText) {
    self.note = note
    self.text = text
  }

  package var id: AnnotationID { note.id }
}

/// What is known of a text that notes stand on.
package struct NotedText: Hashable, Sendable {
  /// Its fingerprint; nil when it is known only from an import.
  package var sha256: String?
  package var title: String?
  /// As ISO 8601 has it, as far as it is known.
  package var date: String?
  /// The path of the file, or the address.
  package var source: String?

  package init(
    sha256: String? = nil, title: String? = nil, date: String? = nil, source: String? = nil
  ) {
    self.sha256 = sha256
    self.title = title
    self.date = date
    self.source = source
  }

  /// What it is called: its title, else the name of its file.
  package var name: String {
    if let title, !title.isEmpty { return title }
    return source?.split(separator: "/").last.map(String.init) ?? "a text without a name"
  }
}
