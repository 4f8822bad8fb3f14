/// Which characters may not stand at a row's edge, beyond what UAX #14 says of break opportunities:
/// also where no opportunity fits and a row is broken between two clusters.
enum Kinsoku {
  static func mayStartRow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", ";", ":", "!", "?", ")", "]", "}", "’", "”", "…", "‥", "‰", "℃",
      "，", "。", "、", "；", "：", "？", "！", "）", "》", "』", "】", "〉", "」", "〕", "〗", "〙", "〛",
      "〞", "〟", "］", "｝", "｠", "．", "％", "｡", "｣", "､", "々", "〻", "ー", "・":
      false
    default: true
    }
  }

  static func mayEndRow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "{", "‘", "“", "（", "《", "『", "【", "〈", "「", "〔", "〖", "〘", "〚", "〝", "［",
      "｛", "｟", "｢":
      false
    default: true
    }
  }
}
