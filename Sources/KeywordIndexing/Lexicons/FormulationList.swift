/// The formulations of a matcher, in the order of its lexicons, without the variants of their forms.
///
/// Those that the build compiled are read one by one, each time they are asked for.
package struct FormulationList: RandomAccessCollection, Sendable {
  private var compiled: CompiledFormulations
  private var built: [Formulation] = []

  package var startIndex: Int { 0 }
  package var endIndex: Int { compiled.count + built.count }

  init(_ compiled: CompiledFormulations = CompiledFormulations()) {
    self.compiled = compiled
  }

  package subscript(place: Int) -> Formulation {
    place < compiled.count ? compiled[place] : built[place - compiled.count]
  }

  /// The id of the family of the formulation at `place`, without reading the rest of it.
  package func family(of place: Int) -> String? {
    place < compiled.count
      ? compiled.family(of: place) : built[place - compiled.count].family
  }

  /// The category of the formulation at `place`, likewise.
  package func category(of place: Int) -> Category {
    place < compiled.count
      ? compiled.category(of: place) : built[place - compiled.count].category
  }

  /// The list with others behind its own.
  func adding(_ formulations: [Formulation]) -> FormulationList {
    var list = self
    list.built += formulations
    for place in list.built.indices {
      for form in list.built[place].forms.indices
      where !list.built[place].forms[form].variants.isEmpty {
        list.built[place].forms[form].variants = []
      }
    }
    return list
  }

  /// The list of those at some places, ascending.
  func keeping(_ kept: [Int]) -> FormulationList {
    var list = self
    list.compiled.keep(kept.filter { $0 < compiled.count })
    list.built = kept.filter { $0 >= compiled.count }.map { built[$0 - compiled.count] }
    return list
  }
}

extension FormulationList: Equatable {
  package static func == (one: FormulationList, other: FormulationList) -> Bool {
    one.compiled == other.compiled && one.built == other.built
      || one.count == other.count && one.elementsEqual(other)
  }
}
