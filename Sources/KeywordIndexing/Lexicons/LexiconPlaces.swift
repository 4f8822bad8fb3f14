/// Where things stand in a lexicon's file, in lines from 1.
struct LexiconPlaces {
  /// The lines of the forms of each formulation.
  var forms: [[Int]] = []
  /// The ids of families of which formulations are, or others are a part, in the order of the file.
  var namedFamilies: [(id: String, line: Int)] = []
}
