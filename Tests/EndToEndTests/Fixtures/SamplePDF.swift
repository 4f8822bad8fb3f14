import Foundation

/// A PDF of a few lines in one of the fonts that every reader of PDFs has.
enum SamplePDF {
  /// Lines with the size of their type, from the top of a page down.
  static func data(_ lines: [(size: Int, words: String)]) -> Data {
    var y = 780
    let content = lines.map { line in
      y -= line.size * 3 / 2
      return "BT /F1 \(line.size) Tf 60 \(y) Td (\(line.words)) Tj ET\n"
    }.joined()
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      """
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
      /Resources << /Font << /F1 5 0 R >> >> >>
      """,
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var file = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (number, object) in objects.enumerated() {
      let offset = String(file.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + "\(offset) 00000 n \n"
      file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += table + "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\n"
    return Data((file + "startxref\n\(start)\n%%EOF\n").utf8)
  }

  static let harbour = data([
    (24, "The Harbour in Winter"), (11, "12 March 2025"), (16, "1. Demand"),
    (11, "The council met on Monday and looked at the traffic of the year."), (16, "2. Outlook"),
    (11, "The next meeting is in autumn."),
  ])
}
