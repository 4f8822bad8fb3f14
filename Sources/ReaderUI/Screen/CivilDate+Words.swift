import DocumentModel

extension CivilDate {
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
