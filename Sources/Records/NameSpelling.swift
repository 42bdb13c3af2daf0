/// Spelling classes of people's names: what transliterations of one name have in common.
///
/// Two words are of one class where they are equal without accents, marks and doubled letters, with y, i and j, v and w, kh and h, q and k
/// (in family names g as well) each one letter, with the endings -iy, -yy, -ii and -y one, and without the vowel that eases a cluster
/// ("Dimitri", "Aleksander"). Other vowels tell names apart: "Omar" and "Umar", "Rahman" and "Rahim", "Petrov" and "Petrova" are of two
/// classes. A word of three letters or less is in a class of its own: "Li" is not "Lee", nor "Ana" "Anna".
public enum NameSpelling {
  /// The class of a family name: "zelenski" for "Zelenskyy", "Zelenskiy" and "Zelensky", "kadafi" for "Gaddafi" and "Qadhafi".
  public static func family(_ word: String) -> String { key(word, foldsG: true) }

  /// The class of a given name: "dmitri" for "Dmitry" and "Dimitri".
  public static func given(_ word: String) -> String { key(word, foldsG: false) }

  /// The class of a full name, word by word; nil for a single word.
  public static func fullName(_ words: [Substring]) -> String? {
    guard words.count > 1, let last = words.last else { return nil }
    return (words.dropLast().map { given(String($0)) } + [family(String(last))]).joined(separator: " ")
  }

  private static func key(_ word: String, foldsG: Bool) -> String {
    let letters = word.unicodeScalars.flatMap(plain)
    guard letters.count > 3 else { return "=" + word.lowercased() }
    var folded = digraphs(letters, foldsG: foldsG)
    folded = vowels(folded)
    folded = single(folded)
    // "Dimitri": the vowel between the first two consonants; "Aleksander": the one before the last.
    if folded.count > 4, folded[1] == i, !isVowel(folded[0]), !isVowel(folded[2]) { folded.remove(at: 1) }
    if folded.count > 4, folded[folded.count - 1] == r, folded[folded.count - 2] == e, !isVowel(folded[folded.count - 3]) {
      folded.remove(at: folded.count - 2)
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static let (a, c, e, g, h, i): (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (97, 99, 101, 103, 104, 105)
  private static let (j, k, o, p, q, r): (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (106, 107, 111, 112, 113, 114)
  private static let (s, t, u, v, w, x, y): (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (115, 116, 117, 118, 119, 120, 121)

  private static func isVowel(_ letter: UInt8) -> Bool { [a, e, i, o, u].contains(letter) }

  /// Digraphs of one sound, and letters that stand for one another.
  private static func digraphs(_ letters: [UInt8], foldsG: Bool) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    while at < letters.count {
      let letter = letters[at]
      let next = at + 1 < letters.count ? letters[at + 1] : 0
      switch (letter, next) {
      case (k, h): out.append(h)
      case (p, h): out.append(102)  // f
      case (g, h), (100, h), (t, h): out.append(letter == g && foldsG ? k : letter)  // gh, dh, th
      case (c, k): out.append(k)
      case (c, h), (s, h): out += [letter, h]
      default:
        switch letter {
        case q: out.append(k)
        case g: out.append(foldsG ? k : g)
        case w: out.append(v)
        case x: out += [k, s]
        default: out.append(letter)
        }
        at += 1
        continue
      }
      at += 2
    }
    return out
  }

  /// "y" and "j" as "i", "ou" and "oo" as "u", "ee" as "i", "ie" as "e"; "Ye" at the head as "E", any other "Y" there as "J".
  private static func vowels(_ letters: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    if letters.count > 1, letters[0] == y {
      if letters[1] != e { out.append(j) }
      at = 1
    } else if letters[0] == j {
      out.append(j)
      at = 1
    }
    while at < letters.count {
      let letter = letters[at] == y || letters[at] == j ? i : letters[at]
      let next = at + 1 < letters.count ? letters[at + 1] : 0
      switch (letter, next) {
      case (o, u), (o, o): out.append(u)
      case (e, e): out.append(i)
      case (i, e): out.append(e)
      default:
        out.append(letter)
        at += 1
        continue
      }
      at += 2
    }
    return out
  }

  private static func single(_ letters: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for letter in letters where out.last != letter { out.append(letter) }
    return out
  }

  /// A letter without its accent, in lower case; nothing for marks.
  private static func plain(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar.value {
    case 97...122: return [UInt8(scalar.value)]
    case 65...90: return [UInt8(scalar.value + 32)]
    case 0...191: return []
    default: break
    }
    if let ascii = accents[scalar] { return Array(ascii.utf8) }
    // Letters of other scripts stay themselves.
    return scalar.properties.isAlphabetic ? Array(String(scalar).utf8) : []
  }

  private static let accents: [Unicode.Scalar: String] = {
    let rows: [(String, String)] = [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("c", "çćčÇĆČ"), ("d", "ďđĎĐ"), ("e", "èéêëēėęěÈÉÊËĒĖĘĚ"), ("g", "ğģĞĢ"),
      ("i", "ìíîïīıÌÍÎÏĪİ"), ("k", "ķĶ"), ("l", "łļľŁĻĽ"), ("n", "ñńňņÑŃŇŅ"), ("o", "òóôõöøōőÒÓÔÕÖØŌŐ"), ("r", "řŘ"), ("s", "śšşșŚŠŞȘ"),
      ("ss", "ß"), ("t", "ťţțŤŢȚ"), ("u", "ùúûüūůűÙÚÛÜŪŮŰ"), ("y", "ýÿÝ"), ("z", "źżžŹŻŽ"), ("ae", "æÆ"), ("oe", "œŒ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (ascii, letters) in rows { for scalar in letters.unicodeScalars { table[scalar] = ascii } }
    return table
  }()
}
