import Annotations
import Testing

@testable import Archive

@Suite("What somebody wrote and nobody had read is said again")
struct SharedUnheardTests {
  /// Two who share a note and have both read it.
  private static func two() throws -> (ann: Sharer, ben: Sharer) {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    try ann.archive.keep(SharedVersion.first.text.snapshot)
    try ann.archive.record([.put(try SharedVersion.first.note(on: "prudent ledger"))])
    try ben.receive(from: ann)
    return (ann, ben)
  }

  @Test("beside what another wrote meanwhile, once for all, and not again")
  func words() throws {
    let (ann, ben) = try Self.two()
    try ann.say("Since when?\nIn May.")
    try ben.say("Since when?\nBy whom?")
    try Sharer.exchange([ann, ben])
    let texts = try Sharer.texts([ann, ben])
    #expect(texts[0] == texts[1])
    #expect(Set(texts[0].split(separator: "\n")) == ["Since when?", "In May.", "By whom?"])
    #expect(texts[0].split(separator: "\n").count == 3)
    let lines = [ann, ben].map { $0.lines().count }
    try Sharer.exchange([ann, ben])
    #expect([ann, ben].map { $0.lines().count } == lines)
  }

  @Test("whoever made more changes meanwhile")
  func more() throws {
    let (ann, ben) = try Self.two()
    try ann.say("In May.")
    try ann.archive.undo()
    try ben.say("By whom?")
    try Sharer.exchange([ann, ben])
    #expect(try Sharer.texts([ann, ben]) == ["By whom?", "By whom?"])
  }

  @Test("a tag of one and words of another are both there, and no words twice")
  func tags() throws {
    let (ann, ben) = try Self.two()
    var note = try ann.only()
    note.annotation.bodies += [.tag("rates")]
    try ann.archive.record([.put(note)])
    note.annotation.bodies += [.colour(.blue)]
    try ann.archive.record([.put(note)])
    try ben.say("By whom?")
    try Sharer.exchange([ann, ben])
    for one in [ann, ben] {
      let bodies = try one.only().annotation.bodies
      #expect(Set(bodies) == [.text("By whom?"), .tag("rates"), .colour(.blue)])
      #expect(bodies.count == 3)
    }
  }

