import DocumentModel
import Glibc
import KeywordIndexing
import ReaderFiles
import ReaderUI

/// The place at which a file was left, found again in what the file holds now.
struct RememberedPlace: Sendable {
  let store: PlaceStore
  /// The file's absolute path.
  let key: String

  /// How much text is remembered to know the place again, in characters.
  private static let quoteLength = 48

  /// The offset and the marks to open `document` with, nil when the file has not been read before.
  func restored(in document: Document) -> (offset: TextOffset, marks: [Character: TextOffset])? {
    guard let place = store.place(of: key) else { return nil }
    return (offset(of: place, in: document), place.marks.mapValues { TextOffset(utf8: $0) })
  }

  /// Where the remembered words stand nearest to where they stood; the old offset when they are
  /// gone, or not read yet.
  private func offset(of place: Place, in document: Document) -> TextOffset {
    let offset = TextOffset(utf8: place.offset)
    // Nothing can be said of a place that has not been read yet. What is found stands in one block.
    guard offset < document.end, let line = place.quote.split(whereSeparator: \.isNewline).first,
      !document.text[offset..<document.end].hasPrefix(place.quote)
    else { return offset }
    let hits = WordSearch(String(line))
      .hits(in: document.text, TokenIndex(of: document), limit: 1000)
    let nearest = hits.min {
      abs($0.lowerBound.utf8 - place.offset) < abs($1.lowerBound.utf8 - place.offset)
    }
    return nearest?.lowerBound ?? offset
  }

  func save(
    _ offset: TextOffset, marks: [Character: TextOffset], quote: String
  ) -> Notice? {
    let place = Place(
      offset: offset.utf8, marks: marks.mapValues(\.utf8),
      quote: String(quote.prefix(Self.quoteLength)), modified: time(nil))
    do throws(PlaceStoreError) {
      try store.save(place, of: key)
      return nil
    } catch {
      return Notice(error.description, isError: true)
    }
  }
}
