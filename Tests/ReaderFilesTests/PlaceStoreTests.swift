import Testing

@testable import ReaderFiles

@Suite("Remembered places")
struct PlaceStoreTests {
  private let scratch: ScratchDirectory
  private let store: PlaceStore
  private let place = Place(
    offset: 1234, marks: ["a": 5, "é": 9, "\"": 1], quote: "会议指出，\"stable\"\\\n\t\u{7}end",
    modified: 1_700_000_000)

  init() throws {
    scratch = try ScratchDirectory()
    store = PlaceStore(directory: "\(scratch.path)/deep/places")
  }

  @Test("what is saved is found again, by the same document only")
  func roundTrip() throws {
    try store.save(place, of: "/texts/a b.md")
    try store.save(Place(offset: 0), of: "/texts/\"quoted\"\n.md")

    #expect(store.place(of: "/texts/a b.md") == place)
    #expect(store.place(of: "/texts/\"quoted\"\n.md") == Place(offset: 0))
    #expect(store.place(of: "/texts/c.md") == nil)

    try store.save(Place(offset: 7), of: "/texts/a b.md")
    #expect(store.place(of: "/texts/a b.md") == Place(offset: 7))
  }

  @Test("no temporary file stays behind")
  func atomicity() throws {
    let flat = PlaceStore(directory: scratch.path)
    try flat.save(place, of: "/a")
    try flat.save(place, of: "/a")
    #expect(scratch.names.count == 1)
  }

  @Test(
    "a damaged file is no place",
    arguments: [
      "", "document = \"/a\"", "document = \"/b\"\noffset = 3", "document = \"/a\"\noffset = -3",
      "document = \"/a\"\noffset = \"3\"", "document = \"/a\"\noffset = 3\nquote = \"torn",
      "\u{0}\u{1}\u{FFFD}",
    ])
  func damage(text: String) throws {
    let flat = PlaceStore(directory: scratch.path)
    try scratch.write(text, to: "\(PlaceStore.fingerprint(of: "/a")).toml")
    #expect(flat.place(of: "/a") == nil)
  }

  @Test("without a directory nothing is remembered, and nothing fails")
  func nowhere() throws {
    let store = PlaceStore(directory: nil)
    try store.save(place, of: "/a")
    #expect(store.place(of: "/a") == nil)
  }

  @Test("where nothing can be written, saving says so")
  func unwritable() {
    let store = PlaceStore(directory: "/dev/null/places")
    #expect(throws: PlaceStoreError.self) { try store.save(place, of: "/a") }
  }

  @Test("the fingerprint is FNV-1a of 128 bits")
  func fingerprint() {
    #expect(PlaceStore.fingerprint(of: "") == "6c62272e07bb014262b821756295c58d")
    #expect(PlaceStore.fingerprint(of: "a") == "d228cb696f1a8caf78912b704e4a8964")
  }

  @Test("the directories are XDG's, absolute or none")
  func directories() {
    let home = ReaderDirectories { ["HOME": "/home/li"][$0] }
    #expect(home.settings == "/home/li/.config/tifa/config.toml")
    #expect(home.themes == "/home/li/.config/tifa/themes")
    #expect(home.places == "/home/li/.local/state/tifa/places")

    let own = ReaderDirectories {
      ["HOME": "/home/li", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "relative"][$0]
    }
    #expect(own.config == "/c/tifa")
    #expect(own.state == "/home/li/.local/state/tifa")

    let none = ReaderDirectories { _ in nil }
    #expect(none.config == nil)
    #expect(none.settings == nil)
  }
}
