/// Finds what is wrong in lexicons' files beyond what keeps an entry from being read: words that
/// another formulation is found by too, ids in use elsewhere, and forms in which a line ends.
///
/// - Complexity: O(*n*) in the bytes of the files and the lexicons in use.
package struct LexiconCheck {
  private struct Owner {
    var id: String
    /// Of another lexicon; nil in the file at hand.
    var lexicon: String?
    var isExact: Bool
    var text: String
  }

  /// The formulation that is found by each spelling.
  private var owners: [[UInt32]: Owner] = [:]
  /// The lexicon that has each id.
  private var ids: [String: String] = [:]

  /// Checks against lexicons that are in use beside the files.
  package init(inUse lexicons: [Lexicon] = []) {
    for lexicon in lexicons { add(lexicon, named: lexicon.name) }
  }

  /// All problems of a file, by line; what it holds is then in use for those checked after it.
  package mutating func problems(of bytes: [UInt8], file: String) -> [LexiconProblem] {
    let (lexicon, places, found) = LexiconReader(file: file).readWithPlaces(bytes)
    var problems = found
    func report(_ reason: LexiconProblem.Reason, _ line: Int) {
      problems.append(LexiconProblem(file: file, line: line, reason: reason))
    }
    var own: [[UInt32]: Owner] = [:]
    for (formulation, lines) in zip(lexicon.formulations, places) {
      if let other = ids[formulation.id] {
        report(.knownID(formulation.id, lexicon: other), lines.first ?? 1)
      }
      for (form, line) in zip(formulation.forms, lines) {
        if form.text.contains(where: \.isNewline) { report(.brokenForm(form.text), line) }
        if let other = Self.claim(form, of: formulation, in: &own, beside: owners) {
          report(.sharedForm(form.text, of: other.id, lexicon: other.lexicon), line)
        }
      }
    }
    add(lexicon, named: lexicon.name)
    return problems.sorted { $0.line < $1.line }
  }

  private mutating func add(_ lexicon: Lexicon, named name: String) {
    for formulation in lexicon.formulations {
      if ids[formulation.id] == nil { ids[formulation.id] = name }
      for form in formulation.forms {
        let owner = Owner(
          id: formulation.id, lexicon: name, isExact: formulation.flags.contains(.exactCase),
          text: form.text)
        for spelling in formulation.spellings(of: form) where owners[spelling] == nil {
          owners[spelling] = owner
        }
      }
    }
  }

  /// Notes whose the spellings of a form are, and returns who has one of them already.
  private static func claim(
    _ form: Formulation.Form, of formulation: Formulation, in own: inout [[UInt32]: Owner],
    beside owners: [[UInt32]: Owner]
  ) -> Owner? {
    let owner = Owner(
      id: formulation.id, lexicon: nil, isExact: formulation.flags.contains(.exactCase),
      text: form.text)
    var first: Owner?
    for spelling in formulation.spellings(of: form) {
      if let other = own[spelling] ?? owners[spelling] {
        // Words that differ in capitals which matter are found apart.
        let isApart = owner.isExact && other.isExact && owner.text != other.text
        if other.id != owner.id || other.lexicon != nil, !isApart { first = first ?? other }
      }
      if own[spelling] == nil { own[spelling] = owner }
    }
    return first
  }
}

extension Formulation {
  /// The folded spellings by which it is found, of one of its forms.
  fileprivate func spellings(of form: Form) -> [[UInt32]] {
    var single = self
    single.forms = [form]
    return single.spellings
  }
}
