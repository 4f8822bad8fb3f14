import TerminalCore

extension ReaderState {
  mutating func performOnView(_ request: KeyInput.Request) -> [ReaderEffect] {
    switch request.command {
    case .themes: pick(.themes(original: settings.theme))
    case .narrower: setMeasure(settings.measure - 4 * (request.count ?? 1))
    case .wider: setMeasure(settings.measure + 4 * (request.count ?? 1))
    case .usualMeasure: setMeasure(Measure.usual)
    case .tableLeft: moveTable(by: -(request.count ?? 1))
    case .tableRight: moveTable(by: request.count ?? 1)
    case .about: mode = .about(top: 0)
    case .sidePane: toggle(.card)
    case .palette: pick(.palette)
    case .help: pick(.help)
    case .reload: return [.reload]
    case .edit: return [.edit]
    case .redraw: return [.redraw]
    case .suspend: return [.savePlace, .suspend]
    case .cancel: cancel()
    case .quit: return mayLoseDraft() ? quit() : []
    default: break
    }
    return []
  }

  /// Undoes one step of what was done to the view; never quits.
  private mutating func cancel() {
    if notes.toTie != nil {
      notes.toTie = nil
    } else if phrases.focus != nil {
      leaveFamily()
    } else if let pane = sidePane {
      toggle(pane)
    } else if search.isSet {
      clearSearch()
    } else {
      cursor = .none
    }
  }

  private mutating func setMeasure(_ columns: Int) {
    let range = Measure.range
    settings.measure = min(max(columns, range.lowerBound), range.upperBound)
    arrangeArticle()
    let shown = article.layout.measure
    notice = Notice(
      shown < settings.measure
        ? "Measure \(settings.measure); \(shown) columns fit here."
        : "Measure \(settings.measure) columns.")
  }
}
