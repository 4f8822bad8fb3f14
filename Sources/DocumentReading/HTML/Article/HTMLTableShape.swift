/// What a table of a page is for: data, or the layout of the page.
struct HTMLTableShape {
  let isData: Bool

  /// On a page tables lay out as often as they tell; in a document that was `converted`, all of
  /// several columns tell.
  init(_ tree: HTMLTree, _ table: Int, converted: Bool = false) {
    // Looked at last: it costs more, and most tables lay out.
    isData =
      Self.tells(tree, table, converted: converted) && HTMLTableGrid(tree, table).isSound
  }

  private static func tells(_ tree: HTMLTree, _ table: Int, converted: Bool) -> Bool {
    let attributes = tree.attributes[tree.nodes[table].attributes]
    for attribute in attributes {
      switch attribute.name {
      case "role" where attribute.value == "presentation" || attribute.value == "none": return false
      case "datatable" where attribute.value == "0": return false
      case "summary" where !attribute.value.isEmpty:
        return true
      default: break
      }
    }
    var rows = 0
    var cells = 0
    var most = 0
    var headers = 0
    var index = table + 1
    while index < tree.nodes[table].end {
      switch tree.nodes[index].name {
      case .caption, .colgroup, .col, .tfoot, .thead, .th:
        headers += 1
        if tree.nodes[index].name == .th { cells += 1 }
      case .table:
        // A table that holds another lays out the page.
        return false
      case .tr:
        rows += 1
        most = max(most, cells)
        cells = 0
      case .td: cells += 1
      default: break
      }
      index += 1
    }
    most = max(most, cells)
    if headers > 0 || converted && most > 1 { return true }
    if rows == 1 || most <= 1 { return false }
    return rows >= 10 || most > 4 || rows * most > 10
  }
}
