import Annotations
import Testing

@testable import Archive

/// What a note says and where it belongs, decided by people who have different versions of its text.
@Suite("Sharing words and places of notes apart from each other")
struct SharedPlacesTests {
  /// Ann and Ben with a note on the ledger of the first version, each on a version of their own.
  private static func pair(
    _ ann: SharedVersion, _ ben: SharedVersion
  ) throws -> (ann: Sharer, ben: Sharer) {
    let pair = (ann: try Sharer("ann"), ben: try Sharer("ben"))
    try pair.ann.archive.record(
      [.put(try SharedVersion.first.note(on: "prudent ledger"))],
      keeping: [SharedVersion.first.text.snapshot])
    try pair.ben.receive(from: pair.ann)
    for sharer in [pair.ann, pair.ben] { try sharer.open(.first) }
    try pair.ann.open(ann)
    try pair.ben.open(ben)
    return pair
  }

  @Test("a word that is written elsewhere leaves a note where others tied it")
  func wordsAfterTie() throws {
    let (ann, ben) = try Self.pair(.first, .first)
    try ben.tie(.first, to: "Local debt")
    try ann.receive(from: ben)
    #expect(try ann.quote() == "Local debt")
    // Ben's text changes elsewhere, and he writes a word.
    try ben.open(.third)
    try ben.say("Really?")
    try ann.receive(from: ben)
    #expect(try ann.quote() == "Local debt")
    #expect(try ann.only().text == "v1" && ben.only().text == "v3")
    try ann.say("Yes.")
    try ben.receive(from: ann)
    #expect(try ben.quote() == "Local debt" && ben.only().text == "v3")
    #expect(try ben.only().annotation.text == "Yes.")
  }

  @Test("what one writes to a note that waits leaves it waiting, from where it did")
  func wordsWhileWaiting() throws {
    let (ann, ben) = try Self.pair(.third, .first)
    try ann.tie(.third, to: "Local debt")
    try ben.say("One.")
    try ann.receive(from: ben)
    let reworded = SharedVersion(
      "v4", "The council keeps a prudent ledger.\n\nLocal credit is restored.\n\nThe tide is calm.")
    try ann.open(reworded)
    #expect(try ann.quote() == "? Local debt")
    try ann.say("Two.")
    ann.archive.share()
    try ben.receive(from: ann)
    try ann.receive(from: ben)
    #expect(try ann.quote() == "? Local debt")
    #expect(try ann.only().annotation.text == "Two.")
    #expect(try ann.archive.undo().notes.count == 1)
  }

  @Test(
    "an acceptance that is taken back is so for everybody, also when one's own file is read again")
  func acceptanceTakenBack() throws {
    let (ann, ben) = try Self.pair(.second, .second)
    #expect(try ben.quote() == "? prudent ledger")
    try ann.accept()
    try ben.receive(from: ann)
    #expect(try ben.quote() == "loose ledger")
    try ann.archive.undo()
    ann.archive.share()
    #expect(try ann.quote() == "? prudent ledger")
    try ben.receive(from: ann)
    try ben.open(.second)
    #expect(try ben.quote() == "? prudent ledger")
    try ann.receive(from: ben)
    try ann.open(.second)
    #expect(try ann.quote() == "? prudent ledger")
    // Once more, it holds again.
    try ann.accept(at: "12:00")
    try ben.receive(from: ann)
    #expect(try ben.quote() == "loose ledger")
  }

  @Test(
    "what is written in an older version, also twice or taken back, leaves ties in a newer one",
    arguments: ["twice", "undone", "deleted and back"])
  func olderWords(way: String) throws {
    let (ann, ben) = try Self.pair(.third, .first)
    try ann.tie(.third, to: "Local debt")
    try ben.receive(from: ann)
    try ben.open(.first)
    #expect(try ben.quote() == "prudent ledger")
    switch way {
    case "twice":
      try ben.say("One.")
      try ben.say("Two.")
    case "undone":
      try ben.say("One.")
      try ben.archive.undo()
    default:
      try ben.archive.record([.delete(try ben.only().id)])
      try ben.archive.undo()
    }
    try ann.receive(from: ben)
    try ann.open(.third)
    #expect(try ann.quote() == "Local debt" && ann.only().text == "v3")
    #expect(try ben.quote() == "prudent ledger" && ben.only().text == "v1")
    // Once he has that version, it is there for him too.
    try ben.open(.third)
    #expect(try ben.quote() == "Local debt")
  }

  @Test("words are not lost to those who only said where a note belongs")
  func wordsAndPlaces() throws {
    let (ann, ben) = try Self.pair(.second, .first)
    try ann.accept()
    try ann.open(.third)
    try ann.accept(at: "23:00")
    try ben.say("A long thought.")
    try ann.receive(from: ben)
    try ben.receive(from: ann)
    for sharer in [ann, ben] {
      #expect(try sharer.only().annotation.text == "A long thought.")
    }
    #expect(try ann.only().text == "v3" && ben.only().text == "v1")
    #expect(try ben.quote() == "prudent ledger")
  }

