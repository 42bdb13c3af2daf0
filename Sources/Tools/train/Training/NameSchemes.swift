import Language
import Records

extension NameRecipe.Scheme {
  package static let wikigold = NameRecipe.Scheme(
    types: [
      "per": [.person], "org": [.organisation], "loc": [.place], "misc": [.nationality, .event, .work, .product],
    ], silent: [])

  package static let gum = NameRecipe.Scheme(
    types: [
      "person": [.person], "organization": [.organisation], "place": [.place], "event": [.event], "object": [.work, .product],
      "substance": [.product],
    ], silent: [.nationality])

  package static let wnut = NameRecipe.Scheme(
    types: [
      "person": [.person], "group": [.organisation], "corporation": [.organisation], "location": [.place], "product": [.product],
      "creative-work": [.work],
    ], silent: [.nationality, .event])

  package static let btc = NameRecipe.Scheme(
    types: ["per": [.person], "org": [.organisation], "loc": [.place]], silent: [.nationality, .event, .work, .product])

  /// For training: what it annotates is right, what it leaves out says nothing.
  package static let re3dPositive = NameRecipe.Scheme(types: re3d.types, silent: NameLabels.kinds)

  /// For scoring: it leaves many mentions of the names that it annotates without annotation.
  package static let re3d = NameRecipe.Scheme(
    types: ["person": [.person], "organisation": [.organisation], "location": [.place], "nationality": [.nationality]], silent: [])
}

extension NameRecipe {
  /// Tweets whose handles were annotated as names: the corpus marks the sign alone.
  static func hasNoHandle(_ document: CorpusDocument) -> Bool {
    !document.entities.contains { $0.range.length == 1 && document.bytes[$0.range.start] == 64 }
  }
}
