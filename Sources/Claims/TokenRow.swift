/// What is known of each token of a text.
///
/// A frame looks at a word's neighbours, and a text may begin or end at the word: beside the text stands nothing.
struct TokenRow<Element: Sendable>: RandomAccessCollection, Sendable {
  /// With what stands beside the text before and after it: one look-up and no branch.
  private let elements: ContiguousArray<Element>

  init(_ elements: ContiguousArray<Element>, beside nothing: Element) {
    var padded = ContiguousArray<Element>()
    padded.reserveCapacity(elements.count + 2)
    padded.append(nothing)
    padded += elements
    padded.append(nothing)
    self.elements = padded
  }

  var startIndex: Int { 0 }
  var endIndex: Int { elements.count - 2 }

  @inline(__always) subscript(token: Int) -> Element { elements[Swift.max(0, Swift.min(token &+ 1, elements.count - 1))] }
}
