import Testing

/// Clusters of one kind and the cells that each of them takes.
struct WidthSample: CustomTestStringConvertible {
  var testDescription: String
  var width: Int
  var widthIfAmbiguousIsWide: Int
  var clusters: [Character]

  init(_ kind: String, _ width: Int, _ widthIfAmbiguousIsWide: Int, _ clusters: String) {
    testDescription = kind
    self.width = width
    self.widthIfAmbiguousIsWide = widthIfAmbiguousIsWide
    self.clusters = Array(clusters).filter { $0 != " " }
  }

  init(_ kind: String, _ width: Int, _ clusters: String) {
    self.init(kind, width, width, clusters)
  }

  static let all = [
    WidthSample("Latin", 1, "azAZ09~!@#$%^&*()_+-=[]{}|;:,.<>/?`ñčžŵ"),
    WidthSample("Greek and Cyrillic, ambiguous", 1, 2, "ΑΩαωБЯбя"),
    WidthSample("ambiguous signs", 1, 2, "“”‘’…—·±×÷§°®│┼▎•→①Ⅳ℃№☆★●○éàü"),
    WidthSample("neutral signs", 1, "‹›«»©☐☑✓✗␛⁂↪"),
    WidthSample("Han", 2, "会议强调稳中求进國𠀀𪚥㐀豈々〇"),
    WidthSample("East Asian punctuation", 2, "，。、；：？！（）《》「」『』【】〈〉～￥"),
    WidthSample("kana", 2, "あいうアイウゞヶー"),
    WidthSample("half-width kana", 1, "ｱｲｳ｡｢"),
    WidthSample("full-width forms", 2, "ＡＢＣ０１２"),
    WidthSample("Hangul syllables", 2, "한국어각힣"),
    WidthSample("conjoining Hangul", 2, "\u{1112}\u{1161}\u{11AB} \u{1100}\u{1161} \u{1100}"),
    WidthSample("a lone vowel of Hangul", 1, "\u{1161}"),
    WidthSample("letters with marks", 1, "e\u{301} o\u{302}\u{323} z\u{336} a\u{20DD} ก็ ש\u{5C1}"),
    WidthSample("Han with marks", 2, "か\u{3099} 字\u{20DD} 葛\u{E0100}"),
    WidthSample("marks that stand alone", 1, "\u{301}"),
    WidthSample("Arabic and Hebrew", 1, "ابتثشלם ب\u{651}\u{64E}"),
    WidthSample("Devanagari letters", 1, "कखग क् कु के ऊँ"),
    WidthSample("Devanagari with a mark beside", 2, "की को क्ष क्षि"),
    WidthSample("Thai and Tamil", 1, "กขค กี நன"),
    WidthSample("Thai with a vowel beside", 2, "กำ"),
    WidthSample("emoji", 2, "😀🎉🚀📅📁👁️💡⏱️⌚⚡🀄🥑🫠"),
    WidthSample("emoji of text presentation", 1, "☁☂✈✏♾🖥👁⏱"),
    WidthSample("the same with VS16", 2, "☁️☂️✈️✏️♾️🖥️❤️☺️™️ℹ️"),
    WidthSample("emoji with VS15 as wide as without", 2, "⌚︎ ⚡︎ 😀︎"),
    WidthSample("text with VS15", 1, "☁︎ ✈︎"),
    WidthSample("ZWJ families", 2, "👨‍👩‍👧‍👦👩‍👩‍👦👨‍💻🏳️‍🌈🏴‍☠️👩🏽‍🚀❤️‍🔥❤‍🔥🐻‍❄️🧑🏿‍🤝‍🧑🏻"),
    WidthSample("skin tones", 2, "👍🏽☝🏿✌🏼🤝🏾"),
    WidthSample("flags", 2, "🇨🇳🇩🇪🇺🇳🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
    WidthSample("half a flag", 1, "🇨"),
    WidthSample("keycaps", 2, "1️⃣#️⃣*️⃣"),
    WidthSample("a key without a picture", 1, "1⃣"),
    WidthSample("controls", 1, "\u{0}\u{7}\u{1B}\u{7F}\u{90}\u{9F}\t"),
    WidthSample("line breaks", 0, "\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}\r\n"),
    WidthSample("bidirectional controls", 1, "\u{202A}\u{202E}\u{2066}\u{2069}"),
    WidthSample(
      "what is not seen", 0, "\u{200B}\u{200C}\u{200D}\u{200E}\u{2060}\u{FEFF}\u{AD}\u{FE0F}\u{34F}"
    ),
    WidthSample("private use", 1, 2, "\u{E000}\u{F8FF}"),
    WidthSample("spaces that are no space", 1, "\u{A0}\u{2009}\u{202F}"),
    WidthSample("the ideographic space", 2, "\u{3000}"),
  ]
}
