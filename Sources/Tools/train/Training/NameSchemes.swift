import Language
import Records

extension NameRecipe.Scheme {
  package static let wikigold = NameRecipe.Scheme(
    types: [
      "per": [.person], "org": [.organisation], "loc": [.place], "misc": [.nationality, .event, .work, .product],
    ], marksNationalities: true, marksNames: true)

  package static let gum = NameRecipe.Scheme(
    types: [
      "person": [.person], "organization": [.organisation], "place": [.place], "event": [.event], "object": [.work, .product],
      "substance": [.product],
    ], marksNationalities: false, marksNames: true)

  package static let wnut = NameRecipe.Scheme(
    types: [
      "person": [.person], "group": [.organisation], "corporation": [.organisation], "location": [.place], "product": [.product],
      "creative-work": [.work],
    ], marksNationalities: false, marksNames: true)

  package static let btc = NameRecipe.Scheme(
    types: ["per": [.person], "org": [.organisation], "loc": [.place]], marksNationalities: false, marksNames: true)

  /// Of `ReadNames`.
  package static let read = NameRecipe.Scheme(
    types: [
      "per": [.person], "org": [.organisation], "loc": [.place], "norp": [.nationality], "misc": [.event, .work, .product],
    ], marksNationalities: true, marksNames: true)

  package static let re3d = NameRecipe.Scheme(
    types: ["person": [.person], "organisation": [.organisation], "location": [.place], "nationality": [.nationality]],
    marksNationalities: false, marksNames: false)
}

extension NameRecipe {
  /// Tweets whose handles were annotated as names: the corpus marks the sign alone.
  static func hasNoHandle(_ document: CorpusDocument) -> Bool {
    !document.entities.contains { $0.range.length == 1 && document.bytes[$0.range.start] == 64 }
  }
}
