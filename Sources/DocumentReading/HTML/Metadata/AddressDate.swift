import DocumentModel

/// The date that the address of an article holds: `…/2019/11/20/…`, `…/2019-11/20/…`, `…/20191120/…`.
enum AddressDate {
  static func date(in address: String) -> CivilDate? {
    let numbers = address.split { !$0.isASCII || !$0.isNumber }
    for (index, number) in numbers.enumerated() {
      if number.count == 8 {
        if let date = date(number.prefix(4), number.dropFirst(4).prefix(2), number.suffix(2)) {
          return date
        }
      }
      guard number.count == 4, index + 1 < numbers.count else { continue }
      let next = numbers[index + 1]
      if next.count == 4, let date = date(number, next.prefix(2), next.suffix(2)) { return date }
      if next.count <= 2, index + 2 < numbers.count, numbers[index + 2].count <= 2,
        let date = date(number, next, numbers[index + 2])
      {
        return date
      }
    }
    return nil
  }

  private static func date(
    _ year: some StringProtocol, _ month: some StringProtocol, _ day: some StringProtocol
  ) -> CivilDate? {
    guard let year = Int(year), let month = Int(month), let day = Int(day),
      (1990...2100).contains(year)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}
