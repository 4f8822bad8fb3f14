import DocumentModel
import Testing

@testable import DocumentReading

/// Encodings that look like others, so that only who knows can tell: each with its language.
@Suite("Encodings by name")
struct NamedEncodingTests {
  private static let lithuanian = """
    Uosto taryba susirinko pirmadienį ir nusprendė, kad krantinės bus perstatytos prieš žiemą. Nariai \
    sakė, kad išlaidos bus mažesnės nei pernai, ir padėkojo darbininkams.
    """
  private static let german = """
    Der Hafenrat tagte am Montag und beschloss, die Kais vor dem Winter für 40 € je Meter zu erneuern. \
    Die Mitglieder äußerten, daß die Kosten niedriger seien.
    """
  private static let hebrew = "מועצת הנמל התכנסה ביום שני והחליטה שהרציפים ייבנו מחדש לפני החורף."
  private static let arabic = "اجتمع مجلس الميناء يوم الاثنين وقرر إعادة بناء الأرصفة قبل الشتاء."
  private static let turkish =
    "Liman kurulu pazartesi günü toplandı ve rıhtımların yenilenmesine karar verdi."

  @Test(
    "a paragraph of its language reads the same",
    arguments: [
      ("CP1250", "windows-1250", "Rada přístavu rozhodla, že nábřeží budou přestavěna před zimou."),
      ("CP1251", "windows-1251", "Совет порта решил, что причалы будут перестроены до зимы."),
      ("CP1252", "windows-1252", german), ("CP1253", "windows-1253", "Το συμβούλιο συνεδρίασε."),
      ("CP1254", "windows-1254", turkish), ("CP1255", "windows-1255", hebrew),
      ("CP1256", "windows-1256", arabic), ("CP1257", "windows-1257", lithuanian),
      (
        "CP1258", "windows-1258",
        "Hội đồng cảng họp hôm thứ Hai và quyết định xây dựng lại các bến tàu trước mùa đông."
      ),
      ("ISO-8859-1", "iso-8859-1", "Le conseil a décidé que les quais seront reconstruits."),
      ("ISO-8859-2", "iso-8859-2", "Rada portu zdecydowała, że nabrzeża będą odbudowane."),
      ("ISO-8859-3", "iso-8859-3", "Il-kunsill iddeċieda li l-mollijiet jinbnew mill-ġdid."),
      ("ISO-8859-4", "iso-8859-4", "Uosto taryba nusprendė, kad krantinės bus perstatytos."),
      ("ISO-8859-5", "iso-8859-5", "Совет порта решил, что причалы будут перестроены."),
      ("ISO-8859-6", "iso-8859-6", arabic), ("ISO-8859-7", "iso-8859-7", "Το συμβούλιο αποφάσισε."),
      ("ISO-8859-8", "iso-8859-8", hebrew), ("ISO-8859-9", "iso-8859-9", turkish),
      ("ISO-8859-10", "iso-8859-10", "Havnarráðið avgjørdi at bryggjurnar skulu umbyggjast."),
      ("TIS-620", "iso-8859-11", "คณะกรรมการท่าเรือประชุมในวันจันทร์"),
      ("ISO-8859-13", "iso-8859-13", lithuanian),
      ("ISO-8859-14", "iso-8859-14", "Dŵr y porthladd, a thŷ'r cyngor: meddai'r aelodau."),
      ("ISO-8859-15", "iso-8859-15", german),
      (
        "ISO-8859-16", "iso-8859-16",
        "Consiliul portului a hotărât că țărmurile vor fi refăcute și că „va costa 40 €”."
      ),
      ("KOI8-R", "koi8-r", "Совет порта решил, что причалы будут перестроены."),
      ("KOI8-U", "koi8-u", "Рада порту вирішила, що причали будуть перебудовані, її члени теж."),
      ("MACINTOSH", "macintosh", "Le conseil a décidé que les quais seront reconstruits l’été."),
    ])
  func singleBytes(table: String, label: String, text: String) throws {
    try check(encoded(text, table), label, text)
  }

  @Test(
    "characters beyond the first tables of East Asia are read too",
    arguments: [
      ("GB18030", "gb18030", "港口会议指出，㐀𠀀镕今年以来，码头修缮取得了积极进展。"),
      ("GBK", "gbk", "港口會議指出，镕基。"), ("BIG5-HKSCS", "big5", "港口管理委員會嘅會議，㗎。"),
      ("CP932", "shift_jis", "港湾委員会は①㈱髙﨑と会議を開きました。"),
      ("UHC", "euc-kr", "항만 위원회는 똠방각하 펲시 회의를 열었습니다."),
      ("ISO-2022-KR", "iso-2022-kr", "항만 위원회는 회의를 열었습니다."),
    ])
  func eastAsia(table: String, label: String, text: String) throws {
    try check(encoded(text, table), label, text)
  }

  @Test(
    "marks of both orders are known, and are no part of the text",
    arguments: [
      ("UTF-8", [0xEF, 0xBB, 0xBF], "UTF-8"), ("UTF-16LE", [0xFF, 0xFE], "UTF-16"),
      ("UTF-16BE", [0xFE, 0xFF], "UTF-16"), ("UTF-32LE", [0xFF, 0xFE, 0, 0], "UTF-32"),
      ("UTF-32BE", [0, 0, 0xFE, 0xFF], "UTF-32"),
    ] as [(String, [UInt8], String)])
  func marks(table: String, mark: [UInt8], name: String) throws {
    let text = "港口会议指出，今年以来，码头修缮取得了积极进展。𠀀"
    let document = try DocumentReader(format: .plain)
      .read(.bytes(mark + encoded(text, table), name: nil))
    #expect(document.text == text)
    #expect(document.metadata.encoding == name)
    #expect(document.metadata.undecodableBytes == 0)
  }

  @Test(
    "what is cut within a character is told by its bytes",
    arguments: [
      ("UTF-8", "utf-8", 1), ("GB18030", "gb18030", 1), ("SHIFT_JIS", "shift_jis", 1),
      ("EUC-KR", "euc-kr", 1), ("BIG5", "big5", 1), ("UTF-16LE", "utf-16le", 1),
      ("UTF-32BE", "utf-32be", 3),
    ])
  func cut(table: String, label: String, left: Int) throws {
    let text = table == "EUC-KR" ? "항만" : "港口"
    var bytes = try encoded("The harbour: \(text)", table)
    let last = try encoded(String(text.suffix(1)), table).count
    bytes.removeLast(last - left)
    let encoding = try #require(TextEncoding(label: label))
    let document = try DocumentReader(format: .plain, encoding: encoding)
      .read(.bytes(bytes, name: nil))
    #expect(document.text == "The harbour: \(text.prefix(1))\u{FFFD}")
    #expect(document.metadata.undecodableBytes == left)
  }

  private func check(_ bytes: [UInt8], _ label: String, _ text: String) throws {
    let encoding = try #require(TextEncoding(label: label))
    let document = try DocumentReader(format: .plain, encoding: encoding)
      .read(.bytes(bytes, name: nil))
    #expect(document.text == text)
    #expect(document.metadata.undecodableBytes == 0)
  }
}
