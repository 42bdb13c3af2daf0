import Records

@testable import Comparisons

// Invented articles, persons and places for the tests of this stage.

let firstMorning = Timestamp(iso8601: "2031-05-02T06:00:00Z")!

/// An article of one outlet; `day` counts from 1 May 2031.
func article(
  _ id: String, _ text: String, outlet: String = "The Harbour Post", day: Int = 1, title: String? = nil, url: String? = nil,
  origins: [Article.Origin] = []
) -> Article {
  Article(
    id: ArticleID(id), url: url, outlet: outlet, title: title, published: Timestamp(CalendarDay(year: 2031, month: 5, day: day)!, hour: 5),
    publishedIsDay: false, origins: origins, text: text)
}

func compared(
  _ article: Article, claims: [Claim] = [], warnings: [Warning] = [], figures: [CasualtyFigure] = [], accounts: [Account] = [],
  motives: [Motive] = [], corrections: [Correction] = [], seen: Timestamp? = nil, owner: String? = nil, names: [String] = []
) -> ComparedArticle {
  ComparedArticle(
    article: article,
    claims: ArticleClaims(
      article: article.id, claims: claims, warnings: warnings, figures: figures, accounts: accounts, motives: motives,
      corrections: corrections),
    firstSeen: seen ?? article.published!, owner: owner, names: names)
}

func person(_ name: String, speaksFor: String? = nil) -> Voice { Voice(name: name, kind: .person, speaksFor: speaksFor) }
func group(_ name: String) -> Voice { Voice(name: name, kind: .armedGroup) }
func body(_ name: String) -> Voice { Voice(name: name, kind: .organisation) }
func state(_ name: String) -> Voice { Voice(name: name, kind: .state) }

func days(_ first: Int, _ last: Int) -> PartialInterval {
  PartialInterval(
    start: CalendarDay(year: 2031, month: 5, day: first)!.iso8601, end: CalendarDay(year: 2031, month: 5, day: last)!.iso8601)
}

/// A claim of an article; `words` are its clause and must stand in the text.
func claim(
  _ number: Int, in article: Article, _ speaker: Voice, _ stance: Claim.Stance, _ actor: Voice, harm: String = "bombing",
  place: String? = nil, date: PartialInterval? = nil, words: String? = nil, mention: String? = nil, via: [Voice] = [],
  hedge: String? = nil, role: Claim.Role = .perpetrator, stated: PartialInterval? = nil, form: Claim.Form = .reported,
  confidence: Double = 0.9
) -> Claim {
  let clause = words.flatMap { range(of: $0, in: article.text) } ?? TextRange(0, article.text.utf8.count)
  return Claim(
    id: ClaimID("c-\(article.id.value)-\(number)"), article: article.id, speaker: speaker, via: via, stance: stance, actor: actor,
    role: role,
    actorIsImplicit: false,
    harm: Claim.Harm(kind: harm, mention: mention.flatMap { range(of: $0, in: article.text) }, place: place, date: date), form: form,
    cue: TextRange(clause.start, clause.start), hedges: hedge.flatMap { range(of: $0, in: article.text) }.map { [$0] } ?? [],
    clause: clause, evidence: clause, statedOn: stated, rule: "test", confidence: confidence)
}

func warning(
  _ number: Int, in article: Article, issuer: Voice, recipients: [Voice] = [], places: [String] = [], issued: PartialInterval? = nil,
  leadDays: Int? = nil, window: String? = nil, channel: Warning.Channel? = nil, threat: String? = nil, act: Warning.Act? = nil
) -> Warning {
  Warning(
    id: Identifier<Warning>("w-\(article.id.value)-\(number)"), article: article.id, issuer: issuer, recipients: recipients,
    threat: threat.flatMap { range(of: $0, in: article.text) }, places: places, issued: issued, leadDays: leadDays, window: window,
    channel: channel, act: act, evidence: TextRange(0, article.text.utf8.count), rule: "test",
    confidence: 0.9)
}

func range(of words: String, in text: String) -> TextRange? {
  let bytes = Array(text.utf8)
  let needle = Array(words.utf8)
  guard needle.count <= bytes.count else { return nil }
  for start in 0...(bytes.count - needle.count) where Array(bytes[start..<start + needle.count]) == needle {
    return TextRange(start, start + needle.count)
  }
  return nil
}

func compare(_ articles: [ComparedArticle], previous: Timestamp? = nil, clock: Timestamp? = nil) -> Comparison {
  Comparer.compare(articles, clock: clock ?? Timestamp(iso8601: "2031-06-30T06:00:00Z")!, previous: previous)
}
