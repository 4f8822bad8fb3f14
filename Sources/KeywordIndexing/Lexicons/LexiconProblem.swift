/// What is wrong in a lexicon, and where; the entries around it still work.
package struct LexiconProblem: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    /// The file is no TOML at that place; the words are the TOML reader's.
    case syntax(String)
    case missingKey(String)
    case unknownKey(String)
    /// The value of a key is not of the kind that it must be.
    case unexpectedValue(key: String, expected: String)
    case unknownCategory(String)
    /// A key takes one of a few words, and this is none of them.
    case unknownWord(String, key: String, known: [String])
    case duplicateID(String)
    /// The same words stand in an earlier formulation.
    case duplicateForm(String, of: String)
    /// Nothing is left of the form that could be found in a text.
    case emptyForm(String)
    /// A single character would be found everywhere.
    case shortForm(String)
    case tooLongForm(String)
    case unbalancedBraces(String)
    case tooManySpellings(String, limit: Int)
    case noForms(String)
    case rungWithoutFamily
    /// No lexicon declares the family.
    case unknownFamily(String)
    /// The family is a part of itself.
    case cyclicFamily(String)
    /// There are more formulations than a lexicon is good for.
    case tooMany(limit: Int)
    /// Another lexicon has the id.
    case knownID(String, lexicon: String)
    /// By rule another formulation is found at the same words; the lexicon, where it is not this one.
    case sharedForm(String, of: String, lexicon: String?)
    /// A form in which a line ends.
    case brokenForm(String)
  }

  package let file: String
  /// From 1.
  package let line: Int
  package let reason: Reason

  package init(file: String, line: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  package var description: String {
    "\(file):\(line): \(reason)"
  }
}

extension LexiconProblem.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .syntax(let words): words
    case .missingKey(let key): "\(key) is missing"
    case .unknownKey(let key): "unknown key \(key)"
    case .unexpectedValue(let key, let expected): "\(key) must be \(expected)"
    case .unknownCategory(let category): "unknown category \(category)"
    case .unknownWord(let word, let key, let known):
      "unknown \(key) \(word); there are \(known.joined(separator: ", "))"
    case .duplicateID(let id): "there is already a formulation \(id)"
    case .duplicateForm(let form, let id): "\"\(form)\" is already a form of \(id)"
    case .emptyForm(let form): "\"\(form)\" holds nothing that could be found"
    case .shortForm(let form): "\"\(form)\" is a single character, which would be found everywhere"
    case .tooLongForm(let form): "\"\(form.prefix(40))…\" is too long"
    case .unbalancedBraces(let form): "unbalanced braces in \"\(form)\""
    case .tooManySpellings(let form, let limit):
      "\"\(form.prefix(40))…\" stands for more than \(limit) spellings; write it as several forms"
    case .noForms(let id): "\(id) has no usable form"
    case .unknownFamily(let id):
      "no lexicon declares the family \(id); add it under [families]: \(id) = { name = \"…\" }"
    case .rungWithoutFamily: "a rung needs a family"
    case .tooMany(let limit):
      "more than \(limit) formulations; those from here on are left out"
    case .knownID(let id, let lexicon): "there is already a formulation \(id) in \(lexicon)"
    case .sharedForm(let form, let id, let lexicon?):
      "\"\(form)\" is found as \(id) of \(lexicon) too"
    case .sharedForm(let form, let id, nil): "\"\(form)\" is found as \(id) too"
    case .brokenForm(let form):
      "\"\(form.map { $0.isNewline ? " " : String($0) }.joined())\" holds the end of a line, which "
        + "is found as a space"
    case .cyclicFamily(let id): "the family \(id) is within itself; it now stands alone"
    }
  }
}
