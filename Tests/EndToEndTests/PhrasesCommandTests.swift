import Foundation
import Testing

extension EndToEnd.Files {
  @Suite("tifa phrases")
  struct PhrasesCommand {
    private static let text = """
      # Harbour

      A more proactive fiscal policy, and a prudent monetary policy. The harbour pact.

      ## 港口

      更加积极的财政政策和稳健的货币政策😀，积极的财政政策。
      """

    private struct Report: Decodable {
      struct Occurrence: Decodable, Equatable {
        var formulation: String
        var text: String
        var start: Int
        var end: Int
        var own: Bool
        var section: String?
      }
      struct Count: Decodable {
        var formulation: String
        var own: Int
        var nested: Int
      }
      var file: String?
      var sha256: String
      var lexicons: [String]
      var occurrences: [Occurrence]
      var counts: [Count]
    }

    private func run(
      _ arguments: String..., in home: Home, status: Int32 = 0
    ) async throws -> Program.Outcome {
      let outcome = try await Program.run(["phrases"] + arguments, in: home)
      #expect(outcome.status == .exited(status))
      return outcome
    }

    private static func lexicon(_ phrase: String) -> String {
      """
      name = "mine"
      [categories]
      port = { name = "port life", hue = "teal" }
      [[formulation]]
      id = "pact"
      category = "port"
      gloss = "g"
      en = ["\(phrase)"]

      """
    }

    private func write(_ lexicon: String, in home: Home) throws {
      try FileManager.default.createDirectory(
        atPath: "\(home.path)/config/tifa/lexicons", withIntermediateDirectories: true)
      try home.write(lexicon, to: "config/tifa/lexicons/mine.toml")
    }

    @Test("a lexicon that is named twice counts once")
    func namedTwice() async throws {
      try await withHome { home in
        try home.write(Self.text, to: "a.md")
        let once = try await run("--lexicon", "china-policy", "--format", "csv", "a.md", in: home)
        let twice = try await run(
          "--lexicon", "china-policy", "--lexicon", "china-policy", "--format", "csv", "a.md",
          in: home)
        #expect(twice.output == once.output)
        #expect(once.output.contains("prudent"))
      }
    }

    @Test("offsets are code points of the text, nested ones are listed with --all only")
    func offsets() async throws {
      try await withHome { home in
        try home.write(Self.text, to: "a.md")
        let text = try await Program.run(["text", "a.md"], in: home).output.unicodeScalars
        for arguments in [[], ["--all"]] {
          let outcome = try await Program.run(
            ["phrases", "a.md", "--format", "json"] + arguments, in: home)
          let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
          #expect(report.occurrences.contains { !$0.own } == !arguments.isEmpty)
          for occurrence in report.occurrences {
            let start = text.index(text.startIndex, offsetBy: occurrence.start)
            let end = text.index(text.startIndex, offsetBy: occurrence.end)
            #expect(String(text[start..<end]) == occurrence.text)
          }
          let count = report.counts.first { $0.formulation == "proactive-fiscal-policy" }
          #expect(count?.own == 1)
          #expect(count?.nested == 2)
          #expect(report.occurrences.last?.section == "港口")
          #expect(report.lexicons == ["central-banks", "china-policy", "government"])
        }
      }
    }

    @Test("of several files each is done, and one that cannot be read is told of")
    func several() async throws {
      try await withHome { home in
        try home.write(Self.text, to: "a.md")
        try home.write("Prudent monetary policy, \"quoted\".", to: "b, c.txt")
        let json = try await run(
          "a.md", "none", "b, c.txt", "--format", "json", in: home, status: 66)
        #expect(json.errors == "tifa: none: no such file; check the name\n")
        let reports = try JSONDecoder().decode([Report].self, from: Data(json.output.utf8))
        #expect(reports.map(\.file) == ["a.md", "b, c.txt"])

        let csv = try await run("b, c.txt", "a.md", "--format", "csv", in: home)
        let lines = csv.output.split(separator: "\n")
        #expect(
          lines[..<2] == [
            "file,formulation,category,family,text,start,end,own,modifier,negated,section",
            "\"b, c.txt\",prudent-monetary-policy,macro,monetary-stance,Prudent monetary policy,0,23,"
              + "true,,false,",
          ])
        let text = try await run("b, c.txt", "a.md", in: home)
        #expect(text.output.hasPrefix("==> b, c.txt <==\n   own  nested  formulation\n"))
        #expect(text.output.contains("\n\n==> a.md <==\n"))
      }
    }

