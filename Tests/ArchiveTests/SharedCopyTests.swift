import Annotations
import Testing

@testable import Archive

@Suite("Notes that are shared, and were taken in by other ways before")
struct SharedCopyTests {
  @Test("who took an older copy of a note in by other ways brings back nothing that was replaced")
  func imported() throws {
    let ann = try Sharer("ann")
    let ben = try Sharer("ben")
    try ann.archive.record([.put(try SharedVersion.first.note(on: "prudent ledger"))])
    try ann.say("In May.")
    let copy = try ann.only()
    try ann.say("In June.")
    try ben.archive.record([.take(copy)])
    try Sharer.exchange([ann, ben])
    #expect(try Sharer.texts([ann, ben]) == ["In June.", "In June."])
  }

  @Test("who took in a copy of a note that had come along with its text has it deleted with it")
  func importedElsewhere() throws {
    let ann = try Sharer("ann")
    let ben = try Sharer("ben")
    try ann.archive.keep(SharedVersion.first.text.snapshot)
    try ann.archive.record([.put(try SharedVersion.first.note(on: "prudent ledger"))])
    try ann.open(.third)
    let copy = try ann.only()
    #expect(copy.text == SharedVersion.third.text.sha256)
    try ben.archive.record([.take(copy)])
    try ann.delete()
    try Sharer.exchange([ann, ben])
    #expect(try Sharer.texts([ann, ben]) == ["none", "none"])
  }

  @Test("what was taken in and replaced does not come back, though it was a later change there")
  func replaced() throws {
    let ann = try Sharer("ann")
    let ben = try Sharer("ben")
    try ann.archive.record([.put(try SharedVersion.first.note(on: "prudent ledger"))])
    try ann.say("In May.")
    try ben.archive.record([.take(try ann.only())])
    try ben.say("By whom?")
    try Sharer.exchange([ann, ben])
    #expect(try Sharer.texts([ann, ben]) == ["By whom?", "By whom?"])

    // Nor does that of another who took in two of its states.
    let cat = try Sharer("cat")
    try cat.archive.record([.take(try ann.only())])
    try ben.say("By the council.")
    try ben.say("By the harbour council.")
    try cat.archive.record([.take(try ben.only())])
    try ben.say("By nobody.")
    try Sharer.exchange([ann, ben, cat])
    #expect(try Sharer.texts([ann, ben, cat]) == ["By nobody.", "By nobody.", "By nobody."])
  }

  @Test("what was taken in and deleted is back for all when one brings it back, knowing that")
  func broughtBack() throws {
    for isTakenAgain in [false, true] {
      let ann = try Sharer("ann")
      let ben = try Sharer("ben")
      let copy = try SharedVersion.first.note(on: "prudent ledger")
      try ann.archive.record([.take(copy)])
      try ben.receive(from: ann)
      try ann.delete()
      if !isTakenAgain { try ben.delete() }
      try Sharer.exchange([ann, ben])
      if isTakenAgain { try ben.archive.record([.take(copy)]) } else { try ben.archive.undo() }
      try Sharer.exchange([ann, ben])
      #expect(try Sharer.texts([ann, ben]) == ["Since when?", "Since when?"])
    }
  }

  @Test("what was taken in, replaced and taken back counts as said anew")
  func takenBack() throws {
    let ann = try Sharer("ann")
    let ben = try Sharer("ben")
    try ann.archive.record([.take(try SharedVersion.first.note(on: "prudent ledger"))])
    try ann.say("In May.")
    try ben.receive(from: ann)
    try ann.archive.undo()
    try ben.say("By whom?")
    try ben.say("By nobody.")
    try Sharer.exchange([ann, ben])
    #expect(
      try Sharer.texts([ann, ben]) == Array(repeating: "By nobody.\nSince when?", count: 2))
  }

  @Test("what was taken in and deleted stays so")
  func deleted() throws {
    let ann = try Sharer("ann")
    let ben = try Sharer("ben")
    try ann.archive.record([.put(try SharedVersion.first.note(on: "prudent ledger"))])
    try ann.say("In May.")
    try ben.archive.record([.take(try ann.only())])
    try ben.delete()
    try Sharer.exchange([ann, ben])
    #expect(try Sharer.texts([ann, ben]) == ["none", "none"])
  }

  @Test("that much was taken in makes nothing known that was not")
  func often() throws {
    let ann = try Sharer("ann")
    let ben = try Sharer("ben")
    try ann.archive.record([.put(try SharedVersion.first.note(on: "prudent ledger"))])
    try ben.receive(from: ann)
    for step in 0..<130 {
      var note = try ben.only()
      note.annotation.bodies = [.text("Step \(step).")]
      try ben.archive.record([.take(note)])
    }
    try ann.receive(from: ben)
    try ann.say("By whom?")
    try ben.say("Why?")
    try ben.say("Why so?")
    try Sharer.exchange([ann, ben])
    #expect(try Sharer.texts([ann, ben]) == ["Why so?\nBy whom?", "Why so?\nBy whom?"])
  }
}
