/// What is known of each token of a text.
///
/// A frame looks at a word's neighbours, and a text may begin or end at the word: beside the text stands `nothing`.
struct TokenRow<Element: Sendable>: RandomAccessCollection, Sendable {
  private let elements: ContiguousArray<Element>
  private let nothing: Element

  init(_ elements: ContiguousArray<Element>, beside nothing: Element) {
    self.elements = elements
    self.nothing = nothing
  }

  var startIndex: Int { 0 }
  var endIndex: Int { elements.count }

  subscript(token: Int) -> Element {
    UInt(bitPattern: token) < UInt(bitPattern: elements.count) ? elements[token] : nothing
  }
}
