/// What a word can do in an attribution or a claim. A word may be in several classes; the tag decides which counts.
struct WordClass: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  private static func bit(_ index: UInt64) -> WordClass { WordClass(rawValue: 1 << index) }

  // Verbs that report.
  /// Takes a quotation or a clause: "said", "added", "wrote".
  static let say = bit(0)
  /// Names the hearer first: "told", "informed".
  static let tell = bit(1)
  /// A state of mind with a clause: "believes", "fears".
  static let think = bit(2)
  /// Evidence as a source: "shows", "found".
  static let show = bit(3)
  /// Object and label: "called", "described … as".
  static let call = bit(4)
  /// An attitude with an object or an infinitive: "criticised", "wants".
  static let attitude = bit(5)
  static let ask = bit(6)
  /// "claim", "warning", "accusation", "denial".
  static let reportNoun = bit(7)

  // Verbs that place blame, or take it off.
  static let accuse = bit(8)
  static let blame = bit(9)
  static let deny = bit(10)
  static let reject = bit(11)
  static let admit = bit(12)
  static let claim = bit(13)
  /// Blames only with "for …": "condemned", "slammed".
  static let condemn = bit(14)
  static let charge = bit(15)
  static let suspect = bit(16)
  static let link = bit(17)
  static let doubt = bit(18)
  static let warn = bit(19)

  // Harms.
  static let harm = bit(20)
  /// Harmful only beside a word of blame: "delay", "incident".
  static let weakHarm = bit(21)
  static let violence = bit(22)
  static let wrongdoing = bit(23)
  /// "carried out", "committed": a harm must follow.
  static let perpetrate = bit(24)
  static let cause = bit(25)
  static let help = bit(26)
  static let incite = bit(27)
  static let fail = bit(28)
  static let lie = bit(29)

  // Nouns for people and bodies.
  static let agent = bit(30)
  static let spokesperson = bit(31)
  static let unnamedSource = bit(32)
  static let office = bit(33)
  static let body = bit(34)
  static let document = bit(35)
  static let medium = bit(36)
  static let kin = bit(37)
  static let violentAgent = bit(38)
  /// Any other noun for a person: "accountant", "couple".
  static let person = bit(39)

  // Small words.
  static let negation = bit(40)
  static let hedge = bit(41)
  static let auxiliary = bit(42)
  static let time = bit(43)
  static let relative = bit(44)
  static let subordinator = bit(45)
  static let preposition = bit(46)
  static let conjunction = bit(47)
  static let determiner = bit(48)
  static let quantifier = bit(49)
  static let male = bit(50)
  static let female = bit(51)
  static let accusationNoun = bit(52)
  static let hedgeAdjective = bit(53)
  static let reportedly = bit(54)
  /// "took responsibility": a verb of its own only beside that noun.
  static let undertaking = bit(56)
  /// Words that find somebody guilty or innocent, or a charge true or false.
  static let verdict = bit(55)

  /// Takes back one's own words.
  static let retract = bit(57)
  /// Hands over arms or money.
  static let supply = bit(58)
  /// "is confident that": an attitude told by an adjective.
  static let attitudeAdjective = bit(60)
  /// What somebody is to suffer for a harm, and other openings of frames that no other class opens.
  static let consequence = bit(61)
  /// Opens an idiom of responsibility: "the work of", "at the bidding of".
  static let idiom = bit(59)

  /// Opens an idiom of force: "opened fire on", "took … hostage", "ploughed into the crowd".
  static let assault = bit(62)

  /// Every class of verb whose subject speaks.
  static let voice: WordClass = [
    .say, .tell, .think, .show, .call, .attitude, .ask, .accuse, .blame, .deny, .reject, .admit, .claim, .condemn, .warn, .doubt,
  ]
}

struct WordForm: OptionSet, Sendable, Hashable {
  let rawValue: UInt8
  static let base = WordForm(rawValue: 1)
  static let third = WordForm(rawValue: 2)
  static let past = WordForm(rawValue: 4)
  static let participle = WordForm(rawValue: 8)
  static let gerund = WordForm(rawValue: 16)
  static let noun = WordForm(rawValue: 32)
  static let plural = WordForm(rawValue: 64)
}

struct Word: Sendable {
  var classes: WordClass = []
  var forms: WordForm = []
}

/// Lower-case forms with their classes, built once from the tables.
enum Lexicon {
  static let words: [String: Word] = {
    var builder = LexiconBuilder()
    builder.addVerbs()
    builder.addNouns()
    builder.addPersonNouns()
    builder.addSmallWords()
    return builder.words
  }()

  static func word(_ form: String) -> Word { words[form] ?? Word() }
}

struct LexiconBuilder {
  private(set) var words: [String: Word] = [:]

  mutating func add(_ form: String, _ classes: WordClass, _ forms: WordForm = []) {
    var word = words[form] ?? Word()
    word.classes.formUnion(classes)
    word.forms.formUnion(forms)
    words[form] = word
  }

  /// Adds the five forms of each verb in a list parted by spaces.
  mutating func verbs(_ classes: WordClass, _ list: String) {
    for base in list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) {
      let forms = Inflection.verb(base)
      add(base, classes, .base)
      add(forms.third, classes, .third)
      for past in forms.past { add(past, classes, .past) }
      for participle in forms.participle { add(participle, classes, .participle) }
      add(forms.gerund, classes, .gerund)
    }
  }

  mutating func nouns(_ classes: WordClass, _ list: String) {
    for base in list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) {
      add(base, classes, .noun)
      add(Inflection.plural(base), classes, [.noun, .plural])
    }
  }

  mutating func plain(_ classes: WordClass, _ list: String) {
    for form in list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) { add(form, classes) }
  }
}
