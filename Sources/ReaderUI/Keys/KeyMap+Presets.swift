extension KeyMap {
  /// The program's own keys.
  package static let standard = KeyMap([
    (.lineDown, "j ↓"), (.lineUp, "k ↑"),
    (.halfPageDown, "d ^D"), (.halfPageUp, "u ^U"),
    (.pageDown, "SPC ^F PgDn"), (.pageUp, "b ^B PgUp"),
    (.top, "gg Home"), (.bottom, "G End"), (.percent, "%"),
    (.nextHeading, "]"), (.previousHeading, "["),
    (.nextSibling, "}"), (.previousSibling, "{"),
    (.parentHeading, "p"), (.contents, "t"),
    (.focusContents, "←"), (.focusArticle, "→"),
    (.nextPhrase, "Tab"), (.previousPhrase, "S-Tab"),
    (.nextSame, "*"), (.previousSame, "#"),
    (.card, "Enter"), (.phraseList, "P"), (.categories, "C"),
    (.family, "F"), (.ladders, "l"), (.watch, "W"),
    (.search, "/"), (.nextHit, "n"), (.previousHit, "N"), (.onlyHits, "&"),
    (.setMark, "m"), (.goToMark, "'"), (.back, "H ^O BS"), (.forward, "L"),
    (.linkHints, "f"),
    (.annotate, "a"), (.highlight, "x"), (.noteList, "A"), (.notesPane, "I"), (.carryNotes, "M"),
    (.tieNote, "r"), (.deleteNote, "D"), (.undoNote, "U"),
    (.select, "v"), (.yank, "y"),
    (.characterRight, "l →"), (.characterLeft, "h ←"),
    (.nextWord, "w"), (.previousWord, "b"), (.wordEnd, "e"),
    (.nextSentence, ")"), (.previousSentence, "("),
    (.nextParagraph, "}"), (.previousParagraph, "{"),
    (.lineStart, "0 Home"), (.lineEnd, "$ End"), (.swapEnds, "o"),
    (.themes, "T"), (.narrower, "-"), (.wider, "+"), (.usualMeasure, "="),
    (.tableLeft, "<"), (.tableRight, ">"), (.sidePane, "i"),
    (.about, "^G"), (.palette, ":"), (.help, "? F1"), (.reload, "R"), (.edit, "e"), (.redraw, "^L"),
    (.suspend, "^Z"), (.cancel, "Esc ^C"), (.quit, "q"),
  ])

  /// `standard` with what collides changed to the habits of a pager or an editor.
  package static func preset(_ name: String) -> KeyMap? {
    switch name {
    case "tifa": return .standard
    case "less":
      return standard.binding([
        (.searchBackward, "?"), (.help, "h"), (.top, "g <"), (.bottom, ">"), (.pageDown, "f"),
        (.linkHints, ","), (.select, "V"), (.yank, "Y"),
        (.lineDown, "Enter e"), (.lineUp, "y"), (.edit, "v"), (.quit, "Q"),
      ])
    case "vim":
      return standard.binding([
        (.searchBackward, "?"), (.lineDown, "^E"), (.lineUp, "^Y"),
      ])
    default: return nil
    }
  }

  private func binding(_ changes: [(ReaderCommand, String)]) -> KeyMap {
    var map = self
    for (command, keys) in changes {
      for key in keys.split(separator: " ").compactMap({ KeySequence(String($0)) }) {
        map.bind(key, to: command)
      }
    }
    return map
  }
}
