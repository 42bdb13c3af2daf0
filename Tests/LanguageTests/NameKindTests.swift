import Language
import Records
import Testing

/// Fictional states, groups and people: nothing here is in a list.
@Suite struct `Kinds of unknown names` {
  private func kinds(_ text: String, _ name: String) -> Set<Name.Kind> {
    let annotated = Annotator().annotate(text, published: nil)
    return Set(annotated.names.filter { annotated.string($0.range) == name }.map(\.kind))
  }

  private func names(_ text: String) -> [String] {
    let annotated = Annotator().annotate(text, published: nil)
    return annotated.names.map { annotated.string($0.range) }
  }

  private static let dispute = """
    Karsia denied any role in the explosion. A spokesman for the Karsian foreign ministry, Ilan Verrick, said the accusation was absurd. \
    Velmora's interior minister, Dara Osk, blamed the Dawn Front. The Dawn Front said it had no part in it. Mr Verrick told reporters \
    that Karsia had warned Velmora last week. Dawn Front fighters had crossed the border in Karsia, Osk said.
    """

  @Test(arguments: [
    ("Karsia", Name.Kind.place), ("Karsian", .nationality), ("Velmora", .place), ("Dawn Front", .armedGroup), ("Verrick", .person),
    ("Osk", .person),
  ])
  func `are one throughout a text`(name: String, kind: Name.Kind) { #expect(kinds(Self.dispute, name) == [kind]) }

  @Test func `are no adjectives of themselves`() {
    #expect(kinds("Officials in Velmai said the port was open. Ships left Velmai at noon.", "Velmai") == [.place])
  }

  @Test func `take a front for a party where nothing speaks of arms`() {
    let text = "The Harvest Front won the election. The Harvest Front, a party of farmers, said it would govern alone."
    #expect(kinds(text, "Harvest Front") == [.organisation])
  }

  @Test(arguments: [
    ("Anna Reed’s country stayed silent.", "Anna Reed"),
    ("Secretary of State Anna Reed met the envoys.", "Anna Reed"),
    ("Officials in Dunmore blamed the University of Osterlund.", "University of Osterlund"),
    ("The Ministry of Foreign Affairs denied it.", "Ministry of Foreign Affairs"),
    ("The judge, K. Michael Stevens, resigned.", "K. Michael Stevens"),
  ])
  func `end where they end`(text: String, name: String) { #expect(names(text).contains(name)) }

  @Test(arguments: [
    "The meeting was on Tuesday.", "Protesters gathered at the gate.", "Police said so on Monday.", "All the Senators left.",
  ])
  func `are not made of days and common words`(text: String) { #expect(names(text).isEmpty) }
}

@Suite struct `Roles` {
  private func roles(_ text: String) -> [String: String] {
    var roles: [String: String] = [:]
    for name in Annotator().annotate(text, published: nil).names { if let role = name.role { roles[name.canonical] = role } }
    return roles
  }

  @Test(arguments: [
    (
      "Ilan Verrick, a spokesman for the Karsian foreign ministry, denied it.", "Ilan Verrick",
      "a spokesman for the Karsian foreign ministry"
    ),
    (
      "US National Security Council spokesperson Anna Reed denied it.", "Anna Reed", "US National Security Council spokesperson"
    ),
    ("Secretary of State Anna Reed denied it.", "Anna Reed", "Secretary of State"),
    (
      "Lena Holm, the deputy director of the Osterlund Institute for Peace, denied it.", "Lena Holm",
      "the deputy director of the Osterlund Institute for Peace"
    ),
  ])
  func `are read to their end`(text: String, name: String, role: String) { #expect(roles(text)[name] == role) }
}
