import Testing

@testable import DocumentReading

/// Texts by which ICU's statistics are led astray: a few words, and tables that few languages use.
@Suite("Encodings found by little")
struct EncodingDetectionTests {
  private func name(_ bytes: [UInt8]) -> String { TextEncoding.detected(in: bytes).name }

  @Test(
    "a few characters of East Asia are known, cut at the end too",
    arguments: [
      ("GBK", "GB18030", "港口"), ("GBK", "GB18030", "港口工作会议"), ("GBK", "GB18030", "会议指出，码头要修缮。"),
      ("BIG5", "Big5", "港口"), ("BIG5", "Big5", "碼頭修繕會議"), ("SHIFT_JIS", "Shift_JIS", "港湾委員会"),
      ("SHIFT_JIS", "Shift_JIS", "岸壁の修理は冬まで"), ("EUC-JP", "EUC-JP", "岸壁の修理は冬まで"),
      ("EUC-KR", "EUC-KR", "항만위원회"), ("EUC-KR", "EUC-KR", "부두 보수는 겨울에"),
      ("GBK", "GB18030", "The word is 码头 in Chinese."),
      ("BIG5", "Big5", "The word is 碼頭 in Chinese."),
    ])
  func fewCharacters(table: String, expected: String, text: String) throws {
    for before in ["", String(repeating: "The board of the harbour met on Monday.\n", count: 90)] {
      let bytes = try encoded(before + text, table)
      #expect(name(bytes + [0x0A]) == expected)
      #expect(name(bytes) == expected)
      if text.count > 4, bytes.last ?? 0 >= 0x80 { #expect(name(bytes.dropLast()) == expected) }
    }
  }

  @Test(
    "a few letters of Europe are not taken for characters of East Asia",
    arguments: [
      ("CP1252", "windows-1252", "The Ärger of Île-de-Seine, the café."),
      ("CP1252", "windows-1252", "Größe, Maß, Übersee: das müßte für größere Häfen genügen."),
      ("CP1252", "windows-1252", "naïve été"), ("CP1252", "windows-1252", "it’s “so” – at last"),
      ("MACINTOSH", "macintosh", "The harbour’s quays — all of them — stay."),
      ("CP1250", "windows-1250", "Rada portu zdecydowała."),
      ("CP1250", "windows-1250", "Nabrzeża są już w ruinie."),
      ("CP1254", "windows-1254", "Rıhtımlar kışın yenilendi."),
      ("CP1254", "windows-1254", "Yeni bir iş."),
      ("CP1252", "windows-1252", "Höfnin verður endurbyggð í ár og það er þörf á því."),
      ("MACINTOSH", "macintosh", "Der Hafen und die Kais des Rates hat man für das Jahr erneuert."),
      ("CP1253", "ISO-8859-7", "Το συμβούλιο του λιμανιού ή η ομάδα σε ό,τι α"),
      ("KOI8-R", "KOI8-R", "Совет порта решил"), ("CP1251", "windows-1251", "Совет порта собрался"),
    ])
  func fewLetters(table: String, expected: String, text: String) throws {
    #expect(name(try encoded(text + "\n", table)) == expected)
  }

  @Test(
    "tables of few languages are known by their letters and small words",
    arguments: [
      (
        "CP1257", "windows-1257",
        "Uosto taryba nusprendė, kad krantinės bus perstatytos prieš žiemą ir už mažiau."
      ),
      (
        "CP1257", "windows-1257",
        "Ostas padome nolēma, ka piestātnes gada laikā tiks pārbūvētas un nav dārgas."
      ),
      (
        "ISO-8859-4", "ISO-8859-4",
        "Ostas padome nolēma, ka piestātnes gada laikā tiks pārbūvētas un nav dārgas."
      ),
      (
        "ISO-8859-3", "ISO-8859-3", "Il-kunsill iddeċieda li l-mollijiet ta' fuq jinbnew mill-ġdid."
      ),
      (
        "ISO-8859-3", "ISO-8859-3",
        "La konsilio decidis, ke la kajoj estas rekonstruotaj ĉi-jare, kaj la ŝipoj de ĉie venos."
      ),
      ("ISO-8859-14", "ISO-8859-14", "Mae dŵr y porthladd yn uchel ac mae'r tŷ wedi cau."),
      (
        "ISO-8859-16", "ISO-8859-16",
        "Consiliul a hotărât că țărmurile din port vor fi refăcute și că nu va costa."
      ),
      (
        "IBM866", "IBM866",
        "Совет порта решил, что причалы будут перестроены до зимы и не подорожают."
      ),
      (
        "MAC-CYRILLIC", "x-mac-cyrillic",
        "Совет порта решил, что причалы будут перестроены до зимы и не подорожают."
      ),
      (
        "KOI8-U", "KOI8-U",
        "Рада порту вирішила, що її причали будуть перебудовані до зими і не впадуть."
      ),
    ])
  func languages(table: String, expected: String, text: String) throws {
    let bytes = try encoded(text + "\n", table)
    #expect(name(bytes) == expected)
    let document = try DocumentReader(format: .plain).read(.bytes(bytes, name: nil))
    #expect(document.text == text)
  }

  @Test("UTF-8 with a piece of another text in it stays UTF-8, and the piece is counted")
  func mixed() throws {
    let piece = try encoded("码头要修缮。", "GBK")
    let bytes = Array(String(repeating: "港口会议指出，航道更加安全。\n", count: 4).utf8) + piece + [0x0A]
    let document = try DocumentReader(format: .plain).read(.bytes(bytes, name: nil))
    #expect(document.metadata.encoding == "UTF-8")
    #expect(document.metadata.undecodableBytes >= 6)
    #expect(document.text.hasPrefix("港口会议指出，航道更加安全。\n"))
  }

  @Test(
    "a page that names another encoding of East Asia is read in its own",
    arguments: [
      ("gb2312", "BIG5", "Big5", "港口管理委員會舉行會議，碼頭修繕取得了進展，航道更加安全。"),
      ("big5", "GBK", "GB18030", "港口管理委员会举行会议，码头修缮取得了进展，航道更加安全。"),
      ("shift_jis", "EUC-JP", "EUC-JP", "港湾委員会は月曜日に会議を開き、来年の事業を話し合った。"),
      ("gbk", "GBK", "GB18030", "港口管理委員會舉行會議，碼頭修繕取得了進展。"),
      ("euc-kr", "EUC-KR", "EUC-KR", "항만 위원회는 월요일에 회의를 열었습니다."),
    ])
  func wrongName(declared: String, table: String, expected: String, text: String) throws {
    let head = "<html><head><meta charset=\"\(declared)\"></head><body><p>"
    #expect(name(Array(head.utf8) + (try encoded(text, table)) + Array("</p>".utf8)) == expected)
  }

  @Test("pairs of bytes that are no text of another encoding are UTF-16 only if they are whole")
  func odd() throws {
    let wide = try encoded("航道更加安全", "UTF-16BE")
    #expect(name(wide) == "UTF-16BE")
    #expect(!name(Array(wide.dropLast())).hasPrefix("UTF-16"))
  }
}
