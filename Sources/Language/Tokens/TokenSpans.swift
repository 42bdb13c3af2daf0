/// The byte ranges of the tokens of a text, in text order, with what stands before each.
package struct TokenSpans: Sendable {
  /// The white space before a token.
  package enum Gap: UInt8, Sendable { case none, space, line, paragraph }

  package var starts: ContiguousArray<UInt32> = []
  package var ends: ContiguousArray<UInt32> = []
  /// Raw values of `Gap`.
  package var gaps: ContiguousArray<UInt8> = []

  package init() {}

  package var count: Int { starts.count }

  package func gap(before token: Int) -> Gap { Gap(rawValue: gaps[token]) ?? .none }
}