  @Test(
    "a deletion takes nothing away from who tied or accepted in ignorance of it",
    arguments: [true, false])
  func deleted(isTie: Bool) throws {
    let (ann, ben) = try Self.pair(.first, .second)
    try ann.archive.record([.delete(try ann.only().id)])
    if isTie { try ben.tie(.second, to: "Local debt") } else { try ben.accept() }
    let quote = try ben.quote()
    for _ in 0..<2 {
      try ann.receive(from: ben)
      try ben.receive(from: ann)
    }
    #expect(try ben.quote() == quote)
    try ann.open(.second)
    #expect(try ann.quote() == quote)
    #expect(try ann.only().annotation.target == ben.only().annotation.target)
    // Whoever knows of that deletes it for all, and brings it back for all.
    try ann.archive.record([.delete(try ann.only().id)])
    try ben.receive(from: ann)
    #expect(try ben.notes().isEmpty)
    try ann.archive.undo()
    try ben.receive(from: ann)
    #expect(try ben.quote() == quote)
    // What was done to it before is one's own to take back still.
    #expect(try ben.archive.undo().notes.isEmpty)
  }

  @Test("of two ties in ignorance of each other all take the same, whatever comes first")
  func ties() throws {
    let pairs: [(SharedVersion, SharedVersion)] = [
      (.first, .first), (.first, .third), (.third, .second),
    ]
    for versions in pairs {
      let (ann, ben) = try Self.pair(versions.0, versions.1)
      try ann.tie(versions.0, to: "The tide")
      try ben.tie(versions.1, to: "Local debt")
      let others = try ["carl", "dora"].map(Sharer.init)
      try others[0].receive(from: ann)
      try others[0].open(.first)
      try others[0].receive(from: ben)
      try others[1].receive(from: ben)
      try others[1].open(.first)
      try others[1].receive(from: ann)
      try ann.receive(from: ben)
      try ben.receive(from: ann)
      let all = [ann, ben] + others
      for sharer in all { try sharer.open(.first) }
      // Where it was tied is carried from to this text by those alone who have that.
      #expect(try others[0].quote() == others[1].quote())
      let places = try all.map { try $0.archive.places(of: "/tide.md").values.first?.target.quote }
      #expect(Set(places).count == 1)
      for version in [versions.0, versions.1, SharedVersion.first] {
        for sharer in all { try sharer.open(version) }
      }
      let quotes = try all.map { try $0.quote() }
      #expect(Set(quotes).count == 1, "\(quotes)")
    }
  }

  @Test("an own file that a synchroniser made older is made whole again")
  func olderFile() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    try ann.archive.record([.put(try Fixture.note("one"))])
    let old = TemporaryFolder.bytes(of: ann.folder.ownFile)
    try ann.archive.record([.put(try Fixture.note("two"))])
    TemporaryFolder.write(old, to: ann.folder.ownFile)
    try ann.archive.record([.put(try Fixture.note("three"))])
    try ben.receive(from: ann)
    #expect(try ben.notes().map(\.id.text) == ["one", "three", "two"])
    // Also what others said of one's note since is told with it.
    try ben.archive.record([.put(try Fixture.note("one", "rough"))])
    try ann.receive(from: ben)
    TemporaryFolder.write([], to: ann.folder.ownFile)
    TemporaryFolder.write([], to: ben.folder.ownFile)
    let carl = try Sharer("carl")
    ann.archive.share()
    try carl.receive(from: ann)
    #expect(try carl.notes() == ann.notes())
  }

  @Test(
    "a note that is tied to quite other words than those that took the place of its own is there in every version"
  )
  func tiedAway() throws {
    for (words, back) in [("loose ledger", "prudent ledger"), ("The tide", "The tide")] {
      let ann = try Sharer("ann")
      for version in [SharedVersion.first, .second, .third] {
        try ann.archive.keep(version.text.snapshot)
      }
      try ann.archive.record([.put(try SharedVersion.first.note(on: "prudent ledger"))])
      try ann.open(.second)
      #expect(try ann.only().state == .reworded)
      try ann.tie(.second, to: words)
      for version in [SharedVersion.first, .third] {
        try ann.open(version)
        #expect(try ann.quote() == back)
      }
    }
  }

  @Test(
    "from where it was taken away a note does not go on, though the text where that was done is not here"
  )
  func tiedAwayElsewhere() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    try ann.archive.keep(SharedVersion.first.text.snapshot)
    try ann.archive.record([.put(try SharedVersion.first.note(on: "prudent ledger"))])
    for version in [SharedVersion.first, .second] {
      try ben.receive(from: ann)
      try ben.open(version)
    }
    try ben.tie(.second, to: "The tide")
    try Sharer.exchange([ann, ben])
    for one in [ann, ben] { try one.open(.third) }
    #expect(try ben.quote() == "The tide")
    let anns = try ann.only()
    #expect(anns.state == .suggested && anns.quote == "The tide")
    // Where it was before that, it stays.
    try ann.open(.first)
    #expect(try ann.quote() == "prudent ledger")
  }
}
