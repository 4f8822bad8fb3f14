extension KeyMap {
  /// The keys of a preset with the reader's own changes, and what of them could not be used.
  ///
  /// `bindings` gives each command, by its name, one or more sequences with blanks between them;
  /// they are added to its keys, and taken from whatever had them.
  package static func configured(
    preset name: String, bindings: [String: String]
  ) -> (map: KeyMap, problems: [String]) {
    var problems: [String] = []
    var map = KeyMap.standard
    if let preset = KeyMap.preset(name) {
      map = preset
    } else {
      problems.append("there is no preset “\(name)”; there are tifa, less and vim")
    }
    for (name, keys) in bindings.sorted(by: { $0.key < $1.key }) {
      guard let command = ReaderCommand(rawValue: name) else {
        problems.append("there is no command “\(name)” to give keys to; ? lists them")
        continue
      }
      for key in keys.split(separator: " ") {
        if let sequence = KeySequence(String(key)) {
          map.bind(sequence, to: command)
        } else {
          problems.append("“\(key)” is no key for \(name)")
        }
      }
    }
    return (map, problems)
  }
}
