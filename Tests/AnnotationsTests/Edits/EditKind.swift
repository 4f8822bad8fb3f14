/// What is done to a text.
///
/// "Inside", "across" and "outside" are said of one note that is aimed at; all other
/// notes are carried too.
enum EditKind: String, CaseIterable {
  case insertInside = "insert inside a note"
  case insertOutside = "insert outside"
  case deleteInside = "delete inside a note"
  case deleteAcross = "delete across an edge"
  case deleteOutside = "delete outside"
  case replaceInside = "replace inside a note"
  case replaceAcross = "replace across an edge"
  case replaceOutside = "replace outside"
  case negate = "negate a clause"
  case affirm = "take a negation away"
  case moveParagraph = "move a paragraph"
  case moveSentence = "move a sentence"
  case mergeParagraphs = "merge paragraphs"
  case splitParagraph = "split a paragraph"
  case insertParagraph = "insert a paragraph"
  case deleteParagraph = "delete a paragraph"
  case rewrap = "wrap at other widths"
  case quotes = "change quotes"
  case punctuation = "change punctuation"
  case widths = "change case and width"
  case several = "five edits of any kind"
  case replaceEverything = "replace everything"
}
