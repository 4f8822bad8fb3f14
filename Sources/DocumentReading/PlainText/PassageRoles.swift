/// What passages are in the head of a text, by index; nil for those of the body.
struct PassageRoles {
  enum Role: Equatable {
    case title, subtitle, byline, summary
    /// Belongs to a table of contents: not part of the text.
    case omitted
  }

  /// As far as any is known: the head is short, and no dictionary has to be set up for it.
  private var roles: [Role?] = []

  subscript(index: Int) -> Role? {
    get { index < roles.count ? roles[index] : nil }
    set {
      while roles.count <= index { roles.append(nil) }
      roles[index] = newValue
    }
  }

  /// The first passage of that role.
  func first(_ role: Role) -> Int? {
    roles.firstIndex(of: role)
  }
}
