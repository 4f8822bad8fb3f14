import DocumentModel
import Testing

@testable import TextLayout

@Suite("Layouts of tables, code and mixed text, as drawn")
struct MixedLayoutDrawingTests {
  @Test("the cells of a table that fits wrap in their columns")
  func table() {
    let document = Document {
      $0.table(
        [.leading, .trailing, .center],
        [
          ["Port", "Fee", "Note"],
          ["North quay", "1,200", "since the spring, when the quay was rebuilt"],
          ["South", "95", "unchanged"],
        ])
    }

    #expect(
      ArticleLayout(document, measure: 46).drawing == """
        ·········1·········2·········3·········4······|
        Port       │   Fee │           Note
        ───────────┼───────┼──────────────────────────
        North quay │ 1,200 │  since the spring, when
                   │       │   the quay was rebuilt
        ───────────┼───────┼──────────────────────────
        South      │    95 │         unchanged
        """)
  }

  @Test("a Chinese table keeps its columns straight")
  func chineseTable() {
    let document = Document {
      $0.table(
        [.leading, .trailing],
        [["港口", "收费（元）"], ["东港", "1,200"], ["西港（新）", "95"]])
    }

    #expect(
      ArticleLayout(document, measure: 40).drawing == """
        ·········1·········2·········3·········4|
        港口       │ 收费（元）
        ───────────┼───────────
        东港       │      1,200
        西港（新） │         95
        """)
  }

  @Test("a table that cannot fit keeps its width")
  func wideTable() {
    let document = Document {
      $0.table(
        [.leading, .leading, .leading, .leading],
        [
          ["Infrastructure", "Administration", "Responsibility", "Classification"],
          ["breakwater", "harbourmaster", "maintenance", "indispensable"],
        ])
    }

    #expect(
      ArticleLayout(document, measure: 30).drawing == """
        ·········1·········2·········3|
        Infrastructure │ Administration │ Responsibility │ Classification
        ───────────────┼────────────────┼────────────────┼───────────────
        breakwater     │ harbourmaster  │ maintenance    │ indispensable
        """)
  }

  @Test("code keeps its lines and says which go on")
  func code() {
    let document = Document {
      $0.add(.paragraph, "As computed by:")
      $0.add(
        .code(language: "swift"),
        "func fee(of vessel: Vessel) -> Int {\n\tlet base = 40\t// per metre\n\n  return base * vessel.length\n}\n"
      )
    }

    #expect(
      ArticleLayout(document, measure: 32).drawing == """
        ·········1·········2·········3··|
        As computed by:

          func fee(of vessel: Vessel) ->
          ↪ Int {
              let base = 40   // per met
          ↪ re

            return base * vessel.length
          }
        """)
  }

  @Test("Han and Latin fill rows together without a forbidden edge")
  func mixed() {
    let document = Document {
      $0.add(
        .paragraph,
        "港务局表示，“先易后难、分步实施”（见附件），并加快 port infrastructure 的建设……到 2030 年，GDP 占比《规划》目标为 3.5%；有关细则见 https://example.org/ports/2025/fees-and-dues?lang=zh 。"
      )
    }

    #expect(
      ArticleLayout(document, measure: 32).drawing == """
        ·········1·········2·········3··|
        港务局表示，“先易后难、分步实施”
        （见附件），并加快 port
        infrastructure 的建设……到 2030
        年，GDP 占比《规划》目标为
        3.5%；有关细则见 https://
        example.org/ports/2025/fees-and-
        dues?lang=zh 。
        """)
  }

  @Test("a row of few columns gives up the less important first")
  func narrow() {
    let document = Document {
      $0.add(.quotation) {
        $0.add(.list(isOrdered: true)) {
          $0.item("10.", "一、港口（东）。")
        }
      }
      $0.add(.paragraph, "unputdownable, re\u{AD}ad\u{AD}ing")
    }

    #expect(
      ArticleLayout(document, measure: 9).drawing == """
        ·········|
        10. 一、
         港口
         （东）。

        unputdown
        able, re-
        ading
        """)
  }
}
