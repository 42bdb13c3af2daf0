import Records

/// Force told by a verb with a preposition or an idiom, where no single verb of violence has somebody for its object: "hacked into the
/// server", "ploughed into the crowd", "took two guards hostage", "beat him to death", "set the school on fire".
struct AssaultFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at verb: Int) -> [Finding] {
    guard reading.has(verb, .assault), reading.isVerb(verb), !context.isUnreal(verb), !context.isMerelyPossible(verb) else { return [] }
    let limit = context.bounds(of: verb).upperBound
    let lemma = reading.lemma(verb)
    guard
      let kind = into(verb, lemma, limit) ?? ranDown(verb, lemma, limit) ?? threw(verb, lemma, limit) ?? drove(verb, lemma, limit)
        ?? idiom(verb, lemma, limit)
    else { return [] }
    // "workers held hostage by the rebels"
    let isReduced = context.isReducedPassive(verb) && reading.span(verb + 1, min(limit, verb + 4)).contains { reading.lower[$0] == "by" }
    let isPassive = context.isPassive(verb) || isReduced
    guard let actor = isPassive ? context.agent(of: verb) : context.subject(of: verb) else { return [] }
    let deeds = DeedFrames(context: context)
    // Whoever breaks in is a body as well, whoever takes a hostage is not a thing.
    guard deeds.isDoer(actor), !deeds.isGoverned(verb), !deeds.isToldByDeed(actor, verb) else { return [] }
    var finding = Finding(
      rule: "force-idiom", stance: context.isNegated(verb) ? .rejects : .asserts, speaker: context.insertedSource(of: verb), actor: actor,
      cue: verb, clause: context.clause(actor, verb))
    finding.harmKind = kind
    finding.also = reading.coordinated(
      after: Phrase(core: actor.core, full: actor.core, head: actor.head),
      limit: max(actor.core.upperBound, min(verb, actor.full.upperBound))
    )
    .filter { reading.isPeopleLike($0) }
    return [finding]
  }

  // MARK: Verb and preposition

  /// "hacked into", "broke into", "tapped into" computers, accounts, offices.
  private func into(_ verb: Int, _ lemma: String, _ limit: Int) -> String? {
    guard ["hack", "break", "tap"].contains(lemma), let object = object(after: ["into"], from: verb, 2, limit) else { return nil }
    let words = object.core.map { reading.lemma($0) }
    if words.contains(where: { AssaultFrames.systems.contains($0) }) { return "hack" }
    if lemma == "hack" { return "hack" }
    return lemma == "break" && words.contains { AssaultFrames.premises.contains($0) } ? "burglary" : nil
  }

  /// "gunned down two men", "ran over a boy".
  private func ranDown(_ verb: Int, _ lemma: String, _ limit: Int) -> String? {
    guard ["gun", "mow", "run"].contains(lemma),
      let particle = reading.span(verb + 1, min(limit, verb + 5)).first(where: { ["down", "over"].contains(reading.lower[$0]) }),
      (lemma == "run") == (reading.lower[particle] == "over"),
      let object = reading.phrase(startingAt: particle == verb + 1 ? particle + 1 : verb + 1, limit: limit), isHurt(object)
    else { return nil }
    return "killing"
  }

  /// "threw petrol bombs at the police", "hurled a bottle at the guard".
  private func threw(_ verb: Int, _ lemma: String, _ limit: Int) -> String? {
    guard AssaultFrames.throwing.contains(lemma), let thing = context.object(of: verb),
      let object = object(after: ["at", "on", "into", "over", "onto"], from: thing.core.upperBound - 1, 3, limit),
      isHurt(object) || isHit(object)
    else { return nil }
    let isMissile = thing.core.contains { AssaultFrames.missiles.contains(reading.lemma($0)) }
    // Anything thrown at somebody hurts, but a question or a party does not.
    let isThing =
      AssaultFrames.hurling.contains(lemma) && !AssaultFrames.figurative.contains(reading.lemma(thing.head))
      && !reading.isPersonalPronoun(thing.head) && isHurt(object)
      && context.speaksOfForce(around: verb)
    return isMissile || isThing ? "attack" : nil
  }

  /// "drove a lorry into the crowd", "rampaged through the market". A machine is nobody; its driver may be told of elsewhere.
  private func drove(_ verb: Int, _ lemma: String, _ limit: Int) -> String? {
    guard AssaultFrames.driving.contains(lemma),
      let from = reading.span(verb + 1, min(limit, verb + 7)).first(where: { ["into", "through"].contains(reading.lower[$0]) }),
      let object = reading.phrase(startingAt: from + 1, limit: limit)
    else { return nil }
    let hurts =
      isCrowd(object) || !["drive", "steer", "crash", "smash", "barge"].contains(lemma) && isHit(object)
      || !["drive", "storm"].contains(lemma) && isHurt(object) && !reading.isPersonalPronoun(object.head)
    return hurts ? "attack" : nil
  }

  // MARK: Idioms

  private func idiom(_ verb: Int, _ lemma: String, _ limit: Int) -> String? {
    let window = reading.span(verb + 1, min(limit, verb + 8))
    switch lemma {
    case "take", "hold":
      guard let word = window.first(where: { ["hostage", "hostages", "captive"].contains(reading.lower[$0]) }),
        word + 1 >= limit || reading.lower[word + 1] != "to"
      else { return nil }
      return "hostage-taking"
    case "beat", "choke", "burn", "stab", "shoot", "club", "drag", "pin":
      // "beat her to death", "burned three to death"
      guard let death = window.first(where: { reading.lower[$0] == "death" }), reading.lower[death - 1] == "to" else { return nil }
      return "killing"
    case "cut", "slit":
      guard window.contains(where: { ["throat", "throats"].contains(reading.lower[$0]) }) else { return nil }
      return "killing"
    case "pull", "point", "flash", "brandish", "aim":
      guard let gun = window.first(where: { ["gun", "pistol", "rifle", "knife", "handgun", "shotgun"].contains(reading.lower[$0]) }),
        object(after: ["on", "at"], from: gun, 2, limit) != nil
      else { return nil }
      return "assault"
    case "set":
      // "set off a bomb"
      if let off = window.first(where: { reading.lower[$0] == "off" }), off < verb + 4,
        window.contains(where: { ["bomb", "explosive", "device", "grenade", "explosion", "blast"].contains(reading.lemma($0)) })
      {
        return "bombing"
      }
      if ["fire", "ablaze", "alight"].contains(where: { word in window.contains { reading.lower[$0] == word } }),
        let object = reading.lower[min(verb + 1, limit - 1)] == "fire"
          ? object(after: ["to"], from: verb + 1, 1, limit) : context.object(of: verb),
        isHit(object) || isHurt(object) || AssaultFrames.burnt.contains(reading.lemma(object.head))
      {
        return "arson"
      }
      return nil
    case "prey", "force":
      // "preyed on women", "forced himself on her"
      let isForced = lemma == "prey" || ["himself", "themselves"].contains(reading.lower[min(verb + 1, limit - 1)])
      guard isForced, let object = object(after: ["on", "upon"], from: verb, 2, limit), isHurt(object) else { return nil }
      return "assault"
    case "declare":
      guard window.contains(where: { reading.lower[$0] == "war" && $0 + 1 < limit && ["on", "against"].contains(reading.lower[$0 + 1]) }),
        context.speaksOfForce(around: verb)
      else { return nil }
      return "war"
    case "break":
      // "broke the law"
      guard let object = context.object(of: verb), ["law", "laws", "ceasefire", "truce", "sanctions"].contains(reading.lower[object.head])
      else { return nil }
      return "violation"
    case "smash":
      // "smashed windows": damage, where the text is of force.
      guard let object = context.object(of: verb), ["window", "shop", "car", "door", "storefront"].contains(reading.lemma(object.head)),
        context.speaksOfForce(around: verb)
      else { return nil }
      return "vandalism"
    default: return nil
    }
  }

  // MARK: What is hit

  private func object(after links: [String], from token: Int, _ steps: Int, _ limit: Int) -> Phrase? {
    guard let link = reading.span(token + 1, min(limit, token + 1 + steps)).first(where: { links.contains(reading.lower[$0]) }),
      link + 1 < limit
    else { return nil }
    return reading.phrase(startingAt: link + 1, limit: limit)
  }

  private func isHurt(_ phrase: Phrase) -> Bool {
    if reading.has(phrase.head, .time) { return false }
    return reading.isPersonalPronoun(phrase.head) && reading.lower[phrase.head] != "it" || reading.name(at: phrase.head)?.kind == .person
      || phrase.core.contains {
        VerbNotes.victims.contains(reading.lower[$0]) || reading.has($0, [.agent, .kin, .office, .person, .unnamedSource])
      } || reading.tag(phrase.head) == .numeral || isCrowd(phrase)
  }

  private func isCrowd(_ phrase: Phrase) -> Bool {
    phrase.core.contains {
      AssaultFrames.gatherings.contains(reading.lemma($0)) || ["people", "civilians", "pedestrians"].contains(reading.lower[$0])
    }
  }

  private func isHit(_ phrase: Phrase) -> Bool {
    phrase.core.contains { VerbNotes.targets.contains(reading.lower[$0]) || AssaultFrames.premises.contains(reading.lemma($0)) }
  }

  private static let hurling = set("throw hurl lob toss fling pitch")
  private static let throwing = hurling.union(["blow", "pour", "splash", "spray", "tear"])
  private static let driving = set("plow plough ram drive crash smash steer rampage barge storm rip tear")
  static let systems = set(
    """
    computer system server network account database email e-mail inbox mailbox phone website site file cloud laptop machine router
    """)
  static let premises = set(
    """
    home house office headquarters apartment flat building shop store bank church mosque synagogue school embassy consulate compound courthouse
    court station mall museum area district street neighbourhood neighborhood centre center quarter theatre theater club nightclub hotel restaurant cafe warehouse palace parliament capitol vault
    """)
  private static let missiles = set(
    """
    bomb grenade stone rock brick bottle firebomb cocktail explosive acid petrol firecracker chair egg molotov missile cobblestone flare paint
    """)
  private static let gatherings = set(
    """
    crowd marcher procession queue congregation rally march market parade gathering worshipper shopper spectator pedestrian mourner festival
    """)
  /// What is thrown at somebody in a manner of speaking, or in play.
  private static let figurative = set(
    """
    question insult money cash party tantrum look glance kiss ball support weight accusation barb charge punch hint resource pitch touchdown
    interception pass word phrase slogan lie everything anything something nothing it fit
    """)
  private static let burnt = set("car bus vehicle truck bin tyre tire flag shop store house home building hut tent village")

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
