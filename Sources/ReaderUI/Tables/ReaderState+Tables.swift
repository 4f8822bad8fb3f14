extension ReaderState {
  /// Moves the wide table being read by columns of its own.
  mutating func moveTable(by columns: Int) {
    guard let table = article.wideTableInSight else {
      notice = Notice("No table here is wider than the text.")
      return
    }
    if !article.moveTable(table, by: columns) {
      notice = Notice(columns > 0 ? "No column after these." : "No column before these.")
    }
  }
}
