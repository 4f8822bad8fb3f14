import DocumentModel
import Testing

@testable import DocumentReading

@Suite("Encodings")
struct EncodingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    /// What the C library calls it.
    let table: String
    /// What a reader is told: of tables that are the same for the text, the standard's.
    let name: String
    let text: String

    var testDescription: String { table }
  }

  private static let english = """
    The board of the harbour met on Monday and agreed that the quays will be rebuilt before the \
    winter. The members – all but one – said that the cost is “well within reach”.
    """
  private static let simplified = """
    港口管理委员会星期一举行会议，研究部署明年的工作。会议指出，今年以来，码头修缮取得了积极进展，航道更加安全。\
    会议要求，各部门要继续做好清淤工作，保障船舶进出港口，让更多的人受益。
    """
  private static let traditional = """
    港口管理委員會星期一舉行會議，研究部署明年的工作。會議指出，今年以來，碼頭修繕取得了積極進展，航道更加安全。\
    會議要求，各部門要繼續做好清淤工作，保障船舶進出港口，讓更多的人受益。
    """
  private static let japanese = """
    港湾委員会は月曜日に会議を開き、来年の事業について話し合いました。岸壁の修理は冬までに終わる予定です。\
    委員たちは、費用が昨年より少なくなると見込んでいます。
    """
  private static let korean = """
    항만 위원회는 월요일에 회의를 열고 내년 사업을 논의했습니다. 부두 보수는 겨울이 오기 전에 끝날 예정입니다. \
    위원들은 비용이 지난해보다 줄어들 것으로 보고 있습니다.
    """
  private static let russian = """
    Совет порта собрался в понедельник и решил, что причалы будут перестроены до зимы. Члены совета \
    сказали, что расходы не превысят прошлогодних, и поблагодарили рабочих.
    """
  private static let french = """
    Le conseil du port s'est réuni lundi et a décidé que les quais seront reconstruits avant l'hiver. \
    Les membres ont déclaré que le coût est inférieur à celui de l'année dernière, grâce à la forêt.
    """
  private static let czech = """
    Rada přístavu se sešla v pondělí a rozhodla, že nábřeží budou přestavěna před zimou. Členové rady \
    řekli, že náklady budou nižší než v loňském roce, a poděkovali dělníkům.
    """
  private static let greek = """
    Το συμβούλιο του λιμανιού συνεδρίασε τη Δευτέρα και αποφάσισε ότι οι αποβάθρες θα ξαναχτιστούν \
    πριν από τον χειμώνα. Τα μέλη είπαν ότι το κόστος είναι μικρότερο από πέρυσι.
    """
  private static let turkish = """
    Liman kurulu pazartesi günü toplandı ve rıhtımların kıştan önce yeniden yapılmasına karar verdi. \
    Üyeler, maliyetin geçen yıldan düşük olduğunu söyledi ve işçilere teşekkür etti.
    """
  private static let hebrew = """
    מועצת הנמל התכנסה ביום שני והחליטה שהרציפים ייבנו מחדש לפני החורף. חברי המועצה אמרו שהעלות נמוכה \
    מזו של השנה שעברה והודו לעובדים.
    """
  private static let arabic = """
    اجتمع مجلس الميناء يوم الاثنين وقرر إعادة بناء الأرصفة قبل الشتاء. وقال الأعضاء إن التكلفة أقل من \
    تكلفة العام الماضي وشكروا العمال على عملهم.
    """

  static let cases = [
    Case(table: "UTF-8", name: "UTF-8", text: simplified),
    Case(table: "UTF-16", name: "UTF-16", text: simplified),
    Case(table: "UTF-32", name: "UTF-32", text: english),
    Case(table: "UTF-16LE", name: "UTF-16LE", text: english),
    Case(table: "UTF-16BE", name: "UTF-16BE", text: simplified),
    Case(table: "UTF-16LE", name: "UTF-16LE", text: japanese),
    Case(table: "UTF-16BE", name: "UTF-16BE", text: korean),
    Case(table: "UTF-16LE", name: "UTF-16LE", text: russian),
    Case(table: "UTF-16BE", name: "UTF-16BE", text: czech),
    Case(table: "UTF-16LE", name: "UTF-16LE", text: "港口会议：the board met. 会议指出，要修缮码头。"),
    Case(table: "UTF-16LE", name: "UTF-16LE", text: "航道更加安全"),
    Case(table: "UTF-32LE", name: "UTF-32LE", text: simplified),
    Case(table: "UTF-32BE", name: "UTF-32BE", text: english),
    Case(table: "GB18030", name: "GB18030", text: simplified),
    Case(table: "GBK", name: "GB18030", text: simplified),
    Case(table: "EUC-CN", name: "GB18030", text: simplified),
    Case(table: "BIG5", name: "Big5", text: traditional),
    Case(table: "SHIFT_JIS", name: "Shift_JIS", text: japanese),
    Case(table: "EUC-JP", name: "EUC-JP", text: japanese),
    Case(table: "ISO-2022-JP", name: "ISO-2022-JP", text: japanese),
    Case(table: "EUC-KR", name: "EUC-KR", text: korean),
    Case(table: "KOI8-R", name: "KOI8-R", text: russian),
    Case(table: "WINDOWS-1251", name: "windows-1251", text: russian),
    Case(table: "ISO-8859-5", name: "ISO-8859-5", text: russian),
    Case(table: "WINDOWS-1252", name: "windows-1252", text: english),
    Case(
      table: "WINDOWS-1252", name: "windows-1252",
      text: "The council’s plan—agreed in May—says “no” to… well, all of it—the quays included."),
    Case(table: "ISO-8859-1", name: "windows-1252", text: french),
    Case(table: "WINDOWS-1250", name: "windows-1250", text: czech),
    Case(table: "ISO-8859-2", name: "ISO-8859-2", text: czech),
    Case(table: "WINDOWS-1253", name: "ISO-8859-7", text: greek),
    Case(table: "ISO-8859-7", name: "ISO-8859-7", text: greek),
    Case(table: "WINDOWS-1254", name: "windows-1254", text: turkish),
    Case(table: "WINDOWS-1255", name: "ISO-8859-8-I", text: hebrew),
    Case(table: "WINDOWS-1256", name: "windows-1256", text: arabic),
    Case(table: "MACINTOSH", name: "macintosh", text: french),
  ]

  @Test("a paragraph of its language reads the same, and the encoding is found", arguments: cases)
  func found(_ sample: Case) throws {
    let bytes = try encoded(sample.text + "\n", sample.table)
    let document = try DocumentReader(format: .plain).read(.bytes(bytes, name: nil))
    #expect(document.text == sample.text)
    #expect(document.metadata.encoding == sample.name)
    #expect(document.metadata.undecodableBytes == 0)
  }

  @Test("an encoding that is given counts, whatever the bytes look like", arguments: cases)
  func given(_ sample: Case) throws {
    let bytes = try encoded(sample.text + "\n", sample.table)
    let encoding = try #require(TextEncoding(label: sample.table))
    let document = try DocumentReader(format: .plain, encoding: encoding)
      .read(.bytes(bytes, name: nil))
    #expect(document.text == sample.text)
  }

  @Test("HZ: Chinese between braces in a text of ASCII")
  func hz() throws {
    let chinese = try encoded("会议指出", "EUC-CN").map { $0 & 0x7F }
    let bytes = Array("The harbour: ~{".utf8) + chinese + Array("~}. Done ~~ so.\n".utf8)
    let document = try DocumentReader(format: .plain).read(.bytes(bytes, name: nil))
    #expect(document.text == "The harbour: 会议指出. Done ~ so.")
    #expect(document.metadata.encoding == "HZ")
    let code = Array("a ~{b c~} is code, not Chinese.\n".utf8)
    #expect(
      try DocumentReader(format: .plain).read(.bytes(code, name: nil)).metadata.encoding
        == "UTF-8")
  }

  @Test(
    "a few zeros do not make pairs of a text of single bytes",
    arguments: [
      "The board met\0 on monday and agreed that the quays will be rebuilt before the winter.",
      "the board met on\0monday and agreed",
      "\u{1B}[1mthe board\u{1B}[m met on\0monday and agreed", "notes.txt\0a.txt\0",
      "码头.txt\0a.txt\0",
      "the board met\0\0\0\0 on monday and agreed",
    ])
  func fewZeros(text: String) {
    #expect(TextEncoding.detected(in: Array(text.utf8)) == .utf8)
    #expect(throws: DocumentError(name: "a", reason: .binary(kind: nil))) {
      try DocumentReader().read(.bytes(Array(text.utf8), name: "a"))
    }
  }

  @Test("a tilde does not hide what stands after the opening", arguments: ["", "~", "see ~/notes"])
  func tilde(start: String) throws {
    let ascii = String(repeating: "The board of the harbour met.\n", count: 800)
    let bytes = try encoded(start + ascii + Self.simplified + "\n", "GBK")
    #expect(TextEncoding.detected(in: bytes).name == "GB18030")
  }

  @Test(
    "sequences of a terminal are no Japanese",
    arguments: [
      "\u{1B}[1mDone\u{1B}(B\u{1B}[m", "\u{1B}(BDone\u{1B}(B and done\u{1B}(B", "\u{1B}$ ls",
    ])
  func terminal(text: String) {
    #expect(TextEncoding.detected(in: Array(text.utf8)) == .utf8)
  }

  @Test("Japanese after much ASCII is found by its sequences")
  func lateJapanese() throws {
    let ascii = String(repeating: "The board of the harbour met.\n", count: 400)
    let bytes = try encoded(ascii + Self.japanese + "\n", "ISO-2022-JP")
    #expect(TextEncoding.detected(in: bytes).name == "ISO-2022-JP")
  }

  @Test("bytes that do not lie in one piece are converted too", arguments: ["UTF-8", "UTF-16LE"])
  func pieces(table: String) throws {
    let bytes = try encoded(Self.simplified, table)
    let encoding = try #require(TextEncoding(label: table))
    let text = TranscodedText(bytes.lazy.map { $0 }, from: encoding, goesOn: false)
    #expect(String(decoding: text.bytes, as: UTF8.self) == Self.simplified)
    #expect(text.undecodableBytes == 0)
  }

  @Test("what stands for no character is counted")
  func undecodable() throws {
    var bytes = try encoded(Self.simplified + "\n", "GBK")
    bytes.insert(contentsOf: [0xFF, 0x0A], at: 60)
    let document = try DocumentReader(format: .plain).read(.bytes(bytes, name: nil))
    #expect(document.metadata.encoding == "GB18030")
    #expect(document.metadata.undecodableBytes == 1)
    #expect(document.text.contains("\u{FFFD}"))
  }

  @Test(
    "a few bytes beyond ASCII are Windows' quotes and letters, or damage",
    arguments: [
      ([0x93, 0x41, 0x94], "windows-1252"), ([0x63, 0x61, 0x66, 0xE9], "windows-1252"),
      ([0x41, 0x20, 0xFF, 0xC3, 0x28], "UTF-8"), ([0x41, 0xE2, 0x82], "UTF-8"),
    ] as [([UInt8], String)])
  func few(bytes: [UInt8], name: String) throws {
    let document = try DocumentReader(format: .plain).read(.bytes(bytes + [0x0A], name: nil))
    #expect(document.metadata.encoding == name)
  }

  @Test("UTF-8 with a little damage stays UTF-8")
  func damaged() throws {
    var bytes = Array((Self.simplified + "\n").utf8)
    bytes.insert(0xFF, at: 90)
    let document = try DocumentReader(format: .plain).read(.bytes(bytes, name: nil))
    #expect(document.metadata.encoding == "UTF-8")
    #expect(document.metadata.undecodableBytes == 1)
  }

  @Test(
    "the opening of a long text is a true beginning of it", arguments: ["GBK", "UTF-16", "BIG5"])
  func openings(table: String) throws {
    let paragraph = table == "BIG5" ? Self.traditional : Self.simplified
    let text = Array(repeating: paragraph, count: 300).joined(separator: "\n\n")
    let bytes = try encoded(text + "\n", table)
    let whole = try DocumentReader(format: .plain).read(.bytes(bytes, name: nil))
    let opening = try DocumentReader(format: .plain).readOpening(.bytes(bytes, name: nil))
    #expect(whole.text == text)
    #expect(opening.isOpening)
    #expect(!opening.text.isEmpty)
    #expect(whole.text.hasPrefix(opening.text))
  }
}
