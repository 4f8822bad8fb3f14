import Testing

@testable import TerminalCore

@Suite("Frames")
struct FrameTests {
  private func row(_ frame: Frame, _ row: Int = 0) -> String {
    (0..<frame.size.columns).map { column in
      frame[column, row].cluster.map(String.init) ?? "~"
    }.joined()
  }

  private func frame(_ clusters: [(Character, width: Int, column: Int)]) -> Frame {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    for (cluster, width, column) in clusters {
      frame.put(cluster, width: width, role: .body, column: column, row: 0)
    }
    return frame
  }

  @Test("a wide cluster takes two cells, the second without a cluster")
  func wide() {
    #expect(row(frame([("提", 2, 1), ("法", 2, 3)])) == " 提~法~ ")
  }

  @Test("what covers half of a wide cluster blanks the other half")
  func cutWide() {
    #expect(row(frame([("提", 2, 1), ("a", 1, 1)])) == " a    ")
    #expect(row(frame([("提", 2, 1), ("a", 1, 2)])) == "  a   ")
    #expect(row(frame([("提", 2, 1), ("法", 2, 2)])) == "  法~  ")
    #expect(row(frame([("提", 2, 2), ("法", 2, 1)])) == " 法~   ")
  }

  @Test("what does not fit is left out")
  func clipping() {
    #expect(row(frame([("提", 2, 5), ("a", 1, 6), ("b", 1, -1), ("c", 0, 0)])) == "      ")
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.put("a", width: 1, role: .body, column: 0, row: 1)
    frame.put("a", width: .max, role: .body, column: 3, row: 0)
    #expect(frame == Frame(size: Size(columns: 6, rows: 1)))
  }

  @Test("filling and repainting keep to the frame")
  func areas() {
    var frame = frame([("提", 2, 0), ("a", 1, 3)])
    frame.fill(Rect(column: 1, row: -3, width: 2, height: 9), role: .bar)
    #expect(row(frame) == "   a  ")
    frame.repaint(Rect(column: 3, row: 0, width: 99, height: 99), role: .match)
    #expect((0..<6).map { frame[$0, 0].role } == [.body, .bar, .bar, .match, .match, .match])
  }

  @Test("a frame without a size is empty")
  func empty() {
    var frame = Frame(size: Size(columns: -3, rows: 2))
    frame.fill(Rect(column: 0, row: 0, width: 5, height: 5), role: .bar)
    #expect(frame.cells.isEmpty)
  }
}
