import TerminalCore
import Testing

@testable import ReaderFiles

@Suite("The program's themes")
struct BundledThemeTests {
  private static let catalog = ThemeCatalog(userDirectory: nil)

  private static let phrases = Role.allCases.filter {
    $0.rawValue.hasPrefix("phrase-") && $0 != .phraseCurrent
  }

  @Test("there are eight, without an error in them")
  func catalog() throws {
    #expect(Self.catalog.names == BundledThemes.names)
    for name in Self.catalog.names {
      let (theme, problems) = try #require(Self.catalog.load(name))
      #expect(problems == [])
      #expect(theme.name == name)
      #expect(!theme.title.isEmpty)
    }
    #expect(Self.catalog.theme(named: "ink")?.isDark == true)
    #expect(Self.catalog.theme(named: "paper")?.isDark == false)
  }

  @Test(
    "body text has a contrast of 7 and every role 4.5, also on 256 colors",
    arguments: BundledThemes.names)
  func contrast(name: String) throws {
    let theme = try #require(Self.catalog.theme(named: name))
    for role in Role.allCases {
      let style = theme[role]
      guard let foreground = style.foreground, let background = style.background else {
        #expect(theme.depth != .colors256, "\(role.rawValue)")
        continue
      }
      let least = role == .body ? 7 : 4.5
      let contrast = foreground.contrast(with: background)
      let quantized = Color.indexed(foreground.nearestIndexed)
        .contrast(with: .indexed(background.nearestIndexed))
      #expect(contrast >= least, "\(role.rawValue)")
      #expect(quantized >= least, "\(role.rawValue) on 256 colors")
    }
  }

  @Test("phrases are underlined and tell their categories apart", arguments: BundledThemes.names)
  func phrases(name: String) throws {
    let theme = try #require(Self.catalog.theme(named: name))
    for phrase in Self.phrases {
      #expect(theme[phrase].attributes.contains(.underline))
    }
    #expect(theme[.phraseCurrent] != theme[.body])
    guard theme.depth == .colors256 else { return }
    let hues = (Self.phrases + [.link, .body]).map { theme[$0].foreground?.nearestIndexed }
    #expect(Set(hues).count == hues.count)
    #expect(theme[.phraseCurrent].background != theme[.body].background)
  }

  @Test("what few colors get is the same as the themes made for them")
  func fewColors() throws {
    let ink = try #require(Self.catalog.theme(named: "ink"))
    let sixteen = try #require(Self.catalog.theme(named: "sixteen"))
    let mono = try #require(Self.catalog.theme(named: "mono"))
    for role in Role.allCases {
      #expect(sixteen[role] == ink.style(of: role, on: .sixteen), "\(role.rawValue)")
      #expect(mono[role] == ink.style(of: role, on: .mono), "\(role.rawValue)")
    }
  }
}
