/// Maps over `elements` on at most `width` tasks at a time; results stand in the order of the elements.
func orderedMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], width: Int, _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  guard width > 1, elements.count > 1 else { return elements.map(transform) }
  var results = [Result?](repeating: nil, count: elements.count)
  await withTaskGroup(of: (Int, Result).self) { group in
    var next = 0
    while next < min(width, elements.count) {
      let index = next
      group.addTask { (index, transform(elements[index])) }
      next += 1
    }
    while let (index, result) = await group.next() {
      results[index] = result
      if next < elements.count {
        let index = next
        group.addTask { (index, transform(elements[index])) }
        next += 1
      }
    }
  }
  return results.compactMap { $0 }
}
