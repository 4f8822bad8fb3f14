import Annotations
import DocumentModel

extension ReaderState {
  /// The other texts that have notes: those of the same series first, then by their dates, the latest
  /// before this text's first.
  var notedTextItems: [PickerItem] {
    let date = document.metadata.date?.description ?? "9999"
    let texts = (notes.filed?.texts ?? []).filter { text, _ in
      // What the file itself held before comes along.
      text.sha256 != nil && text.sha256 != notes.all?.text
        && (text.source == nil || text.source != notes.all?.source)
    }
    func rank(_ text: NotedText) -> (Int, Int, String) {
      let isLater = (text.date ?? "") > date
      return (isOfSeries(text) ? 1 : 0, isLater ? 0 : 1, text.date ?? "")
    }
    return texts.sorted { rank($0.text) > rank($1.text) }.map { text, notes in
      let count = notes.count == 1 ? "1 note" : "\(notes.count) notes"
      let date = text.date.map { CivilDate(written: $0)?.inWords ?? $0 }
      // However long the title is.
      return PickerItem(
        text: text.name, trailing: [count, date].compactMap(\.self).joined(separator: " · "),
        trailingIsDim: true, choice: text.sha256.map(PickerItem.Choice.notedText))
    }
  }

  /// Whether a text seems to be of the same series: called the same but for figures and months.
  private func isOfSeries(_ text: NotedText) -> Bool {
    guard let title = text.title, let own = document.metadata.title else { return false }
    func words(_ title: String) -> Set<String> {
      let words = title.lowercased().split { !$0.isLetter }
      // Titles in Chinese have no spaces.
      return Set(
        words.flatMap { $0.utf8.first.map { $0 > 0xE2 } == true ? $0.map { "\($0)" } : ["\($0)"] })
    }
    let (theirs, ours) = (words(title), words(own))
    guard !theirs.isEmpty, !ours.isEmpty else { return false }
    return 2 * theirs.intersection(ours).count > max(theirs.count, ours.count)
  }
}
