import Annotations
import Testing

@testable import Archive

@Suite("Sharing at random, on several versions of a text")
struct SharedRandomlyTests {
  private static let versions = [
    SharedVersion.first, .second, .third,
    SharedVersion(
      "v4", "Local debt is resolved.\n\nThe tide is calm.\n\nA prudent ledger is kept."),
  ]
  private static let words = ["prudent ledger", "Local debt", "The tide"]

  /// Does something at random, as a reader could.
  private static func act(
    _ people: [Sharer], _ step: Int, _ random: inout SplitMix
  ) throws {
    let one = people[Int.random(in: 0..<people.count, using: &random)]
    let note = try one.notes().first
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1: try one.open(versions[Int.random(in: 0..<versions.count, using: &random)])
    case 2: if note != nil { try one.say("Words \(step).") }
    case 3: if note?.isOpen == true { try one.accept(at: "12:\(10 + step % 50)") }
    case 4:
      guard let note, let version = versions.first(where: { $0.text.sha256 == note.text }) else {
        return
      }
      let words = words.filter { version.text.document.text.contains($0) }
      try one.tie(
        version, to: words[Int.random(in: 0..<words.count, using: &random)],
        at: "12:\(10 + step % 50)")
    case 5: try one.archive.undo()
    case 6:
      if let note, step.isMultiple(of: 5) { try one.archive.record([.delete(note.id)]) }
    default: try one.receive(from: people[Int.random(in: 0..<people.count, using: &random)])
    }
  }

  @Test("all come to the same words and the same place, and no note stands on others untold")
  func converging() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<12 {
      let seed = UInt64.random(in: 0..<1 << 32, using: &generator)
      var random = SplitMix(state: seed)
      let people = try ["ann", "ben", "cat"].map(Sharer.init)
      for one in people {
        for version in Self.versions { try one.archive.keep(version.text.snapshot) }
      }
      try people[0].archive.record([.put(try SharedVersion.first.note(on: "prudent ledger"))])
      for step in 0..<60 { try Self.act(people, step, &random) }
      try Sharer.exchange(people)
      let places = try people.map { try $0.archive.places(of: "/tide.md") }
      #expect(places[0] == places[1] && places[1] == places[2], "seed \(seed)")
      let words = try people.map { try $0.notes().map(\.annotation.bodies) }
      #expect(words[0] == words[1] && words[1] == words[2], "seed \(seed)")
      for version in Self.versions {
        for one in people {
          try one.open(version)
          guard let note = try one.notes().first, !note.isOpen, note.fate != .dropped,
            let place = places[0][note.id]
          else { continue }
          let expected = place.target(in: version.text.sha256) { _ in false } ?? place.target
          #expect(note.text == version.text.sha256, "seed \(seed)")
          #expect(note.quote == expected.quote?.exact, "seed \(seed), \(version.text.sha256)")
        }
      }
      #expect(people.flatMap { $0.problems() } == [])
    }
  }
}
