import Annotations
import Testing

@Suite("Merging what two say of a note")
struct MergingBodiesTests {
  private static let base: [AnnotationBody] = [
    .text("calm"), .tag("tide"), .tag("sea"), .colour(.yellow),
  ]

  @Test("words, tags and colour are merged each for themselves")
  func parts() {
    let own: [AnnotationBody] = [.text("calm"), .tag("tide"), .tag("fog"), .colour(.green)]
    let other: [AnnotationBody] = [.text("rough"), .tag("sea"), .tag("tide"), .tag("wind")]
    #expect(
      own.merged(with: other, from: Self.base)
        == [.text("rough"), .tag("tide"), .tag("wind"), .tag("fog"), .colour(.green)])
    #expect(
      other.merged(with: own, from: Self.base)
        == [.text("rough"), .tag("tide"), .tag("fog"), .tag("wind")])
  }

  @Test("what one alone changed is as that one has it")
  func one() {
    let own: [AnnotationBody] = [.colour(.blue), .text("rough")]
    #expect(own.merged(with: Self.base, from: Self.base) == own)
    #expect(Self.base.merged(with: own, from: Self.base) == own)
    #expect(own.merged(with: own, from: Self.base) == own)
  }

  @Test("other words from both are not merged")
  func clash() {
    let own: [AnnotationBody] = [.text("rough"), .tag("tide")]
    #expect(own.merged(with: [.text("wild")], from: Self.base) == nil)
    #expect(own.merged(with: [.tag("tide")], from: Self.base) == nil)
  }

  @Test(
    "where both must stand, the lines of both do, but for those that one of them took away",
    arguments: [
      ("rough", "wild", "wild\nrough"), ("calm\nrough", "calm\nwild", "calm\nwild\nrough"),
      ("rough", "calm\nwild", "wild\nrough"), ("calm\nrough", "wild", "wild\nrough"),
      ("no", "I know", "I know\nno"), ("", "calm\nwild", "wild"),
      ("calm\n\nrough", "Wild.\n\nFog.", "Wild.\n\nFog.\nrough"),
      ("rough", "calm\n\nwild", "wild\nrough"), ("no", "no doubt", "no doubt\nno"),
      ("calm\r\nrough", "calm\r\nwild", "calm\nwild\nrough"),
    ])
  func joined(own: String, other: String, both: String) {
    let own: [AnnotationBody] =
      (own.isEmpty ? [] : [.text(own)]) + [.tag("tide"), .tag("fog"), .colour(.yellow)]
    let other: [AnnotationBody] = [.text(other), .tag("sea"), .tag("tide"), .colour(.blue)]
    #expect(
      own.joined(with: other, from: [Self.base])
        == [.text(both), .tag("tide"), .tag("fog"), .colour(.blue)])
  }

  @Test("what one alone wrote stays in its order beside a tag of the other")
  func order() {
    let base: [AnnotationBody] = [.text("one\ntwo\nthree")]
    let own: [AnnotationBody] = [.text("one\nother\nthree")]
    #expect(own.joined(with: base + [.tag("tide")], from: [base]) == own + [.tag("tide")])
    #expect((base + [.tag("tide")]).joined(with: own, from: [base]) == own + [.tag("tide")])
  }
}
