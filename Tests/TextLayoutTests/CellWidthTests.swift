import Testing

@testable import TextLayout

@Suite("Cell widths")
struct CellWidthTests {
  @Test("of clusters of one kind", arguments: WidthSample.all)
  func kinds(sample: WidthSample) {
    let narrow = CellWidths()
    let wide = CellWidths(ambiguousIsWide: true)
    for cluster in sample.clusters {
      #expect(narrow.width(of: cluster) == sample.width, "\(cluster)")
      #expect(wide.width(of: cluster) == sample.widthIfAmbiguousIsWide, "\(cluster), wide")
    }
  }

  @Test("of what is shown are those of the text")
  func visible() {
    let scalars =
      Array(0...0x3000) + Array(0xFE00...0xFFFF) + Array(0x1F000...0x1FAFF)
      + Array(0xE0000...0xE01FF)
    for widths in [CellWidths(), CellWidths(ambiguousIsWide: true)] {
      for scalar in scalars.compactMap({ Unicode.Scalar(UInt32($0)) }) {
        for cluster in [Character(scalar)] + Array("e\(String(scalar))") {
          let shown = VisibleCluster.visible(cluster)
          #expect(widths.width(of: shown) == widths.width(of: cluster), "\(scalar.value)")
        }
      }
    }
  }

  @Test("no control reaches the terminal")
  func controls() {
    let replaced: [(Character, Character)] = [
      ("\u{1B}", "␛"), ("\0", "␀"), ("\u{7}", "␇"), ("\u{7F}", "␡"), ("\t", " "), ("\u{9B}", "␦"),
      ("\u{202E}", "␦"), ("\u{2066}", "␦"), ("\u{301}", " \u{301}"), ("a", "a"), ("国", "国"),
    ]
    for (cluster, shown) in replaced { #expect(VisibleCluster.visible(cluster) == shown) }
    let controls = (0..<0xA0).compactMap(Unicode.Scalar.init).map(Character.init)
    for control in controls where CellWidths().width(of: control) > 0 {
      let shown = VisibleCluster.visible(control).unicodeScalars
      #expect(shown.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test("a tower of marks is shown up to a height")
  func tower() {
    let tower = Character("e" + String(repeating: "\u{301}", count: 10_000))

    #expect(VisibleCluster.visible(tower).unicodeScalars.count == 16)
    #expect(CellWidths().width(of: tower) == 1)
  }

  @Test("the clusters of a scan are Swift's characters", arguments: GeneratedText.Flavour.allCases)
  func scan(flavour: GeneratedText.Flavour) {
    var generated = GeneratedText(
      random: SeededGenerator(seed: SeededGenerator.seed), flavour: flavour)
    for _ in 0..<200 {
      let text = generated.sentence(30)[...]
      var scan = ClusterScan(Array(text.utf8), widths: CellWidths())
      for cluster in text {
        let scanned = scan.next()
        #expect(
          scanned.map { $0.end - $0.start } == cluster.utf8.count, "seed \(SeededGenerator.seed)")
        #expect(scanned.map { Int($0.marks & 0b11) } == CellWidths().width(of: cluster))
      }
      #expect(scan.next() == nil)
    }
  }
}
