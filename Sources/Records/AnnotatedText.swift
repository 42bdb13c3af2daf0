/// A text with everything the language stage read in it. Offsets are UTF-8 bytes into `bytes`.
public struct AnnotatedText: Sendable {
  /// The text, well-formed UTF-8.
  public let bytes: [UInt8]
  public let tokens: Tokens
  /// In text order, never overlapping; a sentence never crosses a paragraph.
  public let sentences: [Sentence]
  /// In text order, never overlapping.
  public let names: [Name]
  /// People mentioned by an office with a capital that nobody named in the text is known to hold: "the President". In text order,
  /// overlapping no name.
  public let offices: [TextRange]
  /// In text order, never overlapping.
  public let times: [TimeExpression]

  public init(
    bytes: [UInt8] = [], tokens: Tokens, sentences: [Sentence] = [], names: [Name] = [],
    offices: [TextRange] = [], times: [TimeExpression] = []
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = sentences
    self.names = names
    self.offices = offices
    self.times = times
  }

  /// The words of one token.
  public func word(_ token: Int) -> String {
    bytes.string(tokens.range(token))
  }

  public func string(_ range: TextRange) -> String { bytes.string(range) }
}

/// The tokens of a text as a struct of arrays, one entry a syntactic word (Universal Dependencies: "don't" is two).
public struct Tokens: Sendable {
  /// First byte of each token.
  public var starts: ContiguousArray<UInt32> = []
  /// The byte after each token.
  public var ends: ContiguousArray<UInt32> = []
  public var tags: ContiguousArray<PartOfSpeech> = []
  /// The lower-case dictionary form.
  public var lemmas: ContiguousArray<String> = []
  /// Index of the token each token depends on, -1 for a root; empty where the text was not parsed. Set by `attach`.
  public internal(set) var heads: ContiguousArray<Int32> = []
  /// The relation of each token to its head; empty where the text was not parsed.
  public internal(set) var relations: ContiguousArray<Relation> = []
  /// What each token looks like as part of a report; empty where no model said so. Set by `attach`.
  public internal(set) var reportScores: ContiguousArray<ReportScores> = []
  /// The first token of what hangs on each token, and the token after its last.
  var subtreeStarts: ContiguousArray<UInt32> = []
  var subtreeEnds: ContiguousArray<UInt32> = []

  public init() {}

  public var count: Int { starts.count }

  public func range(_ token: Int) -> TextRange {
    TextRange(Int(starts[token]), Int(ends[token]))
  }
}

/// How likely a token is the head of a cue, within a source, a cue and a content, and the word that a claim of responsibility hangs on:
/// log-odds in sixteenths, five in that order.
public typealias ReportScores = SIMD8<Int8>

extension AnnotatedText {
  /// - Parameter reportScores: one a token.
  public func with(reportScores: ContiguousArray<ReportScores>) -> AnnotatedText {
    var tokens = tokens
    tokens.attach(reportScores: reportScores)
    return AnnotatedText(bytes: bytes, tokens: tokens, sentences: sentences, names: names, offices: offices, times: times)
  }
}

extension Tokens {
  /// - Parameter reportScores: one a token.
  public mutating func attach(reportScores: ContiguousArray<ReportScores>) {
    precondition(reportScores.count == count)
    self.reportScores = reportScores
  }
}

/// Universal part-of-speech tags.
public enum PartOfSpeech: UInt8, Sendable, Codable, CaseIterable {
  case adjective, adposition, adverb, auxiliary, coordinatingConjunction, determiner, interjection, noun, numeral
  case particle, pronoun, properNoun, punctuation, subordinatingConjunction, symbol, verb, other

  /// `ADJ`, `ADP`, … as in the UD guidelines.
  public var upos: String {
    switch self {
    case .adjective: "ADJ"
    case .adposition: "ADP"
    case .adverb: "ADV"
    case .auxiliary: "AUX"
    case .coordinatingConjunction: "CCONJ"
    case .determiner: "DET"
    case .interjection: "INTJ"
    case .noun: "NOUN"
    case .numeral: "NUM"
    case .particle: "PART"
    case .pronoun: "PRON"
    case .properNoun: "PROPN"
    case .punctuation: "PUNCT"
    case .subordinatingConjunction: "SCONJ"
    case .symbol: "SYM"
    case .verb: "VERB"
    case .other: "X"
    }
  }
}

public struct Sentence: Sendable, Hashable {
  public let range: TextRange
  /// Indices into `AnnotatedText.tokens`.
  public let tokens: Range<Int>

  public init(range: TextRange, tokens: Range<Int>) {
    self.range = range
    self.tokens = tokens
  }
}

/// One mention of a named thing.
public struct Name: Sendable, Hashable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case person, organisation, place, nationality, event, work, product
    /// Armed groups and movements: never merged with states or organisations.
    case armedGroup = "armed-group"

    /// The type that `inspect` prints.
    public var label: String {
      switch self {
      case .person: "PERSON"
      case .organisation: "ORG"
      case .place: "LOC"
      case .nationality: "NORP"
      case .event: "EVENT"
      case .work: "WORK_OF_ART"
      case .product: "PRODUCT"
      case .armedGroup: "ARMED_GROUP"
      }
    }
  }

  /// Without article, title and possessive.
  public let range: TextRange
  public let tokens: Range<Int>
  public let kind: Kind
  /// The fullest form of the name in the text: "Vladimir Putin" for a later "Putin".
  public let canonical: String
  /// A title or role that stands beside the name: "President", "a Kremlin spokesman".
  public let role: String?
  /// The name with the title before it: "President Maria Ortega".
  public let titled: TextRange

  public init(
    range: TextRange, tokens: Range<Int>, kind: Kind, canonical: String, role: String? = nil, titled: TextRange? = nil
  ) {
    self.range = range
    self.titled = titled ?? range
    self.tokens = tokens
    self.kind = kind
    self.canonical = canonical
    self.role = role
  }
}

/// A time as TimeML has it, with the stretch of the calendar that it means.
public struct TimeExpression: Sendable, Hashable {
  public enum Kind: String, Sendable, Codable { case date = "DATE", time = "TIME", duration = "DURATION", set = "SET" }

  /// What `interval` was computed from.
  public enum Basis: String, Sendable, Codable {
    case absolute
    case published
    /// Another date of the same text.
    case textual
    case unresolved
  }

  public let range: TextRange
  public let kind: Kind
  /// TIMEX3 value (TimeML 1.2.1): `2024-03-22`, `P2D`, `XXXX-11`.
  public let value: String
  /// nil where no calendar time can be given.
  public let interval: PartialInterval?
  public let basis: Basis

  public init(range: TextRange, kind: Kind, value: String, interval: PartialInterval? = nil, basis: Basis) {
    self.range = range
    self.kind = kind
    self.value = value
    self.interval = interval
    self.basis = basis
  }
}

/// A stretch of calendar time, both ends inclusive, ISO 8601 dates or date-times; nil is an open end.
public struct PartialInterval: Sendable, Hashable, Codable {
  public let start: String?
  public let end: String?

  public init(start: String?, end: String?) {
    self.start = start
    self.end = end
  }
}