    @Test("standard input is read where no file is named")
    func standardInput() async throws {
      try await withTerminal { terminal in
        let status = try await terminal.run(
          "echo 'Prudent monetary policy' | tifa phrases --format csv >out")
        #expect(status == 0)
        let rows = try terminal.home.read("out").split(separator: "\n")
        #expect(rows.last?.hasPrefix("-,prudent-monetary-policy,") == true)
      }
    }

    @Test("--category tells of its phrases only, --lexicon takes the place of the settings")
    func choosing() async throws {
      try await withHome { home in
        try home.write(Self.text, to: "a.md")
        try write(Self.lexicon("harbour pact"), in: home)
        let category = try await run(
          "a.md", "--category", "port-life", "--format", "csv", in: home)
        #expect(category.output.split(separator: "\n").count == 2)
        let lexicon = try await run(
          "a.md", "--lexicon", "mine", "--lexicon", "government", "--format", "json", in: home)
        let report = try JSONDecoder().decode(Report.self, from: Data(lexicon.output.utf8))
        #expect(report.lexicons == ["mine", "government"])
        #expect(report.counts.map(\.formulation) == ["pact"])
        let path = try await run(
          "a.md", "--lexicon", "config/tifa/lexicons/mine.toml", "--format", "csv", in: home)
        #expect(path.output.split(separator: "\n").count == 2)
        let unknown = try await run("a.md", "--lexicon", "none", in: home, status: 64)
        #expect(unknown.errors.contains("there is no lexicon “none”; there are central-banks, "))
        let misspelled = try await run("a.md", "--category", "macr", in: home, status: 64)
        #expect(misspelled.errors == "tifa: no lexicon that was used has a category “macr”\n")
      }
    }

    @Test("lexicons of one's own apply unless the settings name others, for some texts if so said")
    func settings() async throws {
      try await withHome { home in
        try home.write(Self.text, to: "a.md")
        try home.write(Self.text, to: "b.txt")
        try write(Self.lexicon("harbour pact\", \"x"), in: home)
        let all = try await run("a.md", "--format", "csv", in: home)
        #expect(all.output.contains("a.md,pact,") && all.output.contains("prudent-monetary-policy"))
        #expect(
          all.errors == "tifa: \(home.path)/config/tifa/lexicons/mine.toml:8: "
            + "\"x\" is a single character, which would be found everywhere\n")
        try home.write(
          """
          lexicons = ["china-policy", "none"]
          [[lexicons-for]]
          files = "*.txt"
          lexicons = ["mine"]
          """, to: "config/tifa/config.toml")
        let named = try await run("a.md", "--format", "csv", in: home)
        #expect(!named.output.contains("pact,") && named.output.contains("monetary-policy"))
        #expect(
          named.errors == "tifa: \(home.path)/config/tifa/config.toml: there is no lexicon “none”; "
            + "there are central-banks, china-policy, government, mine\n")
        let chosen = try await run("b.txt", "--format", "csv", in: home)
        #expect(chosen.output.split(separator: "\n").count == 2)
      }
    }

    @Test("the reader tells of a lexicon's mistake and highlights what is good in it")
    func reader() async throws {
      try await withTerminal { terminal in
        try write(Self.lexicon("harbour pact\", \"x"), in: terminal.home)
        try terminal.home.write(Self.text, to: "a.md")
        try await terminal.begin("tifa --lexicon mine a.md")
        try await terminal.screen(showing: "mine.toml:8: ")
        try await terminal.press("Tab")
        try await terminal.screen(showing: "phrase 1/1 harbour pact")
      }
    }
  }
}
