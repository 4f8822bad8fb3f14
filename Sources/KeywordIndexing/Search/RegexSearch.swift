import CRegex
import DocumentModel

/// A regular expression (PCRE2) made ready to be found in texts.
package struct RegexSearch: ~Copyable {
  /// Why an expression cannot be searched, worded for the reader.
  package struct Problem: Error, Hashable, CustomStringConvertible {
    package let description: String
  }

  private let code: OpaquePointer

  /// - Throws: `Problem` for a regular expression that is not one.
  package init(_ expression: String) throws(Problem) {
    var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_MULTILINE) | UInt32(PCRE2_UCP)
    // It would match a part of a character.
    options |= UInt32(PCRE2_NEVER_BACKSLASH_C)
    // Smart case: an expression without capitals finds any.
    if !RegexCapitals.stand(in: expression) { options |= UInt32(PCRE2_CASELESS) }
    let pattern = Array(expression.utf8)
    var number: Int32 = 0
    var place = 0
    guard
      let code = pcre2_compile_8(pattern, pattern.count, options, &number, &place, nil)
    else {
      let character = String(decoding: pattern.prefix(place), as: UTF8.self).count + 1
      throw Problem(description: "\(Self.message(number)), at character \(character).")
    }
    // Without the compiler to machine code, searching is slower but the same.
    _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    self.code = code
  }

  deinit {
    pcre2_code_free_8(code)
  }

  /// The places that the expression matches, in reading order and disjoint; empty ones are left out.
  ///
  /// At most `limit` places are looked for. `isCancelled` is asked now and then; once it says so,
  /// the places found so far are returned.
  ///
  /// - Throws: `Problem` when a regular expression needs too many steps.
  package func hits(
    in text: String, limit: Int = .max, isCancelled: () -> Bool = { false }
  ) throws(Problem) -> [TextRange] {
    var text = text
    var hits: [TextRange] = []
    var failure: Int32 = 0
    text.withUTF8 { bytes in
      failure = find(in: bytes, limit: limit, isCancelled: isCancelled, hits: &hits)
    }
    guard failure >= 0 || failure == PCRE2_ERROR_NOMATCH else {
      throw Problem(description: "The search was given up: \(Self.message(failure)).")
    }
    return hits
  }

  /// Returns the library's error that ended the search, 0 when the limit or the caller did.
  private func find(
    in bytes: UnsafeBufferPointer<UInt8>, limit: Int, isCancelled: () -> Bool,
    hits: inout [TextRange]
  ) -> Int32 {
    guard let match = pcre2_match_data_create_8(1, nil) else { return PCRE2_ERROR_NOMEMORY }
    defer { pcre2_match_data_free_8(match) }
    let context = pcre2_match_context_create_8(nil)
    defer { pcre2_match_context_free_8(context) }
    pcre2_set_match_limit_8(context, 2_000_000)
    var start = 0
    while hits.count < limit, start <= bytes.count {
      let result = pcre2_match_8(
        code, bytes.baseAddress, bytes.count, start, UInt32(PCRE2_NO_UTF_CHECK), match, context)
      if result < 0 { return result }
      guard let ends = pcre2_get_ovector_pointer_8(match) else { return PCRE2_ERROR_NOMEMORY }
      let (lower, upper) = (ends[0], ends[1])
      if lower < upper {
        hits.append(TextRange(utf8: lower..<upper))
        start = upper
      } else {
        start = Self.nextScalar(after: max(upper, start), in: bytes)
      }
      if hits.count.isMultiple(of: 256), isCancelled() { return 0 }
    }
    return 0
  }

  private static func nextScalar(
    after place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var next = place + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  private static func message(_ number: Int32) -> String {
    let message = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      let count = pcre2_get_error_message_8(number, buffer.baseAddress, buffer.count)
      return String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
    }
    return message.prefix(1).uppercased() + message.dropFirst()
  }
}
