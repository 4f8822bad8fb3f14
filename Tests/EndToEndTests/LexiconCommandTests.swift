import Foundation
import Testing

extension EndToEnd.Files {
  @Suite("tifa lexicon")
  struct LexiconCommand {
    private func run(
      _ arguments: String..., in home: Home, status: Int32 = 0
    ) async throws -> Program.Outcome {
      let outcome = try await Program.run(["lexicon"] + arguments, in: home)
      #expect(outcome.status == .exited(status))
      return outcome
    }

    private func write(_ lexicon: String, to name: String, in home: Home) throws {
      try FileManager.default.createDirectory(
        atPath: "\(home.path)/config/tifa/lexicons", withIntermediateDirectories: true)
      try home.write(lexicon, to: "config/tifa/lexicons/\(name)")
    }

    private static let good = """
      name = "good"
      [categories]
      a = { name = "a", hue = "blue" }
      [families]
      pact = { name = "pact" }
      [[formulation]]
      id = "harbour-pact"
      category = "a"
      gloss = "What the harbours agreed."
      family = "pact"
      en = ["harbour pact"]
      zh = ["港口约定"]
      first-use = { date = "2024-05", source = "A speech" }

      """

    @Test("list tells the names, the counts and where they are from")
    func list() async throws {
      try await withHome { home in
        try write(Self.good, to: "good.toml", in: home)
        let lines = try await run("list", in: home).output.split(separator: "\n")
        #expect(
          lines.map { $0.prefix { $0 != " " } }
            == ["lexicon", "central-banks", "china-policy", "government", "good"])
        #expect(
          lines.last?.hasSuffix("good   \(home.path)/config/tifa/lexicons/good.toml") == true
            || lines.last?.hasSuffix("\(home.path)/config/tifa/lexicons/good.toml") == true)
        let json = try await run("list", "--format", "json", in: home).output
        #expect(json.contains("{\"name\": \"good\", \"title\": \"good\", \"formulations\": 1, "))
      }
    }

    @Test("show prints a lexicon by category, or a formulation with everything")
    func show() async throws {
      try await withHome { home in
        try write(Self.good, to: "good.toml", in: home)
        let whole = try await run("show", "good", in: home)
        #expect(
          whole.output
            == "good: 1 formulations\n\na 1\n  harbour-pact  harbour pact  港口约定\n")
        let page = """
          id         harbour-pact
          category   a
          gloss      What the harbours agreed.
          en         harbour pact
          zh         港口约定
          first use  2024-05, A speech
          family     pact
                     ▸ 1 harbour pact

          """
        let one = try await run("show", "good", "harbour-pact", in: home)
        #expect(one.output == page)
        let byForm = try await run("show", "good", "Harbour Pact", in: home)
        #expect(byForm.output == page)
        _ = try await run("show", "good", "none", in: home, status: 1)
        _ = try await run("show", "none", in: home, status: 64)
      }
    }

    @Test("a folder is no lexicon, which each command says")
    func folder() async throws {
      try await withHome { home in
        let words = "the lexicon cannot be read: it is a directory\n"
        for arguments in [
          ["lexicon", "show", home.path], ["lexicon", "export", home.path],
          ["lexicon", "export", home.path, "--format", "csv"],
          ["phrases", "a.md", "--lexicon", home.path],
        ] {
          let outcome = try await Program.run(arguments, in: home)
          #expect(outcome.status == .exited(66))
          #expect(outcome.output == "" && outcome.errors == "tifa: \(home.path): \(words)")
        }
      }
    }

    @Test("check finds nothing in a good file, and everything in a bad one")
    func check() async throws {
      try await withHome { home in
        let good = try home.write(Self.good, to: "good.toml")
        let clean = try await run("check", good, in: home)
        #expect(clean.output == "" && clean.errors == "")
        try home.write(
          """
          name = "bad"
          [categories]
          a = { name = "a", hue = "blue" }
          [families]
          f = { name = "f", within = "g" }
          g = { name = "g", within = "f" }
          [[formulation]]
          id = "one"
          category = "a"
          gloss = "g"
          en = ["prudent monetary policies", "", "x", "…", "good words"]
          [[formulation]]
          id = "two"
          category = "b"
          gloss = "g"
          colour = 1
          en = ["two words
          """, to: "bad.toml")
        let bad = try await run("check", "bad.toml", in: home, status: 65)
        #expect(
          bad.errors.split(separator: "\n") == [
            "tifa: bad.toml:6: the family g is within itself; it now stands alone",
            "tifa: bad.toml:11: \"\" holds nothing that could be found",
            "tifa: bad.toml:11: \"x\" is a single character, which would be found everywhere",
            "tifa: bad.toml:11: \"…\" holds nothing that could be found",
            "tifa: bad.toml:11: \"prudent monetary policies\" is found as prudent-monetary-policy "
              + "of china-policy too",
            "tifa: bad.toml:17: the text is not closed",
          ])
        try write(
          Self.good.replacing("\"good\"", with: "\"inner\""), to: "kept.toml", in: home)
        let known = try await run("check", good, in: home, status: 65)
        let kept = "\(home.path)/config/tifa/lexicons/kept.toml"
        #expect(
          known.errors.split(separator: "\n").first
            == "tifa: \(good):11: there is already a formulation harbour-pact in \(kept)")
        try FileManager.default.createSymbolicLink(
          atPath: "\(home.path)/link.toml", withDestinationPath: kept)
        let linked = try await run("check", "link.toml", in: home)
        #expect(linked.errors == "")
        let absent = try await run("check", "none.toml", in: home, status: 66)
        #expect(absent.errors == "tifa: none.toml: no such file; check the name\n")
      }
    }

    @Test("an imported list is a lexicon that applies, and what was left out is told")
    func importing() async throws {
      try await withHome { home in
        try home.write("economy:\n  - harbour pact\n  - econom*\n", to: "list.yml")
        let folder = "\(home.path)/config/tifa/lexicons"
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
        let outcome = try await run(
          "import", "list.yml", "--name", "l", "--output", "\(folder)/l.toml", in: home)
        #expect(outcome.errors.hasPrefix("tifa: list.yml:3: “econom*” is a pattern; "))
        let again = try await run(
          "import", "list.yml", "--output", "\(folder)/l.toml", in: home, status: 74)
        #expect(again.errors.hasSuffix("l.toml: cannot be written: File exists\n"))
        let check = try await run("check", in: home)
        #expect(check.errors == "")
        try home.write("The Harbour Pact.", to: "a.md")
        let phrases = try await Program.run(["phrases", "a.md", "--format", "csv"], in: home)
        #expect(phrases.output.contains("a.md,harbour-pact,economy,"))
        _ = try await run("import", "a.md", "--from", "liwc", in: home, status: 65)
      }
    }

    @Test("a built-in lexicon is exported as it stands, and as a table that is imported again")
    func exporting() async throws {
      try await withHome { home in
        let toml = try await run("export", "government", in: home).output
        let file = try home.write(toml, to: "government.toml")
        #expect(toml.contains("\nname = \"government\"\n"))
        let json = try await run("export", file, "--format", "json", in: home).output
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let count = (value?["formulations"] as? [Any])?.count
        #expect((count ?? 0) > 400)
        try home.write(
          try await run("export", "government", "--format", "csv", in: home).output, to: "g.csv")
        let imported = try await run("import", "g.csv", in: home)
        #expect(imported.output.components(separatedBy: "[[formulation]]").count - 1 == count)
      }
    }
  }
}
