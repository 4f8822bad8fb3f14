import Testing

@testable import TerminalCore

@Suite("Themes and colors")
struct ThemeTests {
  @Test("contrast is WCAG's")
  func contrast() {
    let (black, white) = (Color(0x000000), Color(0xffffff))
    #expect(black.contrast(with: white) == 21)
    #expect(white.contrast(with: white) == 1)
    #expect(abs(Color(0x767676).contrast(with: white) - 4.54) < 0.01)
  }

  @Test(
    "a hexadecimal color is six digits after a number sign",
    arguments: [
      ("#d0AFff", 0xd0afff as UInt32?), ("#000000", 0), ("d0afff", nil), ("#d0aff", nil),
      ("#d0afff0", nil), ("#d0afgg", nil), ("#+0afff", nil), ("", nil), ("#", nil), ("#ééé", nil),
    ])
  func hexadecimal(text: String, value: UInt32?) {
    #expect(Color(hexadecimal: text)?.value == value)
  }

  @Test("the palette's own colors are found again, beyond the first 16")
  func paletteRoundTrip() {
    for index in UInt8(16)...255 {
      #expect(Color.indexed(Color.indexed(index).nearestIndexed) == Color.indexed(index))
    }
    for index in UInt8(0)...15 {
      #expect(Color.indexed(index).nearestANSI == index)
    }
  }

  @Test(
    "other colors go to the nearest",
    arguments: [
      (0x131418, 233), (0xffd7ae, 223), (0x006087, 24), (0xfefefe, 231), (0x010101, 16),
    ] as [(UInt32, UInt8)])
  func nearest(color: UInt32, index: UInt8) {
    #expect(Color(color).nearestIndexed == index)
  }

  @Test("a role that a theme does not mention looks like the body")
  func unmentioned() {
    let body = Style(foreground: Color(0xffffff), attributes: .italic)
    var theme = Theme(name: "t", title: "T", isDark: true)
    theme[.body] = body
    #expect(theme[.phraseBlue] == body)
  }

  @Test("without color every role that needs a cue has one")
  func cuesWithoutColor() {
    for role in Role.allCases where role.rawValue.hasPrefix("phrase-") {
      #expect(role.attributesWithoutColor.contains(.underline))
    }
    #expect(Role.phraseCurrent.attributesWithoutColor.contains(.reverse))
    #expect(Role.heading.attributesWithoutColor.contains(.bold))
    let distinct: [[Role]] = [
      [.body, .heading, .link, .phraseBlue, .phraseCurrent, .match, .summary],
      [.match, .matchCurrent, .phraseCurrent],
      [.contents, .contentsCurrent, .contentsSelected],
      [.bar, .barKey, .barError],
      [.overlay, .overlayKey, .overlaySelected],
    ]
    for roles in distinct {
      #expect(Set(roles.map(\.attributesWithoutColor)).count == roles.count)
    }
  }

  @Test("on fewer colors a theme gives way to the cues")
  func fewerColors() {
    let style = Style(foreground: Color(0xafd787), background: Color(0x121212))
    var theme = Theme(name: "t", title: "T", isDark: true)
    theme[.phraseGreen] = style
    #expect(theme.style(of: .phraseGreen, on: .direct) == style)
    #expect(theme.style(of: .phraseGreen, on: .indexed256) == style)
    #expect(
      theme.style(of: .phraseGreen, on: .sixteen)
        == Style(foreground: .indexed(2), attributes: .underline))
    #expect(theme.style(of: .phraseGreen, on: .mono) == Style(attributes: .underline))
  }
}
