/// Whether to follow a link that leads out of the text, being asked.
package struct LinkQuestion: Equatable, Sendable {
  enum Subject: Equatable, Sendable {
    case address(WebAddress)
    case file(path: String, fragment: String?)
  }

  let subject: Subject
  /// The footnote in which the link stands, to go back to.
  var footnote: FootnotePopup?
  /// What would open an address, by name; nil where nothing does.
  var browser: String?
  /// The first row shown of a destination that is longer than the screen.
  var top = 0

  init(_ subject: Subject, footnote: FootnotePopup? = nil) {
    self.subject = subject
    self.footnote = footnote
  }

  /// All of what the link leads to, as it would be opened.
  var destination: String {
    switch subject {
    case .address(let address): address.text
    case .file(let path, let fragment): path + (fragment.map { "#\($0)" } ?? "")
    }
  }

  var canOpen: Bool {
    switch subject {
    case .address: browser != nil
    case .file: true
    }
  }
}
