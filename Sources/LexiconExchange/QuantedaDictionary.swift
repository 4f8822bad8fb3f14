import KeywordIndexing
import TOMLReading
import YAMLReading

/// The dictionaries of quanteda (R) in YAML.
package enum QuantedaDictionary {
  static func read(_ text: String, into lexicon: inout ImportedLexicon) {
    do throws(YAMLTree.Problem) {
      read(try YAMLTree.read(text), path: [], into: &lexicon)
    } catch {
      lexicon.leaveOut("the rest cannot be read: \(error.failure)", line: error.line)
    }
  }

  /// The category of words is the way to them.
  private static func read(
    _ tree: YAMLTree, path: [String], into lexicon: inout ImportedLexicon
  ) {
    switch tree {
    case .scalar(let phrase, let line):
      guard !path.isEmpty else {
        lexicon.leaveOut("“\(phrase)” stands in no category", line: line)
        return
      }
      guard !phrase.isEmpty else { return }
      lexicon.add(.init(phrase, category: path.joined(separator: " / "), line: line))
    case .list(let elements, _):
      for element in elements { read(element, path: path, into: &lexicon) }
    case .mapping(let members, _):
      for member in members { read(member.value, path: path + [member.key], into: &lexicon) }
    }
  }

  /// A lexicon as such a dictionary: categories, in them the formulations, in those their spellings.
  package static func text(of lexicon: Lexicon) -> String {
    var categories: [String] = []
    var formulations: [String: [Formulation]] = [:]
    for formulation in lexicon.formulations {
      if formulations[formulation.category.name] == nil {
        categories.append(formulation.category.name)
      }
      formulations[formulation.category.name, default: []].append(formulation)
    }
    var text = ""
    // A text in double quotes is written in YAML as it is in TOML.
    for category in categories {
      text += "\(TOMLString.quoted(category)):\n"
      for formulation in formulations[category] ?? [] {
        text += "  \(TOMLString.quoted(formulation.id)):\n"
        for spelling in formulation.forms.flatMap({ [$0.text] + $0.variants }) {
          text += "    - \(TOMLString.quoted(spelling))\n"
        }
      }
    }
    return text
  }
}
