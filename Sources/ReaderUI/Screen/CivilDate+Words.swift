import DocumentModel

extension CivilDate {
  /// Reads `2024-12-09`, `2024-12` or `2024`.
  init?(written text: String) {
    let parts = text.split(separator: "-").map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0] else { return nil }
    let month = parts.count > 1 ? parts[1] : nil
    let day = parts.count > 2 ? parts[2] : nil
    guard (month != nil) == (parts.count > 1), (day != nil) == (parts.count > 2) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// As one writes it in Chinese: `2026年7月30日`.
  var inChinese: String {
    "\(year)年" + (month.map { "\($0)月" } ?? "") + (day.map { "\($0)日" } ?? "")
  }

  /// As one writes it in English: `30 July 2026`.
  var inWords: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    guard let month, months.indices.contains(month - 1) else { return "\(year)" }
    return (day.map { "\($0) " } ?? "") + months[month - 1] + " \(year)"
  }
}
