/// A number in Han numerals or figures: 十二, 〇, 105, １２.
struct HanNumber {
  var value: Int
  /// The index after it.
  var end: Int

  init?(_ scalars: [Unicode.Scalar], from start: Int) {
    var total = 0
    var digit: Int?
    var index = start
    while index < scalars.count, index - start < 8 {
      if let figure = scalars[index].digitValue ?? Self.digit(scalars[index]) {
        digit = (digit ?? 0) * (digit == nil ? 1 : 10) + figure
      } else if let unit = Self.unit(scalars[index]) {
        total += (digit ?? 1) * unit
        digit = nil
      } else {
        break
      }
      index += 1
    }
    guard index > start else { return nil }
    value = total + (digit ?? 0)
    end = index
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇", "○": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
