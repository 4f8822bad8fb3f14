import DocumentModel

extension CivilDate {
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
