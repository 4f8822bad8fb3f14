/// One of the commands that `$BROWSER` lists.
///
/// The convention is Eric Raymond's: between colons stand commands, of which the first that can be
/// had is taken; in each `%s` stands for the address, which else comes last, and `%%` for a percent
/// sign. No shell reads them: words are told apart by blanks, quotation marks hold some together.
struct BrowserCommand: Equatable {
  let program: String
  let arguments: [String]

  init?(_ command: Substring) {
    let words = Self.words(of: command)
    guard let program = words.first, !program.isEmpty else { return nil }
    self.init(program: program, arguments: Array(words.dropFirst()))
  }

  init(program: String, arguments: [String] = []) {
    self.program = program
    self.arguments = arguments
  }

  /// The commands of `$BROWSER`, the preferred one first.
  static func list(_ variable: String) -> [BrowserCommand] {
    variable.split(separator: ":").compactMap { BrowserCommand($0) }
  }

  /// The program's name without its folder.
  var name: String {
    program.split(separator: "/").last.map(String.init) ?? program
  }

  /// Whether it shows pages in the terminal.
  var takesTerminal: Bool {
    [
      "w3m", "lynx", "links", "links2", "elinks", "www-browser", "browsh", "carbonyl", "chawan",
      "cha", "w3", "retawq", "netrik", "edbrowse", "offpunk",
    ].contains(name)
  }

  /// The words of the command for an address, which is never more than a part of one word.
  func words(opening address: String) -> [String] {
    var holdsAddress = false
    let filled = arguments.map { word in
      var filled = ""
      var rest = Substring(word)
      while let character = rest.popFirst() {
        if character == "%", rest.first == "s" {
          rest.removeFirst()
          filled += address
          holdsAddress = true
        } else {
          if character == "%", rest.first == "%" { rest.removeFirst() }
          filled.append(character)
        }
      }
      return filled
    }
    return [program] + filled + (holdsAddress ? [] : [address])
  }

  private static func words(of command: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " || character == "\t" {
        if let complete = word { words.append(complete) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
