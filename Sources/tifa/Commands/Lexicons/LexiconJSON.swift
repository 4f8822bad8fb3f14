import JSONValues
import KeywordIndexing

/// A lexicon as JSON; what is absent is null.
enum LexiconJSON {
  static func value(of lexicon: Lexicon) -> JSONValue {
    .object([
      ("name", .string(lexicon.name)), ("title", .string(lexicon.title)),
      ("families", .array(lexicon.families.map(value))),
      ("formulations", .array(lexicon.formulations.map(value))),
    ])
  }

  private static func value(of family: FormulationFamily) -> JSONValue {
    .object([
      ("id", .string(family.id)), ("name", .string(family.name)),
      ("within", JSONValue(family.parent)),
    ])
  }

  private static func value(of formulation: Formulation) -> JSONValue {
    let firstUse = formulation.firstUse.map { use in
      JSONValue.object([("date", .string(use.date)), ("source", JSONValue(use.source))])
    }
    return .object([
      ("id", .string(formulation.id)), ("category", .string(formulation.category.name)),
      ("gloss", .string(formulation.gloss)), ("family", JSONValue(formulation.family)),
      ("rung", formulation.rung.map { .number($0.step) } ?? .null),
      ("polarity", JSONValue(formulation.polarity?.rawValue)),
      ("first_use", firstUse ?? .null),
      ("flags", .array(formulation.flags.map(\.rawValue).sorted().map { .string($0) })),
      ("forms", .array(formulation.forms.map(value))),
    ])
  }

  private static func value(of form: Formulation.Form) -> JSONValue {
    .object([
      ("text", .string(form.text)), ("language", .string(form.language.rawValue)),
      ("alias", .bool(form.isAlias)), ("variants", .array(form.variants.map { .string($0) })),
    ])
  }
}
