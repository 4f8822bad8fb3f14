import TerminalCore

/// A setting that the command palette changes while reading.
enum ViewSetting: Hashable, Sendable {
  case regex(Bool)
  case ambiguousWide(Bool)
  case measure(Int)

  /// Those that the palette lists.
  static let listed: [ViewSetting] = [
    .regex(true), .regex(false), .ambiguousWide(true), .ambiguousWide(false),
  ]

  /// As one types it.
  var name: String {
    switch self {
    case .regex(let isOn): isOn ? "set regex" : "set noregex"
    case .ambiguousWide(let isWide): isWide ? "set ambiguous=wide" : "set ambiguous=narrow"
    case .measure(let columns): "set measure=\(columns)"
    }
  }

  var title: String {
    switch self {
    case .regex(true): "search by regular expression"
    case .regex(false): "search for the words as typed"
    case .ambiguousWide(true): "characters of ambiguous width take two columns"
    case .ambiguousWide(false): "characters of ambiguous width take one column"
    case .measure: "columns of a line of text"
    }
  }

  /// What a typed line sets, where it is none of the listed ones.
  static func typed(_ line: String) -> ViewSetting? {
    let prefix = "set measure="
    guard line.hasPrefix(prefix), let columns = Int(line.dropFirst(prefix.count)),
      Measure.range.contains(columns)
    else { return nil }
    return .measure(columns)
  }
}

extension ReaderState {
  mutating func apply(_ setting: ViewSetting) {
    switch setting {
    case .regex(let isOn): settings.searchesByRegex = isOn
    case .ambiguousWide(let isWide): settings.widths = .init(ambiguousIsWide: isWide)
    case .measure(let columns): settings.measure = columns
    }
    notice = Notice(setting.title)
    arrangeArticle()
  }
}
