/// Makes an id of a formulation's words.
package enum FormulationID {
  /// The longest part of an id that comes from the words, in characters.
  private static let longest = 48

  /// The Latin words and digits with hyphens between them; of a phrase that has none, as of one in
  /// Chinese, a number that is the same in every run.
  package static func of(_ phrase: String) -> String {
    var id = ""
    for element in FoldedForm(phrase).values {
      let isWord = (0x61...0x7A).contains(element) || (0x30...0x39).contains(element)
      if isWord, let scalar = Unicode.Scalar(element) {
        id.unicodeScalars.append(scalar)
      } else if !id.isEmpty, !id.hasSuffix("-") {
        id += "-"
      }
    }
    if id.utf8.count > longest {
      let cut = id.prefix(longest)
      id = String(cut.lastIndex(of: "-").map { cut[..<$0] } ?? cut)
    }
    while id.hasSuffix("-") { id.removeLast() }
    let hasHan = phrase.unicodeScalars.contains { FoldedScalar(folding: $0.value).isHan }
    guard id.isEmpty || hasHan else { return id }
    return (id.isEmpty ? "zh-" : id + "-") + number(of: phrase)
  }

  /// The same, with a number behind it that none of `taken` has.
  package static func of(_ phrase: String, notIn taken: Set<String>) -> String {
    let id = of(phrase)
    guard taken.contains(id) else { return id }
    var number = 2
    while taken.contains("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }

  /// FNV-1a of 32 bits over what is searched, in hexadecimal.
  private static func number(of phrase: String) -> String {
    var hash: UInt32 = 0x811C_9DC5
    for value in FoldedForm(phrase).values {
      for shift in [0, 8, 16] as [UInt32] {
        hash = (hash ^ (value >> shift & 0xFF)) &* 0x0100_0193
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
