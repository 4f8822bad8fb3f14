import DocumentModel
import KeywordIndexing

/// What `tifa phrases` says about a document.
struct PhraseReport {
  struct Count {
    /// An index of `formulations`.
    var formulation: Int
    var own = 0
    var nested = 0
  }

  /// As it was asked for, `-` being standard input.
  let file: String
  let document: Document
  /// Of the bytes that were read, so that a figure can be reproduced.
  let fingerprint: Fingerprint
  let lexicons: [String]
  /// All formulations of the lexicons.
  let formulations: FormulationList
  /// Those to list, in reading order.
  let occurrences: [Occurrence]
  /// Every formulation that occurs, in the order of the lexicons.
  let counts: [Count]

  /// Finds the phrases of a document.
  ///
  /// Only those of `categories` are told of; nil stands for all. Nested occurrences are counted always
  /// and listed if asked for.
  init(
    of loaded: LoadedDocument, named file: String, lexicons: ChosenLexicons.Applied,
    categories: CategoryNames?, listsNested: Bool
  ) {
    self.file = file
    document = loaded.document
    fingerprint = loaded.fingerprint
    self.lexicons = lexicons.names
    let formulations = lexicons.matcher.formulations
    self.formulations = formulations
    let all = lexicons.matcher.occurrences(in: document)
    var listed = listsNested ? all : PhraseMatcher.displayed(all)
    var tally = formulations.indices.map { Count(formulation: $0) }
    for occurrence in all {
      if occurrence.isOwn {
        tally[occurrence.formulation].own += 1
      } else {
        tally[occurrence.formulation].nested += 1
      }
    }
    tally.removeAll { $0.own + $0.nested == 0 }
    if let categories {
      let isWanted = formulations.indices.map {
        categories.contains(formulations.category(of: $0).name)
      }
      listed.removeAll { !isWanted[$0.formulation] }
      tally.removeAll { !isWanted[$0.formulation] }
    }
    occurrences = listed
    counts = tally
  }

  /// An occurrence with what else is told of it.
  struct Entry {
    var occurrence: Occurrence
    /// Code points of the document's text.
    var start: Int
    var end: Int
    /// The heading of the innermost section around it.
    var section: TextRange?
  }

  /// Calls `body` with each occurrence to list.
  ///
  /// - Complexity: O(*n*) in the bytes of the text and the bytes of the occurrences, beside what `body`
  ///   takes.
  func forEachEntry(_ body: (Entry, String) -> Void) {
    let text = document.text
    var counter = CodePointCounter(text)
    for occurrence in occurrences {
      let range = occurrence.range
      let start = counter.codePoints(before: range.lowerBound)
      // The ends of nested ones do not ascend, so that each is counted from its own start.
      let length = text[range].unicodeScalars.count
      let section = document.section(containing: range.lowerBound)
      let entry = Entry(
        occurrence: occurrence, start: start, end: start + length,
        section: section.map { document.sections[$0].heading })
      body(entry, text)
    }
  }
}

/// Names of categories, as they are given on the command line.
struct CategoryNames {
  private let names: Set<String>

  init(_ names: [String]) {
    self.names = Set(names.map(Self.folded))
  }

  func contains(_ name: String) -> Bool {
    names.contains(Self.folded(name))
  }

  /// `balance-sheet` stands for `balance sheet`, which a shell takes for two words.
  private static func folded(_ name: String) -> String {
    name.lowercased().split { $0 == " " || $0 == "-" }.joined(separator: " ")
  }
}
