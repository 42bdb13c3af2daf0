import Records

/// `actors.json`: the actors that a user adds to those that are shipped, or knows better. See `Docs/actors.schema.json`.
public enum ActorsFile {
  public static let schema = "counterclaim/actors/1"

  /// - Throws: everything that is wrong with the file, in its order.
  public static func read(_ bytes: [UInt8]) throws(ConfigurationError) -> [ListedActor] {
    try ActorsReader.read(bytes) { reader, json in reader.actors(json) }
  }

  /// The actors in the form of the file, for the archive and for their digest.
  public static func json(_ actors: [ListedActor]) -> JSON {
    ["schema": .string(schema), "actors": .array(actors.map(json))]
  }

  private static func json(_ actor: ListedActor) -> JSON {
    var fields: [String: JSON] = ["name": .string(actor.name), "kind": .string(actor.kind.rawValue)]
    for (name, words) in [("aliases", actor.aliases), ("people", actor.people), ("cities", actor.cities), ("seats", actor.seats)] {
      if !words.isEmpty { fields[name] = .strings(words) }
    }
    for kind in ActorsReader.ties {
      let others = actor.links.filter { $0.kind == kind }.map(\.to)
      if !others.isEmpty { fields[kind.rawValue] = .strings(others) }
    }
    return .object(fields)
  }
}

private struct ActorsReader: FieldReader {
  let lines: [String: Int]
  var problems: [ConfigurationError.Problem] = []

  init(lines: [String: Int]) { self.lines = lines }

  static let ties: [ActorLink.Kind] = [.speaksFor, .partOf, .memberOf]
  private static let places = ["people", "cities", "seats"]

  mutating func actors(_ json: JSON) -> [ListedActor] {
    guard let file = json.object else {
      problem("", "", "the file must be an object")
      return []
    }
    refuseUnknown(file, ["$schema", "schema", "actors"], "", "")
    if let schema = file["schema"], schema.string != ActorsFile.schema { problem("/schema", "schema", "must be \"\(ActorsFile.schema)\"") }
    guard let items = file["actors"]?.array else {
      problem("/actors", "actors", "must be a list of actors")
      return []
    }
    let actors = items.enumerated().compactMap { index, item -> ListedActor? in
      let (pointer, field) = ("/actors/\(index)", "actors[\(index)]")
      guard let members = item.object else {
        problem(pointer, field, "must be an object")
        return nil
      }
      return actor(members, pointer, field)
    }
    refuseRepeats(actors)
    return actors
  }

  private mutating func actor(_ members: [String: JSON], _ pointer: String, _ field: String) -> ListedActor? {
    refuseUnknown(members, ["name", "kind", "aliases"] + Self.places + Self.ties.map(\.rawValue), pointer, field)
    let name = spelling(text(members, "name", pointer, field), pointer + "/name", field + ".name")
    let kind = members["kind"]?.string.flatMap(ListedActor.Kind.init(rawValue:))
    if kind == nil {
      problem(pointer + "/kind", field + ".kind", "must be one of " + ListedActor.Kind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    var words: [String: [String]] = [:]
    for list in ["aliases"] + Self.places { words[list] = texts(members, list, pointer, field) }
    for list in Self.places where members[list] != nil && kind != nil && kind != .state {
      problem("\(pointer)/\(list)", "\(field).\(list)", "is for states")
    }
    let links = Self.ties.flatMap { tie in texts(members, tie.rawValue, pointer, field).map { ListedActor.Tie(kind: tie, to: $0) } }
    if let name, links.contains(where: { $0.to == name }) { problem(pointer, field, "\"\(name)\" is linked to itself") }
    guard let name, let kind else { return nil }
    return ListedActor(
      name: name, kind: kind, aliases: words["aliases"] ?? [], people: words["people"] ?? [], cities: words["cities"] ?? [],
      seats: words["seats"] ?? [], links: links)
  }

  private mutating func texts(_ members: [String: JSON], _ name: String, _ pointer: String, _ field: String) -> [String] {
    guard let value = members[name] else { return [] }
    guard let items = value.array else {
      problem("\(pointer)/\(name)", "\(field).\(name)", "must be a list of texts")
      return []
    }
    return items.enumerated().compactMap { index, item in
      let (place, part) = ("\(pointer)/\(name)/\(index)", "\(field).\(name)[\(index)]")
      guard let text = item.string, !text.isEmpty else {
        problem(place, part, "must be a text that is not empty")
        return nil
      }
      return spelling(text, place, part)
    }
  }

  /// A name as it stands in texts: words with single spaces, a capital or a digit among them.
  private mutating func spelling(_ text: String?, _ pointer: String, _ field: String) -> String? {
    guard let text else { return nil }
    if text.split(separator: " ").joined(separator: " ") != text || text.contains(where: \.isNewline) {
      problem(pointer, field, "\"\(text)\" must be words with one space between them")
      return nil
    }
    if !text.contains(where: { $0.isUppercase || $0.isNumber || $0.isLetter && !$0.isCased }) {
      problem(pointer, field, "\"\(text)\" needs a capital letter, or every such word of a text would be a name")
      return nil
    }
    return text
  }

  /// A spelling belongs to one actor.
  private mutating func refuseRepeats(_ actors: [ListedActor]) {
    var owners: [String: String] = [:]
    for (index, actor) in actors.enumerated() {
      for word in [actor.name] + actor.aliases + actor.people + actor.cities + actor.seats {
        if let owner = owners[word.lowercased()] {
          problem("/actors/\(index)", "actors[\(index)]", "\"\(word)\" is already a name of \"\(owner)\"")
        }
        owners[word.lowercased()] = actor.name
      }
    }
  }
}
