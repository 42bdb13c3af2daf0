import Records

/// Somebody is said to have supplied, financed or armed: arms or money given for the deed, or to the group that did it.
struct SupplyFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  static let giving: Set<String> = [
    "supplied", "supply", "supplies", "supplying", "provided", "provide", "provides", "providing", "delivered", "deliver", "delivering",
    "sold", "sell", "selling", "sent", "send", "sending", "gave", "give", "given", "giving", "shipped", "ship", "shipping", "smuggled",
    "smuggling", "transferred", "transferring", "handed", "funnelled", "funneled", "procured", "made", "built", "manufactured", "bought",
  ]
  static let arms: Set<String> = [
    "explosives", "explosive", "bomb", "bombs", "weapon", "weapons", "arms", "missile", "missiles", "detonator", "detonators", "rifles",
    "rifle", "gun", "guns", "ammunition", "drone", "drones", "rockets", "rocket", "grenades", "poison", "dynamite", "launcher", "launchers",
    "mines", "materials", "vehicle", "van", "truck",
  ]
  static let support: Set<String> = [
    "money", "funds", "cash", "training", "shelter", "passports", "documents", "intelligence", "support", "aid", "logistics", "funding",
  ]
  private static let paying: Set<String> = [
    "paid", "pay", "pays", "paying", "financed", "finance", "finances", "financing", "funded", "fund", "funding", "bankrolled",
    "bankrolling", "armed", "arming", "arm", "equipped", "equipping",
  ]
  private static let bands: Set<String> = ["group", "groups", "rebels", "militia", "movement", "cell", "fighters", "separatists", "front"]

  func findings(at token: Int, allowUnreal: Bool = false) -> [Finding] {
    guard reading.isVerb(token), reading.tag(token) != .auxiliary else { return [] }
    let lower = reading.lower[token]
    let gives = SupplyFrames.giving.contains(lower)
    guard gives || SupplyFrames.paying.contains(lower) else { return [] }
    guard allowUnreal || !context.isUnreal(token) && !DeedFrames(context: context).isGoverned(token) else { return [] }
    guard !context.isPassive(token), !context.isReducedPassive(token) || reading.isFinite(token) else { return [] }
    guard let actor = context.subject(of: token), reading.isPeopleLike(actor), actor.full.upperBound <= token else { return [] }
    return gives ? gave(token, actor) : paid(token, actor)
  }

  /// "supplied the explosives used in the attack", "sent the bombers money for the raid".
  private func gave(_ verb: Int, _ actor: Phrase) -> [Finding] {
    let limit = context.bounds(of: verb).upperBound
    guard let object = context.object(of: verb) else { return [] }
    let isArms = object.core.contains { SupplyFrames.arms.contains(reading.lower[$0]) }
    let isSupport = object.core.contains { SupplyFrames.support.contains(reading.lower[$0]) }
    let makes = ["made", "built", "manufactured", "bought", "procured", "given"].contains(reading.lower[verb])
    guard isArms || isSupport && !makes else { return [] }
    let after = reading.span(object.core.upperBound, min(limit, object.core.upperBound + 12))
    // "selling the gun he used": his own deed.
    let used = after.contains {
      ["behind", "for"].contains(reading.lower[$0]) || reading.lower[$0] == "used" && !reading.isPersonalPronoun($0 - 1)
    }
    let harm = used ? after.first { reading.has($0, .harm) } : nil
    let isForBand = after.contains { reading.has($0, .violentAgent) || reading.name(at: $0)?.kind == .armedGroup }
    let denies = object.core.contains { reading.has($0, .negation) }
    guard
      harm != nil || isForBand || isArms && (used || denies) && context.earlierHarm(before: verb) != nil
        || isArms && after.contains(where: { reading.lower[$0] == "used" && !reading.isPersonalPronoun($0 - 1) })
    else { return [] }
    if makes, harm == nil { return [] }
    return [make("supplied", isLoose: harm == nil && isForBand, actor, verb, .supplier, harm, isNegated: denies)]
  }

  /// "paid for the attack", "financed the group" that stands accused.
  private func paid(_ verb: Int, _ actor: Phrase) -> [Finding] {
    let limit = context.bounds(of: verb).upperBound
    let lower = reading.lower[verb]
    var object = context.object(of: verb)
    if lower.hasPrefix("pa") {
      guard verb + 2 < limit, reading.lower[verb + 1] == "for" else { return [] }
      object = reading.phrase(startingAt: verb + 2, limit: limit)
    }
    guard let object else { return [] }
    let harm = object.full.first { reading.has($0, .harm) }
    let isBand =
      object.core.contains { reading.has($0, .violentAgent) || reading.name(at: $0)?.kind == .armedGroup }
      || SupplyFrames.bands.contains(reading.lower[object.head])
    guard harm != nil || isBand && !lower.hasPrefix("pa") && context.earlierHarm(before: verb) != nil else { return [] }
    return [make("financed", actor, verb, .helper, harm, isNegated: false)]
  }

  private func make(
    _ rule: String, isLoose: Bool = false, _ actor: Phrase, _ verb: Int, _ role: Claim.Role, _ harm: Int?, isNegated: Bool
  ) -> Finding {
    Finding(
      rule: rule, isLoose: isLoose, stance: isNegated || context.isNegated(verb) ? .rejects : .accusesOfHelping, actor: actor,
      role: role, cue: verb, clause: context.clause(actor, verb), harm: harm)
  }
}
