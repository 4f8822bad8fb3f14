import DocumentModel
import DocumentReading

/// Pages as pdftohtml prints them, set line by line: in quarters of a point, on paper of 400 by 600
/// points.
struct PDFPrint {
  enum Face: Int, CaseIterable {
    case body, small, large, larger, bold, han, hei, raised, faint

    var size: Int {
      switch self {
      case .body, .bold, .han, .hei: 40
      case .small: 32
      case .large: 52
      case .larger, .faint: 72
      case .raised: 24
      }
    }

    var family: String {
      switch self {
      case .han: "SimSun"
      case .hei: "SimHei"
      default: "Lantern"
      }
    }
  }

  /// The left edge, and the width of a column that fills the paper.
  static let left = 200
  static let measure = 1200

  private(set) var pages: [[String]] = [[]]
  private var y = 200
  var bookmarks = ""

  /// Sets a line below the last one, `gap` of the type's size further down.
  ///
  /// A line that is `full` goes up to the edge, however wide its letters are.
  mutating func line(
    _ words: String, _ face: Face = .body, x: Int = left, width: Int? = nil, full: Bool = false,
    gap: Double = 1.25
  ) {
    y += Int(Double(face.size) * gap)
    put(words, face, x: x, y: y, width: full ? Self.left + Self.measure - x : width)
  }

  /// Sets words whose baseline lies at `y`.
  mutating func put(_ words: String, _ face: Face = .body, x: Int, y: Int, width: Int? = nil) {
    let letters = words.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
    let width = width ?? letters * face.size / 2
    let marked = face == .bold || face == .large ? "<b>\(words)</b>" : words
    let top = y - face.size
    pages[pages.count - 1].append(
      """
      <text top="\(top)" left="\(x)" width="\(width)" height="\(face.size)" \
      font="\(face.rawValue)">\(marked)</text>
      """)
  }

  mutating func newPage() {
    pages.append([])
    y = 200
  }

  /// Goes back to the top, to set another column.
  mutating func backToTop(_ y: Int = 200) { self.y = y }

  var xml: String {
    let fonts = Face.allCases.map { face in
      """
      <fontspec id="\(face.rawValue)" size="\(face.size)" family="\(face.family)" \
      color="\(face == .faint ? "#cccccc" : "#000000")"/>
      """
    }
    let printed = pages.enumerated().map { index, lines in
      let head = #"<page number="\#(index + 1)" top="0" left="0" height="2400" width="1600">"#
      return ([head] + (index == 0 ? fonts : []) + lines + ["</page>"]).joined(separator: "\n")
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE pdf2xml SYSTEM "pdf2xml.dtd">
      <pdf2xml producer="poppler" version="22.12.0">
      \(printed.joined(separator: "\n"))
      \(bookmarks)
      </pdf2xml>
      """
  }

  func document() throws -> Document {
    try DocumentReader().read(.bytes(Array(xml.utf8), name: "print.xml"))
  }
}

extension Document {
  /// The blocks as lines of `kind: text`.
  var parts: [String] {
    tree.split(separator: "\n").filter { !$0.contains("@") }.map { line in
      let words = line.drop { $0 == " " }
      let kind = words.prefix { $0 != " " }
      let text = words.firstIndex(of: "\"").map { words[$0...].dropFirst().dropLast() } ?? ""
      return text.isEmpty ? String(kind) : "\(kind): \(text)"
    }
  }
}
