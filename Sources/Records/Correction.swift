/// A notice by which an outlet takes back what it reported: the correction of an article, the retraction of a report.
public struct Correction: Sendable, Hashable, Codable {
  /// A claim that the notice says was reported wrongly, read from the notice's own words.
  public struct Report: Sendable, Hashable, Codable {
    /// `Voice.outlet` where the outlet itself had made the claim.
    public let speaker: Voice
    public let actor: Voice
    public let stance: Claim.Stance

    public init(speaker: Voice, actor: Voice, stance: Claim.Stance) {
      self.speaker = speaker
      self.actor = actor
      self.stance = stance
    }
  }

  /// The article that carries the notice.
  public let article: ArticleID
  /// As on the page.
  public let words: String
  /// Where the words stand in the article's text; nil for a notice beside it.
  public let range: TextRange?
  /// Whose report is taken back, where another outlet tells of it; nil: the outlet's own.
  public let outlet: String?
  /// Empty where the notice is about no claim: a name, an age.
  public let takenBack: [Report]

  public init(article: ArticleID, words: String, range: TextRange? = nil, outlet: String? = nil, takenBack: [Report] = []) {
    self.article = article
    self.words = words
    self.range = range
    self.outlet = outlet
    self.takenBack = takenBack
  }
}
