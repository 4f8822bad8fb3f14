import Annotations

/// A word of what is typed about notes; `#"rate path"` and `in:"work report"` are one each.
struct TypedWord: Equatable {
  /// What stands before the quotation marks; all of a word that has none.
  var plain: String
  /// What stands in quotation marks; nil without them.
  var quoted: String?

  /// The words of `typed`; quotation marks count at the beginning of one, and after `#`, `:`, `+`, `-`.
  static func all(
    in typed: String, separatedBy isSeparator: (Unicode.Scalar) -> Bool
  ) -> [TypedWord] {
    let scalars = typed.unicodeScalars
    var words: [TypedWord] = []
    var plain = String.UnicodeScalarView()
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let opens = scalar == "\"" && plain.last.map("#:+-".unicodeScalars.contains) ?? true
      if opens {
        // While one types the second mark is not there yet.
        let (quoted, end) =
          WrittenTag.quoted(in: scalars, at: index)
          ?? (String(scalars[scalars.index(after: index)...]), scalars.endIndex)
        words.append(TypedWord(plain: String(plain), quoted: quoted))
        (plain, index) = (.init(), end)
        continue
      }
      if !isSeparator(scalar) {
        plain.append(scalar)
      } else if !plain.isEmpty {
        words.append(TypedWord(plain: String(plain)))
        plain = .init()
      }
      index = scalars.index(after: index)
    }
    return plain.isEmpty ? words : words + [TypedWord(plain: String(plain))]
  }
}
