/// How much a brief prints. What is left out stands in the JSON, and the brief says how much that is.
enum Limits {
  /// Words of one quotation (copyright: short extracts with their source).
  static let spanWords = 25
  /// Code points of one quotation, for scripts that part no words.
  static let spanCodePoints = 240
  /// Words quoted from one document; past it quotations shrink to `tightSpanWords`.
  static let documentWords = 300
  static let tightSpanWords = 8
  /// Code points kept on either side of a quotation, to find it again in a changed text.
  static let contextCodePoints = 24

  /// Days after which a document without a dated event is printed with its day.
  static let freshDays = 30

  static let standingEvents = 3
  static let standingActors = 3
  static let namesInRow = 3
  /// Contested events with all their tables: this many, and no more than have `contestedVoices` rows in their matrices together.
  static let contestedEvents = 5
  static let contestedVoices = 16
  /// Contested events past those, one line each.
  static let contestedLines = 6
  static let actorsInLine = 2
  static let matrixRows = 10
  static let actorColumns = 5
  static let warningsOfEvent = 3
  static let timelineEntries = 10
  static let changes = 6
  static let chains = 3
  static let figures = 4
  static let accounts = 5
  static let motives = 4
  static let news = 10
  static let newVoicesOfEvent = 3
  static let uncontestedEvents = 8
  static let looseWarnings = 5
  static let stories = 8
  static let revisions = 5
  static let revisedSentences = 3
  /// Of a notice of correction that stands beside the text.
  static let noticeWords = 60
  static let gaps = 8
  static let sources = 40
  static let missingFeedsInHeader = 5
  static let claimsInCell = 3
}
