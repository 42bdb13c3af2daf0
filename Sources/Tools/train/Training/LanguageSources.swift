import Articles
import Foundation
import Records

/// How often groups of letters stand in texts of a language: shares of all its letters, by the group's hash.
package typealias LetterShares = [UInt64: Double]

/// The shares of one language, from the frequencies that lingua ships: of each run of one to five letters within words, how often its last letter
/// follows the others.
///
/// What follows no letter begins a word, and what no letter follows ends one: the shares of groups at the edges of words, and of whole words of up
/// to three letters, come out by subtraction.
struct ConditionalFrequencies {
  /// Runs of one length: a byte a letter, the last in the low byte, ascending.
  private struct Runs {
    var keys: [UInt64] = []
    var shares: [Double] = []

    func index(of key: UInt64) -> Int? {
      var (low, high) = (0, keys.count)
      while low < high {
        let middle = (low + high) / 2
        if keys[middle] < key { low = middle + 1 } else { high = middle }
      }
      return low < keys.count && keys[low] == key ? low : nil
    }
  }

  private var letters: [UInt32] = []
  private var runs: [Runs] = []

  /// - Parameter folder: of one language.
  init(_ folder: URL) throws {
    var numbers: [UInt32: UInt64] = [:]
    for name in ["unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"] {
      let json = try JSON.parse(Array(try Data(contentsOf: folder.appendingPathComponent("\(name).json"))))
      guard let fractions = json["ngrams"]?.object else {
        throw CorpusError(description: "\(folder.lastPathComponent)/\(name) has no frequencies")
      }
      if runs.isEmpty {
        letters = fractions.values.flatMap { $0.string?.unicodeScalars.filter { $0 != " " }.map(\.value) ?? [] }.sorted()
        guard letters.count < 255 else { throw CorpusError(description: "\(folder.lastPathComponent) has too many letters") }
        for (index, letter) in letters.enumerated() { numbers[letter] = UInt64(index + 1) }
      }
      var pairs: [(UInt64, Double)] = []
      for (fraction, text) in fractions {
        let parts = fraction.split(separator: "/").compactMap { Double($0) }
        guard parts.count == 2 else { continue }
        for run in (text.string ?? "").split(separator: " ") {
          var key: UInt64 = 0
          for scalar in run.unicodeScalars { key = key << 8 | (numbers[scalar.value] ?? 255) }
          let before = runs.isEmpty ? 1 : runs[runs.count - 1].index(of: key >> 8).map { runs[runs.count - 1].shares[$0] }
          if let before { pairs.append((key, before * parts[0] / parts[1])) }
        }
      }
      pairs.sort { $0.0 < $1.0 }
      runs.append(Runs(keys: pairs.map(\.0), shares: pairs.map(\.1)))
    }
  }

  /// Calls `body` with each group of letters and edges and its share, in one order.
  func forEach(_ body: ([UInt32], Double) -> Void) {
    for length in 1...5 {
      if length >= 4 { emit(runs[length - 1].keys, runs[length - 1].shares, false, false, body) }
      guard length < 5 else { continue }
      let base = runs[length - 1]
      var (starts, ends) = (base.shares, base.shares)
      let mask = UInt64(1) << UInt64(8 * length) - 1
      for (key, share) in zip(runs[length].keys, runs[length].shares) {
        if let index = base.index(of: key & mask) { starts[index] -= share }
        if let index = base.index(of: key >> 8) { ends[index] -= share }
      }
      if length >= 2 {
        emit(base.keys, starts, true, false, body)
        emit(base.keys, ends, false, true, body)
      }
      guard length <= 3 else { continue }
      var whole = base.shares.indices.map { starts[$0] + ends[$0] - base.shares[$0] }
      for (key, share) in zip(runs[length + 1].keys, runs[length + 1].shares) {
        if let index = base.index(of: key >> 8 & mask) { whole[index] += share }
      }
      emit(base.keys, whole, true, true, body)
    }
  }

  private func emit(_ keys: [UInt64], _ shares: [Double], _ begins: Bool, _ ends: Bool, _ body: ([UInt32], Double) -> Void) {
    for (key, share) in zip(keys, shares) where share > LanguageRecipe.least {
      var group: [UInt32] = begins ? [LetterGroups.edge] : []
      for shift in stride(from: 56, through: 0, by: -8) {
        let number = Int(key >> UInt64(shift) & 0xFF)
        if number > 0 { group.append(letters[number - 1]) }
      }
      if ends { group.append(LetterGroups.edge) }
      body(group, share)
    }
  }
}

