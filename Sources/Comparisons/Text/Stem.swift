/// Takes the commonest English endings off, so that "bombings", "bombing" and "bombed" are one term.
enum Stem {
  /// - Parameter word: in lower case.
  static func hash(_ word: String) -> UInt32 {
    var bytes = Array(word.utf8)
    strip(&bytes)
    return WordHash.of(bytes)
  }

  static func strip(_ word: inout [UInt8]) {
    let count = word.count
    if count > 4, ends(word, "ies") {
      word.removeLast(3)
      word.append(UInt8(ascii: "y"))
    } else if count > 5, ends(word, "ing") {
      word.removeLast(3)
      undouble(&word)
    } else if count > 4, ends(word, "ed") {
      word.removeLast(2)
      undouble(&word)
    } else if count > 4, ends(word, "ses") || ends(word, "xes") || ends(word, "zes") {
      word.removeLast(2)
    } else {
      if count > 3, ends(word, "s"), !ends(word, "ss"), !ends(word, "us"), !ends(word, "is") { word.removeLast() }
      if word.count > 4, ends(word, "e") { word.removeLast() }
    }
  }

  /// "stopped" is "stop", "killed" is "kill".
  private static func undouble(_ word: inout [UInt8]) {
    guard word.count > 3, let last = word.last, last == word[word.count - 2] else { return }
    if last != UInt8(ascii: "l"), last != UInt8(ascii: "s") { word.removeLast() }
  }

  private static func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard word.count >= length else { return false }
    return word.suffix(length).elementsEqual(ending.description.utf8)
  }
}
