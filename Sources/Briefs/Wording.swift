import Records

/// The brief's own words for what the records hold. Every sentence of a brief is put together from these.
enum Wording {
  static func stance(_ stance: Claim.Stance) -> String {
    switch stance {
    case .asserts: "asserts"
    case .suggests: "suggests"
    case .accusesOfHelping: "accuses of helping"
    case .claimsOwnResponsibility: "claims responsibility"
    case .reportsWithoutEndorsing: "reports without endorsing"
    case .denies: "denies"
    case .rejects: "rejects"
    case .accepts: "accepts"
    case .doubts: "doubts"
    }
  }

  /// A second mark beside the word, so that a stance needs no colour to be seen.
  static func sign(_ stance: Claim.Stance) -> String {
    switch stance {
    case .asserts, .claimsOwnResponsibility: "●"
    case .suggests, .accusesOfHelping: "◐"
    case .reportsWithoutEndorsing: "○"
    case .denies, .rejects: "✕"
    case .accepts: "◆"
    case .doubts: "◇"
    }
  }

  /// "named by": what is said of the actor, before the voice that says it.
  static func by(_ stance: Claim.Stance) -> String {
    switch stance {
    case .asserts: "named by"
    case .suggests: "suggested by"
    case .accusesOfHelping: "accused of helping by"
    case .claimsOwnResponsibility: "responsibility claimed by"
    case .reportsWithoutEndorsing: "reported without endorsement by"
    case .denies: "denied by"
    case .rejects: "rejected by"
    case .accepts: "accepted by"
    case .doubts: "doubted by"
    }
  }

  static func form(_ form: Claim.Form) -> String {
    switch form {
    case .quoted: "quoted"
    case .reported: "reported"
    case .presupposed: "presupposed"
    case .passive: "passive"
    case .ownVoice: "own voice"
    }
  }

  /// What somebody in this role is said to have done, or not to have done.
  static func degree(_ role: Claim.Role, isNegative: Bool) -> String {
    switch role {
    case .perpetrator: isNegative ? "not responsible" : "responsible"
    case .enabler: isNegative ? "neither enabled it nor failed to prevent it" : "enabled it or failed to prevent it"
    case .organiser, .helper, .inspirer, .supplier, .provoker, .promoter, .founder: isNegative ? "had no part" : "had a part"
    }
  }

  static func response(_ response: Warning.Response) -> String {
    switch response {
    case .acceptedHelp: "accepted"
    case .declinedHelp: "declined help"
    case .rejected: "rejected"
    case .confirmedReceipt: "confirmed receipt"
    case .deniedReceipt: "denied receipt"
    case .acted: "acted"
    case .none: "took no action"
    }
  }

  static func channel(_ channel: Warning.Channel) -> String {
    switch channel {
    case .public: "public"
    case .private: "private"
    case .both: "public and private"
    }
  }

  static func softening(_ change: Revision.Softening.Change) -> String {
    switch change {
    case .stance: "a weaker stance"
    case .hedge: "a hedge added"
    case .speaker: "now somebody’s word"
    }
  }

  /// What became of a position none of whose claims counts any more.
  static func fall(_ cause: FallenClaim.Cause) -> String {
    switch cause {
    case .corrected: "corrected by the outlet"
    case .dropped: "since dropped from the article"
    case .reworded: "since worded otherwise in the article"
    case .recanted: "since taken back"
    case .restated: "since put otherwise"
    }
  }

  static func motive(_ stance: Motive.Stance) -> String {
    switch stance {
    case .offers: "says"
    case .doubts: "sees no sign of it"
    case .rejects: "rejects"
    case .unknown: "not known"
    }
  }

  static func unit(_ unit: CasualtyFigure.Unit) -> String { unit.rawValue }

  /// "14", "30–40", "3 more".
  static func number(_ figure: CasualtyFigure) -> String {
    let bounds = String(figure.count) + (figure.atMost.map { "–\($0)" } ?? "")
    return figure.isIncrease ? bounds + " more" : bounds
  }

  static func basis(_ basis: Article.Basis?) -> String {
    switch basis {
    case .jsonLD: "structured data of the page"
    case .meta: "meta data of the page"
    case .timeElement: "time element of the page"
    case .address: "address"
    case .visibleText: "visible text"
    case .feed: "feed"
    case .supplied: "supplied"
    case nil: "basis unknown"
    }
  }

  /// "1 document", "2 documents".
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) " + (number == 1 ? noun : plural ?? noun + "s")
  }

  /// How long ago, in the two largest units: "2 days 4 hours".
  static func age(from earlier: Timestamp, to clock: Timestamp) -> String {
    let minutes = max(0, clock.secondsSince1970 - earlier.secondsSince1970) / 60
    let (days, hours) = (minutes / 1440, minutes / 60 % 24)
    if days > 0 { return hours > 0 ? count(days, "day") + " " + count(hours, "hour") : count(days, "day") }
    if hours > 0 { return count(hours, "hour") }
    return count(minutes, "minute")
  }

  static let voiceNotGiven = "voice not given"
  static let noneStated = "none stated"
  static let notStated = "not stated"
}

extension Voice {
  /// The name to print; never an invented one.
  var printedName: String { kind == .notGiven ? Wording.voiceNotGiven : name }
}

extension Position {
  var printedSpeaker: String { voice.kind == .notGiven ? Wording.voiceNotGiven : speaker }
}

extension [Brief.Phrase] {
  /// One phrase with `separator` between the parts and `last` before the last.
  func joined(_ separator: String, last: String? = nil) -> Brief.Phrase {
    var out: Brief.Phrase = []
    for (index, phrase) in enumerated() {
      if index > 0 { out.append(.words(index == count - 1 ? last ?? separator : separator)) }
      out += phrase
    }
    return out
  }
}
