import DocumentModel
import Testing

@testable import TextLayout

@Suite("Layouts of nested blocks, as drawn")
struct BlockLayoutDrawingTests {
  @Test("nested lists hang under their markers")
  func lists() {
    let document = Document {
      $0.add(.heading(level: 2), "Agenda")
      $0.add(.list(isOrdered: false)) {
        $0.addTightly {
          $0.item("•", "dredging of the northern channel before the autumn tides")
          $0.add(.listItem(marker: "•", isChecked: nil)) {
            $0.add(.paragraph, "fees")
            $0.add(.list(isOrdered: true)) {
              $0.item("9.", "for vessels under forty metres in length")
              $0.item("10.", "for all others")
            }
          }
        }
      }
      $0.add(.list(isOrdered: true)) {
        $0.item("1.", "港口建设要坚持稳步推进、量力而行的原则，不搞一刀切。")
        $0.add(.listItem(marker: "2.", isChecked: nil)) {
          $0.add(.paragraph, "A loose item.")
          $0.add(.paragraph, "Its second paragraph stands under the first.")
        }
      }
    }

    #expect(
      ArticleLayout(document, measure: 34).drawing == """
        ·········1·········2·········3····|
        Agenda

        • dredging of the northern channel
          before the autumn tides
        • fees
          9. for vessels under forty
             metres in length
          10. for all others

        1. 港口建设要坚持稳步推进、量力而
           行的原则，不搞一刀切。

        2. A loose item.

           Its second paragraph stands
           under the first.
        """)
  }

  @Test("tasks show whether they are done")
  func tasks() {
    let document = Document {
      $0.add(.list(isOrdered: false)) {
        $0.addTightly {
          $0.item("•", isChecked: true, "publish the minutes")
          $0.item("•", isChecked: false, "collect the replies of all member ports")
        }
      }
      $0.add(.list(isOrdered: true)) {
        $0.item("3.", isChecked: false, "count the votes by hand, then once more")
      }
    }

    #expect(
      ArticleLayout(document, measure: 30).drawing == """
        ·········1·········2·········3|
        ☑ publish the minutes
        ☐ collect the replies of all
          member ports

        3. ☐ count the votes by hand,
             then once more
        """)
  }

  @Test("a quotation's bar runs through all it holds")
  func quotations() {
    let document = Document {
      $0.add(.paragraph, "The pilot said:")
      $0.add(.quotation) {
        $0.add(.paragraph, "No one enters this channel without a pilot, by day or by night.")
        $0.add(.list(isOrdered: false)) {
          $0.item("•", "except the ferry")
        }
        $0.add(.quotation) { $0.add(.paragraph, "and, on Sundays, the fishing boats") }
      }
      $0.add(.paragraph, "Nobody objected.")
    }

    #expect(
      ArticleLayout(document, measure: 32).drawing == """
        ·········1·········2·········3··|
        The pilot said:

        ▎ No one enters this channel
        ▎ without a pilot, by day or by
        ▎ night.
        ▎
        ▎ • except the ferry
        ▎
        ▎ ▎ and, on Sundays, the fishing
        ▎ ▎ boats

        Nobody objected.
        """)
  }

  @Test("a head, a break and headings have their distances")
  func head() {
    let document = Document {
      $0.add(.title, "Harbour fees after the autumn session")
      $0.add(.byline, "3 March 2025 · Ports · 4 min")
      $0.add(.summary, "The council agreed on little, but the table of fees moved.")
      $0.add(.heading(level: 1), "Fees")
      $0.add(.paragraph, "They rise.")
      $0.add(.heading(level: 3), "Exceptions")
      $0.add(.paragraph, "There are none.")
      $0.add(.thematicBreak)
      $0.add(.paragraph, "Printed by the council.")
    }

    #expect(
      ArticleLayout(document, measure: 36).drawing == """
        ·········1·········2·········3······|
        Harbour fees after the autumn
        session

        3 March 2025 · Ports · 4 min

        ▎ The council agreed on little, but
        ▎ the table of fees moved.


        Fees

        They rise.

        Exceptions

        There are none.

        ────────────────────────────────────

        Printed by the council.
        """)
  }

  @Test("a footnote hangs under its label")
  func footnote() {
    let document = Document {
      $0.add(.footnote(label: "1")) {
        $0.add(.paragraph, "Counted at the northern gauge, not at the pilot station.")
      }
      $0.add(.footnote(label: "gauge-of-the-south")) {
        $0.add(.paragraph, "No longer in use.")
      }
    }

    #expect(
      ArticleLayout(document, measure: 32).drawing == """
        ·········1·········2·········3··|
        [1] Counted at the northern
            gauge, not at the pilot
            station.

        [gauge-of-the-… No longer in
                use.
        """)
  }

  @Test("the mark of a footnote stays with the word before it, also after a full stop")
  func footnoteMark() {
    let text = "The gauge rose by two feet in a day.[1] It fell again. [2]"
    let inlines = ["[1]", "[2]"].compactMap { mark in
      text.range(of: mark).map { Inline(.footnoteReference(label: "x"), in: $0) }
    }
    let block = Block(
      .paragraph, in: TextRange(utf8: 0..<text.utf8.count), inlines: inlines)
    let document = Document(text: text, blocks: [block], sections: [], metadata: Metadata())

    #expect(
      ArticleLayout(document, measure: 36).drawing == """
        ·········1·········2·········3······|
        The gauge rose by two feet in a
        day.[1] It fell again. [2]
        """)
  }
}

extension String {
  /// Where `words` stand first.
  fileprivate func range(of words: String) -> TextRange? {
    let (all, wanted) = (Array(utf8), Array(words.utf8))
    return all.indices.first { all[$0...].starts(with: wanted) }
      .map { TextRange(utf8: $0..<$0 + wanted.count) }
  }
}
