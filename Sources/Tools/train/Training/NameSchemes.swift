import Language
import Records

extension NameRecipe.Scheme {
  static let wikigold = NameRecipe.Scheme(
    types: [
      "per": [.person], "org": [.organisation], "loc": [.place], "misc": [.nationality, .event, .work, .product],
    ], silent: [])

  static let gum = NameRecipe.Scheme(
    types: [
      "person": [.person], "organization": [.organisation], "place": [.place], "event": [.event], "object": [.work, .product],
      "substance": [.product],
    ], silent: [.nationality])

  static let wnut = NameRecipe.Scheme(
    types: [
      "person": [.person], "group": [.organisation], "corporation": [.organisation], "location": [.place], "product": [.product],
      "creative-work": [.work],
    ], silent: [.nationality, .event])

  static let btc = NameRecipe.Scheme(
    types: ["per": [.person], "org": [.organisation], "loc": [.place]], silent: [.nationality, .event, .work, .product])
}

extension NameRecipe {
  /// Tweets whose handles were annotated as names: the corpus marks the sign alone.
  static func hasNoHandle(_ document: CorpusDocument) -> Bool {
    !document.entities.contains { $0.range.length == 1 && document.bytes[$0.range.start] == 64 }
  }
}