/// Texts of Debian packages, for languages that have no frequencies.
enum PackageTexts {
  /// Translations of gettext catalogues, where they differ from the original, each once.
  static func catalogues(_ folder: URL) throws -> [String] {
    try texts(folder, "mo") { bytes in
      func word(_ at: Int) -> Int { at + 4 <= bytes.count ? (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) } : 0 }
      func text(_ table: Int, _ index: Int) -> String {
        let (length, offset) = (word(table + 8 * index), word(table + 8 * index + 4))
        guard offset + length <= bytes.count else { return "" }
        let first = bytes[offset..<offset + length].prefix { $0 != 0 }
        return String(decoding: first.split(separator: 4).last ?? [], as: UTF8.self)
      }
      return (1..<max(1, word(8))).compactMap { index in
        let translation = text(word(16), index)
        return translation == text(word(12), index) ? nil : withoutMarks(translation)
      }
    }
  }

  /// Paragraphs of Mallard help pages.
  static func help(_ folder: URL) throws -> [String] {
    try texts(folder, "page") { bytes in
      String(decoding: bytes, as: UTF8.self).components(separatedBy: "<p>").dropFirst().map {
        withoutMarks($0.components(separatedBy: "</p>")[0])
      }
    }
  }

  private static func texts(_ folder: URL, _ kind: String, _ read: ([UInt8]) -> [String]) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".\(kind)") }.sorted()
    var (all, seen): ([String], Set<String>) = ([], [])
    for file in files {
      for text in read(Array(try Data(contentsOf: folder.appendingPathComponent(file)))) where seen.insert(text).inserted {
        all.append(text)
      }
    }
    return all
  }

  /// Without elements, entities, placeholders and the marks of keyboard shortcuts.
  private static func withoutMarks(_ text: String) -> String {
    text.replacing(#/<[^>]*>|&\w+;|%\w+|\$\(\w+\)|\{[^}]*\}/#, with: " ").replacing(#/[~_&]/#, with: "")
  }
}

/// Frequent words of languages of which nothing else is at hand, from general knowledge of them.
enum FrequentWords {
  static let lists = [
    "ckb": """
    لە و بە کە بۆ ئەم هەر دوای لەگەڵ ئەو بەڵام بوو دەکات کرد کوردستان هەرێمی عێراق حکومەتی سەرۆکی ئەمڕۆ نێوان هەموو یان وەک تا ساڵی پێش کەس کەسی ڕۆژی خۆی ناو دەبێت
    کردووە هەیە نییە ئەوەی لەسەر بەرەو ژێر دەوڵەتی پارتی سەر وڵاتی گەل
    """,
    "ha": """
    da a na ya ta ne ce cewa su ba don wannan yana kuma shi wata wani mai domin bayan ga daga wanda cikin najeriya shugaban jihar suka sun zai za wasu mutane gwamnatin
    kasar ƙasar ƙungiyar kungiyar yau rana shekara yadda wajen kan ko dai amma lokacin matsalar hukumar jami an yan shugaba majalisar jam iyyar sojoji sojojin gwamna
    kotun babu kafin tsakanin duk haka inda waɗanda yin aka an ake abin yara mata mutum mutanen arewacin harin hare ɗan ɗaya
    """,
    "ht": """
    nan ak pou yo li se te gen ki pa sou yon nou mwen ka ap fè ayiti peyi pèp leta prezidan lan men tout anpil moun kote kap jan nou an la sa a ou m ni kont ant depi jou lè
    premye gwo ti pale di gouvènman lapolis
    """,
    "ky": """
    жана бул үчүн менен болгон деп эле эмес кыргызстан кыргыз боюнча жылы президент өлкө анын алар бир ал бар жок кийин мурда дагы эң көп чоң керек болуп турат деген биз сиз
    мамлекеттик айтты бишкек жаңы күнү тууралуу
    """,
    "lb": """
    de d an op vun ass fir net dat mat eng een sinn huet och ze bei am den dem wéi awer nach no ginn gëtt kréien lëtzebuerg regierung méi däitschland hunn si hien ech mir
    iwwer géint ënner joer zanter wou well ginn war wier goufen kann soll virun ëm
    """,
    "mt": """
    li ta ma u għal fuq minn dan kien hija huwa fil tal din għandu qal malta gvern ministru il l mhux jew kif dwar għandha wara bejn qalet kienet hemm biex iktar aktar is
    pulizija snin sena qorti
    """,
    "ps": """
    د په چې او ته کې دي له سره یو هم دا افغانستان ده دی شوي شوی کړي کړی کوي وو یې خو نه پر وايي ویلي چارواکي هغه ددې دغه کابل ولسمشر هېواد خلک خلکو کال ورځ ښوونځي
    ښځې ښار څخه څو ځکه ځای ډول ډېر ډېره وروسته پورې لري امنیتي طالبانو طالبان حکومت پاکستان ترڅو لپاره باندې نړیوال برخه مرستې
    """,
    "tt": """
    һәм бу белән өчен дип булган татарстан татар буенча ел елда ул алар бер бар юк аның безнең дә да иде булды кеше кешеләр турында яңа соң шул иң бик казан әйтте дәүләт көн көнне
    """,
  ]
}
