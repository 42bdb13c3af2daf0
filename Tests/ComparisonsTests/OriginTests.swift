import Comparisons
import Records
import Testing

@Suite struct `Origins` {
  private static let report = """
    The ferry Aldous was hit by two shells off Merrow on Monday night, the harbour master said. Eleven passengers were treated for burns \
    and one deckhand is missing. Coast guards towed the vessel into the old naval basin, where divers began to look at the hull at first \
    light. The ministry of transport closed the strait to traffic until further notice and asked fishing boats to stay in port.
    """

  private func names(_ comparison: Comparison) -> [String] { comparison.origins.map(\.name) }

  @Test func `of a text with a wire mark is the wire, for every outlet that prints it`() {
    let comparison = compare([
      compared(article("d-1", Self.report, outlet: "North Star", origins: [.init(kind: .wire, publisher: "Reuters", words: "(Reuters)")])),
      compared(article("d-2", "By our desk. " + Self.report, outlet: "South Star")),
    ])
    #expect(names(comparison) == ["Reuters"])
    #expect(comparison.origins.first?.basis == .wire)
    #expect(comparison.origins.first?.articles.map(\.value) == ["d-1", "d-2"])
  }

  @Test func `of a shared wire text does not join what the outlets write themselves`() {
    let comparison = compare([
      compared(article("d-1", Self.report, outlet: "North Star", origins: [.init(kind: .wire, publisher: "AP", words: "AP")])),
      compared(
        article("d-2", Self.report, outlet: "South Star", origins: [.init(kind: .wire, publisher: "The Associated Press", words: "AP")])),
      compared(article("d-3", "Our own reporter saw no shells at all.", outlet: "North Star")),
      compared(article("d-4", "A view from the quay: the night was calm.", outlet: "South Star")),
    ])
    #expect(comparison.origins.map(\.articles.count) == [2, 1, 1])
  }

  @Test func `of one owner are one`() {
    let comparison = compare([
      compared(article("d-1", "The ferry was hit by shells.", outlet: "Channel One"), owner: "Tarrow Media"),
      compared(article("d-2", "A mine struck the ship, say divers.", outlet: "Radio Tarrow"), owner: "Tarrow Media"),
      compared(article("d-3", "Fishermen heard nothing.", outlet: "The Harbour Post")),
    ])
    #expect(comparison.origins.map(\.articles.count) == [2, 1])
    #expect(comparison.origins.first?.basis == .publisherFamily)
  }

  @Test func `of a republished article is its first publisher`() {
    let comparison = compare([
      compared(article("d-1", "An essay on ferries and war.", outlet: "The Discourse")),
      compared(
        article(
          "d-2", "Another essay on harbours.", outlet: "Daily Echo", day: 2,
          origins: [.init(kind: .republished, publisher: "The Discourse", words: "republished from The Discourse")])),
    ])
    #expect(names(comparison) == ["The Discourse"])
    #expect(comparison.origins.first?.basis == .republished)
  }

  @Test func `of two versions at one address is one`() {
    let comparison = compare([
      compared(article("d-1", "The ferry was hit.", url: "https://post.example/ferry")),
      compared(article("d-2", "Nothing of the first words is left in this one.", day: 2, url: "https://post.example/ferry")),
    ])
    #expect(comparison.origins.count == 1)
    #expect(comparison.copies.isEmpty)
  }
}
