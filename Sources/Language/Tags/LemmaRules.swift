import Records

/// The regular endings of English. Shared by the lemmatizer and its trainer, which lists only what these get wrong.
package enum LemmaRules {
  /// Lower case, with the typewriter apostrophe.
  package static func folded(_ word: String) -> String {
    let lower = word.lowercased()
    guard lower.utf8.contains(0xE2) else { return lower }
    return String(String.UnicodeScalarView(lower.unicodeScalars.map { $0 == "\u{2019}" || $0 == "\u{2018}" ? "'" : $0 }))
  }

  /// - Parameters:
  ///   - lower: the word in lower case.
  ///   - isKnown: whether a dictionary form occurs in the training corpora with a tag.
  package static func regular(
    _ lower: String, tag: PartOfSpeech, isUpper: Bool, isKnown: (String, PartOfSpeech) -> Bool
  ) -> String {
    if tag == .verb || tag == .auxiliary, let lemma = irregularVerbs[lower] { return lemma }
    if tag == .noun, let lemma = irregularNouns[lower] { return lemma }
    let bytes = Array(lower.utf8)
    guard bytes.count > 2, bytes.allSatisfy({ $0 >= 97 && $0 <= 122 }) else { return lower }
    switch tag {
    case .noun: return plural(bytes, tag, isKnown)
    case .verb, .auxiliary: return verb(bytes, isKnown)
    case .adjective, .adverb: return graded(bytes, tag, isKnown)
    default: return lower
    }
  }

  /// Whether the hand-made tables have the word: they outweigh a slip in a corpus.
  package static func isListed(_ lower: String, tag: PartOfSpeech) -> Bool {
    switch tag {
    case .verb, .auxiliary: irregularVerbs[lower] != nil
    case .noun: irregularNouns[lower] != nil
    default: false
    }
  }

  private static let irregularNouns = table(
    """
    man men,woman women,child children,foot feet,tooth teeth,mouse mice,goose geese,crisis crises,analysis analyses,basis bases
    hypothesis hypotheses,thesis theses,phenomenon phenomena,criterion criteria,wife wives,life lives,knife knives,leaf leaves
    half halves,wolf wolves,thief thieves,shelf shelves,self selves,loaf loaves,gunman gunmen,policeman policemen,spokesman spokesmen
    fisherman fishermen,congressman congressmen,businessman businessmen,lawmaker lawmakers,soldier soldiers,ally allies,media media
    news news,series series,species species,politics politics,headquarters headquarters,person people
    """)

  private static let irregularVerbs = table(
    """
    arise arose arisen,awake awoke awoken,bear bore borne,beat beaten,become became,begin began begun,bend bent,bind bound,bite bit bitten
    bleed bled,blow blew blown,break broke broken,breed bred
    bring brought,build built,burn burnt,buy bought,catch caught,choose chose chosen
    cling clung,come came,creep crept,deal dealt,dig dug,do did done does,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten
    fall fell fallen,feed fed,feel felt,fight fought,find found,flee fled,fling flung,fly flew flown,forbid forbade forbidden
    forecast forecast,foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got gotten
    give gave given,go went gone goes,grind ground,grow grew grown,hang hung,have had has,hear heard,hide hid hidden,hold held,keep kept
    kneel knelt,know knew known,lay laid,lead led,lean leant,leap leapt,learn learnt,leave left,lend lent,lie lain lying,light lit,lose lost
    make made,mean meant,meet met,mislead misled,mistake mistook mistaken,misunderstand misunderstood,overcome overcame
    overhear overheard,oversee oversaw overseen,overtake overtook overtaken,overthrow overthrew overthrown,pay paid,prove proven
    rebuild rebuilt,repay repaid,retell retold,ride rode ridden,ring rang rung,rise rose risen,run ran,say said,see saw seen,seek sought
    sell sold,send sent,sew sewn,shake shook shaken,shine shone,shoot shot,show shown,shrink shrank shrunk,sing sang sung,sink sank sunk
    sit sat,sleep slept,slide slid,speak spoke spoken,speed sped,spell spelt,spend spent,spin spun,spring sprang sprung,stand stood
    steal stole stolen,stick stuck,sting stung,strike struck stricken,strive strove striven,swear swore sworn,sweep swept,swell swollen
    swim swam swum,swing swung,take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown
    undergo underwent undergone,understand understood,undertake undertook undertaken,undo undid undone,uphold upheld,wake woke woken
    wear wore worn,weave wove woven,weep wept,win won,wind wound,withdraw withdrew withdrawn,withhold withheld,withstand withstood
    write wrote written,rewrite rewrote rewritten,die dying,be is are was were been being am
    """)

  /// `lemma form form, …`
  private static func table(_ rows: String) -> [String: String] {
    var table: [String: String] = [:]
    for row in rows.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      let words = row.split(separator: " ").map(String.init)
      for form in words.dropFirst() { table[form] = words[0] }
    }
    return table
  }

  private static func plural(_ word: [UInt8], _ tag: PartOfSpeech, _ isKnown: (String, PartOfSpeech) -> Bool) -> String {
    if word.ends("ss") || word.ends("us") || word.ends("is") || !word.ends("s") || word.count < 4 { return word.text }
    if word.ends("ies") { return word.count > 4 ? word.dropping(3, "y") : word.dropping(1) }
    if word.ends("sses") || word.ends("shes") || word.ends("ches") || word.ends("xes") || word.ends("zzes") { return word.dropping(2) }
    if word.ends("oes") || word.ends("ses") || word.ends("zes") {
      let short = word.dropping(2)
      return isKnown(short, tag) && !isKnown(word.dropping(1), tag) ? short : word.dropping(1)
    }
    return word.dropping(1)
  }

  private static func verb(_ word: [UInt8], _ isKnown: (String, PartOfSpeech) -> Bool) -> String {
    if word.ends("ing"), word.count > 4 { return stem(word, 3, isKnown) }
    if word.ends("ied"), word.count > 4 { return word.dropping(3, "y") }
    if word.ends("eed") { return isKnown(word.text, .verb) ? word.text : stem(word, 2, isKnown) }
    if word.ends("ed"), word.count > 3 { return stem(word, 2, isKnown) }
    if word.ends("ss") || !word.ends("s") || word.count < 4 { return word.text }
    if word.ends("ies") { return word.count > 4 ? word.dropping(3, "y") : word.dropping(1) }
    if word.ends("sses") || word.ends("shes") || word.ends("ches") || word.ends("xes") || word.ends("zzes") || word.ends("oes") {
      return word.dropping(2)
    }
    return word.dropping(1)
  }

  /// The verb behind "-ing" and "-ed": as it is, with an e, or with one of two equal consonants.
  private static func stem(_ word: [UInt8], _ length: Int, _ isKnown: (String, PartOfSpeech) -> Bool) -> String {
    let stem = Array(word.dropLast(length))
    let plain = stem.text
    let withE = plain + "e"
    let doubled = stem.count > 2 && stem[stem.count - 1] == stem[stem.count - 2]
    if doubled, isKnown(stem.dropping(1), .verb), !isKnown(plain, .verb) { return stem.dropping(1) }
    if isKnown(plain, .verb) { return plain }
    if isKnown(withE, .verb) { return withE }
    guard let last = stem.last, stem.count > 1 else { return plain }
    let before = stem[stem.count - 2]
    if doubled { return last == 108 || last == 115 || last == 122 || last == 102 ? plain : stem.dropping(1) }
    // "-ate", "-ise", "-ize", "-ve", "-ce", "-ge", "-ue"
    if [99, 118, 117, 122].contains(last) { return withE }
    if last == 115, isVowel(before) || before == 110 || before == 114 { return withE }
    if last == 103, before == 110 ? false : (before == 100 || isVowel(before) || before == 114 || before == 108) { return withE }
    if last == 116, before == 97 || before == 117, stem.count > 3 { return withE }
    if last == 108, !isVowel(before), before != 114, before != 119, before != 108 { return withE }
    let single = stem.count >= 3 && isVowel(before) && !isVowel(stem[stem.count - 3]) && [114, 109, 100, 107, 110, 112].contains(last)
    if single, vowels(stem) == 1 || (last == 114 && before != 101 && before != 111) { return withE }
    return plain
  }

  private static func graded(_ word: [UInt8], _ tag: PartOfSpeech, _ isKnown: (String, PartOfSpeech) -> Bool) -> String {
    for (ending, length) in [("est", 3), ("er", 2)] where word.ends(ending) && word.count > length + 2 {
      let stem = Array(word.dropLast(length))
      if stem.last == 105, isKnown(stem.dropping(1, "y"), tag) { return stem.dropping(1, "y") }
      if isKnown(stem.text, tag) { return stem.text }
      if isKnown(stem.text + "e", tag) { return stem.text + "e" }
      if stem.count > 2, stem[stem.count - 1] == stem[stem.count - 2], isKnown(stem.dropping(1), tag) { return stem.dropping(1) }
    }
    return word.text
  }

  private static func isVowel(_ byte: UInt8) -> Bool { [97, 101, 105, 111, 117].contains(byte) }

  private static func vowels(_ word: [UInt8]) -> Int { word.count(where: isVowel) }
}

extension [UInt8] {
  fileprivate func ends(_ ending: String) -> Bool { count > ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8) }
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
  fileprivate func dropping(_ length: Int, _ ending: String = "") -> String { String(decoding: dropLast(length), as: UTF8.self) + ending }
}
