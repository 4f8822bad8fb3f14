import DocumentModel

extension Link {
  /// Where it leads, in a word or two: `news.example`, `report.md`, `#fees`, `footnote 2`.
  var title: String {
    switch target {
    case .footnote(let label): return "footnote \(label)"
    case .destination(let source):
      switch LinkDestination(source) {
      case .place(let fragment): return "#\(fragment)"
      case .file(let path, let fragment): return path + (fragment.map { "#\($0)" } ?? "")
      case .address(let address): return address.host
      case .refused(let scheme): return "\(scheme):"
      case .nowhere: return "nowhere"
      }
    }
  }
}