  @Test("also by who wrote it when another, who is not there, has added to it")
  func addedTo() throws {
    let (ann, ben) = try Self.two()
    let cat = try Sharer("cat")
    try cat.receive(from: ann)
    try ann.say("Since when?\nIn May.")
    try ben.receive(from: ann)
    var note = try ben.only()
    note.annotation.bodies += [.tag("rates")]
    try ben.archive.record([.put(note)])
    try ann.receive(from: ben)
    for step in 1...3 { try cat.say("Since when?\nBy whom \(step)?") }
    // Of what there is of ben, ann has all.
    try Sharer.exchange([ann, cat])
    for one in [ann, cat] {
      let said = try one.only().annotation
      #expect(
        Set(said.text.split(separator: "\n")) == ["Since when?", "In May.", "By whom 3?"])
      #expect(said.tags == ["rates"])
    }
    try Sharer.exchange([ann, ben, cat])
    #expect(Set(try Sharer.texts([ann, ben, cat])).count == 1)
    #expect(try ben.only().annotation.text.split(separator: "\n").count == 3)
  }

  @Test("a note that was written to is there, though another wrote to it and deleted it")
  func deletions() throws {
    let (ann, ben) = try Self.two()
    try ann.say("In May.")
    try ann.delete()
    try ben.say("By whom?")
    try Sharer.exchange([ann, ben])
    #expect(try Sharer.texts([ann, ben]) == ["By whom?", "By whom?"])
  }

  @Test("it is there with what a third wrote, and where a third tied it")
  func restoring() throws {
    let (ann, ben) = try Self.two()
    let cat = try Sharer("cat")
    try cat.receive(from: ann)
    try ann.say("In May.")
    try ann.say("In June.")
    try ann.delete()
    try ben.say("By whom?")
    try cat.say("Why?")
    try cat.say("Why so?")
    try cat.tie(.first, to: "Local debt")
    for other in [cat, ann] {
      TemporaryFolder.write(
        TemporaryFolder.bytes(of: other.folder.ownFile),
        to: "\(ben.folder.path)/\(other === cat ? "cat" : "ann").jsonl")
    }
    ben.archive.share()
    try Sharer.exchange([ann, ben, cat])
    for one in [ann, ben, cat] {
      #expect(
        Set(try one.only().annotation.text.split(separator: "\n")) == ["Why so?", "By whom?"])
      #expect(try one.quote() == "Local debt")
    }
  }

  @Test("the same words again are others, which nobody has read")
  func again() throws {
    let (ann, ben) = try Self.two()
    try ann.say("no")
    try ben.receive(from: ann)
    try ben.say("yes")
    try ann.receive(from: ben)
    try ann.say("no")
    try ben.say("yes indeed")
    try ben.say("yes, indeed")
    try Sharer.exchange([ann, ben])
    #expect(try Sharer.texts([ann, ben]) == ["yes, indeed\nno", "yes, indeed\nno"])
    try ann.say("perhaps")
    try ben.say("perhaps not")
    try ben.delete()
    try Sharer.exchange([ann, ben])
    #expect(try Sharer.texts([ann, ben]) == ["perhaps", "perhaps"])
  }

  @Test("words are not taken for known because a note was changed often")
  func often() throws {
    let (ann, ben) = try Self.two()
    for step in 0..<150 { try ben.say("Step \(step).") }
    try ann.receive(from: ben)
    try ann.say("By whom?")
    try ben.say("Step 150.")
    try ben.say("Step 151.")
    try Sharer.exchange([ann, ben])
    #expect(try Sharer.texts([ann, ben]) == ["Step 151.\nBy whom?", "Step 151.\nBy whom?"])
  }

  @Test("what a third had read and replaced does not come back with what is said again")
  func replacedByThird() throws {
    let (ann, ben) = try Self.two()
    let cat = try Sharer("cat")
    try cat.receive(from: ann)
    try ann.say("In May.")
    try cat.receive(from: ann)
    try ben.say("By whom?")
    try cat.say("Why?")
    try ann.receive(from: ben)
    try Sharer.exchange([ann, ben, cat])
    for text in try Sharer.texts([ann, ben, cat]) {
      #expect(Set(text.split(separator: "\n")) == ["By whom?", "Why?"])
    }
  }

  @Test("also where another overtook them before anybody saw them, and a third goes on from that")
  func overtaken() throws {
    for isDeleted in [false, true] {
      let (ann, ben) = try Self.two()
      let cat = try Sharer("cat")
      try cat.receive(from: ann)
      try ann.say("In May.")
      try ben.receive(from: ann)
      try cat.say("Why?")
      try cat.say("Why so?")
      try ben.receive(from: cat)
      #expect(try ben.only().annotation.text == "Why so?")
      if isDeleted { try ben.delete() } else { try ben.say("Why so?\nBy whom?") }
      try Sharer.exchange([ann, ben, cat])
      let all = isDeleted ? "In May." : "Why so?\nBy whom?\nIn May."
      let said = try Sharer.texts([ann, ben, cat])
      #expect(said == [all, all, all])
    }
  }

  @Test(
    "but for what was replaced meanwhile, though another had said that again beside a third's words"
  )
  func replacedMeanwhile() throws {
    let (ann, ben) = try Self.two()
    let cat = try Sharer("cat")
    try cat.receive(from: ann)
    try ann.say("In May.")
    try ben.say("By whom?")
    try cat.receive(from: ben)
    try cat.say("Why?")
    try cat.say("Why so?")
    try ben.receive(from: ann)
    try ann.say("In June.")
    try ben.receive(from: cat)
    try ann.receive(from: cat)
    try Sharer.exchange([ann, ben, cat])
    for text in try Sharer.texts([ann, ben, cat]) {
      #expect(Set(text.split(separator: "\n")) == ["Why so?", "In June."])
    }
  }

  @Test("of two colours the one that prevails is left")
  func colours() throws {
    let (ann, ben) = try Self.two()
    var note = try ann.only()
    note.annotation.bodies += [.colour(.blue)]
    try ann.archive.record([.put(note)])
    note = try ben.only()
    note.annotation.bodies += [.colour(.green)]
    try ben.archive.record([.put(note)])
    note.annotation.bodies[1] = .colour(.pink)
    try ben.archive.record([.put(note)])
    try Sharer.exchange([ann, ben])
    #expect(try [ann, ben].map { try $0.only().annotation.colour } == [.pink, .pink])
  }

  @Test("three at once: the words of each are there")
  func three() throws {
    let (ann, ben) = try Self.two()
    let cat = try Sharer("cat")
    try cat.receive(from: ann)
    try ann.say("In May.")
    try ben.say("By whom?")
    try cat.say("Why?")
    try Sharer.exchange([ann, ben, cat])
    let texts = try Sharer.texts([ann, ben, cat])
    #expect(Set(texts).count == 1)
    #expect(Set(texts[0].split(separator: "\n")) == ["In May.", "By whom?", "Why?"])
  }

  @Test("what was read is replaced, and what is deleted then stays so")
  func known() throws {
    let (ann, ben) = try Self.two()
    try ben.say("By whom?")
    try ann.receive(from: ben)
    try ann.say("In May.")
    try Sharer.exchange([ann, ben])
    #expect(try Sharer.texts([ann, ben]) == ["In May.", "In May."])
    try ben.tie(.first, to: "Local debt")
    try ben.say("By the council.")
    try ann.receive(from: ben)
    try ann.delete()
    try Sharer.exchange([ann, ben])
    #expect(try Sharer.texts([ann, ben]) == ["none", "none"])
    try ann.archive.undo()
    try Sharer.exchange([ann, ben])
    #expect(try Sharer.texts([ann, ben]) == ["By the council.", "By the council."])
  }

  @Test("lines that do not tell what was known replace what has smaller numbers")
  func untold() throws {
    let (ann, ben) = try Self.two()
    try ben.say("By whom?")
    try ann.receive(from: ben)
    try ann.say("In May.")
    let lines = ann.lines().map { line in
      let start = line.firstRange(of: ", \"dcterms:replaces\": ")?.lowerBound
      return (start.map { line[..<$0] + "}" } ?? line[...]) + "\n"
    }
    #expect(ann.lines().count { $0.contains("dcterms:replaces") } == 1)
    #expect(!lines.joined().contains("dcterms:replaces"))
    ben.receive(Array(lines.joined().utf8), as: "ann.jsonl")
    #expect(ben.problems() == [])
    #expect(try ben.only().annotation.text == "In May.")
    #expect(ben.lines().count == 1)
    // What they replaced does not come back with what is said again.
    try ben.say("In May.\nWhy?")
    let more = try #require(lines.last).replacing("In May.", with: "In June.")
      .replacing("\"schema:version\": 3", with: "\"schema:version\": 4")
      .replacing(
        "\"type\": \"Annotation\"", with: "\"type\": \"Annotation\", \"modified\": \"2100-01-01\"")
    ben.receive(Array((lines.joined() + more).utf8), as: "ann.jsonl")
    let said = try ben.only().annotation.text
    #expect(said == "In June.\nWhy?")
  }

  @Test("at random, all words are there that nobody replaced or deleted who had read them")
  func random() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<16 {
      let seed = UInt64.random(in: 0..<1 << 32, using: &generator)
      var random = SplitMix(state: seed)
      let people = try ["ann", "ben", "cat"].map(Sharer.init)
      try people[0].archive.record([.put(try SharedVersion.first.note(on: "prudent ledger"))])
      for one in people { try one.receive(from: people[0]) }
      var standing: Set<String> = []
      func hear(_ one: Sharer) throws -> Bool {
        guard let note = try one.notes().first else { return false }
        standing.subtract(note.annotation.text.split(separator: "\n").map(String.init))
        return true
      }
      for step in 0..<25 {
        let one = people[Int.random(in: 0..<3, using: &random)]
        switch Int.random(in: 0..<8, using: &random) {
        case 0...2:
          guard try hear(one) else { continue }
          try one.say("Words of step \(step).")
          standing.insert("Words of step \(step).")
        case 3 where step.isMultiple(of: 3):
          if try hear(one) { try one.delete() }
        default: try one.receive(from: people[Int.random(in: 0..<3, using: &random)])
        }
      }
      try Sharer.exchange(people)
      let texts = try Sharer.texts(people)
      #expect(Set(texts).count == 1, "seed \(seed)")
      let said = texts[0].split(separator: "\n").map(String.init)
      #expect(standing.isSubset(of: said), "seed \(seed)")
      #expect(Set(said).count == said.count, "seed \(seed)")
      #expect(people.flatMap { $0.problems() } == [])
    }
  }
}
