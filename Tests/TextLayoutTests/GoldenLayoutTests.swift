import DocumentModel
import Testing

@testable import TextLayout

@Suite("Layouts as drawn")
struct GoldenLayoutTests {
  @Test("play")
  func play() {
    let document = Document {
      $0.add(.title, "Harbour fees and the autumn session")
      $0.add(.byline, "3 March 2025 · Ports · 4 min read")
      $0.add(
        .summary,
        "The council met twice and agreed on little, but the fee table moved, and with it the season’s plans."
      )
      $0.add(.heading(level: 1), "First things")
      $0.add(
        .paragraph,
        "会议强调，“要坚持稳字当头”，推动 GDP growth 保持在合理区间（见附件），并加快 port infrastructure 建设……同时指出：https://example.org/ports/2025/fees-and-dues?lang=zh&page=2 为准。"
      )
      $0.add(.list(isOrdered: false)) {
        $0.addTightly {
          $0.item("•", "one thing that is long enough to wrap around the edge of it")
          $0.add(.listItem(marker: "•", isChecked: nil)) {
            $0.add(.paragraph, "two")
            $0.add(.list(isOrdered: true)) {
              $0.item("1.", "inner one that also wants to wrap somewhere here")
              $0.item("2.", isChecked: true, "inner two")
            }
          }
        }
      }
      $0.add(.quotation) {
        $0.add(.paragraph, "quoted words go on and on until they wrap at last")
        $0.add(.list(isOrdered: false)) { $0.item("•", isChecked: false, "in it a task") }
      }
      $0.table(
        [.leading, .trailing, .center],
        [
          ["Port", "Fee", "Note"],
          ["North", "1,200", "since the spring tide, when the quay was rebuilt by the guild"],
          ["东港", "95", "暂不收费，自明年起按新标准执行"],
        ])
      $0.add(
        .code(language: nil),
        "func a() {\n\tlet b = 3\t// tab\n    return some.very.long(expression, with: arguments)\n}\n"
      )
      $0.add(.footnote(label: "1")) {
        $0.add(.paragraph, "A note at the foot of the page that wraps as well, of course.")
      }
      $0.add(.thematicBreak)
      $0.add(.paragraph, "end")
    }
    print(ArticleLayout(document, measure: 40).drawing)
    print(ArticleLayout(document, measure: 72).drawing)
    print(ArticleLayout(document, measure: 12).drawing)
  }
}
