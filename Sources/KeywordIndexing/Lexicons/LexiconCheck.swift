/// Finds what is wrong in lexicons' files beyond what keeps an entry from being read: words that
/// another formulation is found by too, ids in use elsewhere, families that none declares, and forms in
/// which a line ends.
///
/// - Complexity: O(*n*) in the bytes of the files and the lexicons in use.
package struct LexiconCheck {
  private struct Owner {
    var id: String
    /// Of another lexicon, by the name by which it is found; nil in the file at hand.
    var lexicon: String?
    var isExact: Bool
    var text: String
  }

  private struct File {
    var name: String
    var problems: [LexiconProblem]
    var namedFamilies: [(id: String, line: Int)]
  }

  /// The formulation that is found by each spelling.
  private var owners: [[UInt32]: Owner] = [:]
  /// The lexicon that has each id.
  private var ids: [String: String] = [:]
  private var families: Set<String> = []
  private var files: [File] = []

  /// Checks against lexicons that are in use beside the files; a name is that of the file, where the
  /// lexicon has one.
  package init(inUse lexicons: [(name: String, lexicon: Lexicon)] = []) {
    for (name, lexicon) in lexicons { add(lexicon, named: name) }
  }

  /// Reads a file; what it holds is in use for those that come after it.
  package mutating func read(_ bytes: [UInt8], file: String) {
    let (lexicon, found, places) = LexiconReader(file: file).readWithPlaces(bytes)
    var problems = found
    func report(_ reason: LexiconProblem.Reason, _ line: Int) {
      problems.append(LexiconProblem(file: file, line: line, reason: reason))
    }
    var own: [[UInt32]: Owner] = [:]
    for (formulation, lines) in zip(lexicon.formulations, places.forms) {
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
    add(lexicon, named: file)
    files.append(File(name: file, problems: problems, namedFamilies: places.namedFamilies))
  }

  /// All problems of the files that were read, file by file in their order, and by line.
  package var problems: [LexiconProblem] {
    files.flatMap { file in
      var seen = families
      let unknown = file.namedFamilies.filter { seen.insert($0.id).inserted }
      let problems = unknown.map {
        LexiconProblem(file: file.name, line: $0.line, reason: .unknownFamily($0.id))
      }
      return (file.problems + problems).sorted { $0.line < $1.line }
    }
  }

  private mutating func add(_ lexicon: Lexicon, named name: String) {
    families.formUnion(lexicon.families.map(\.id))
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
