import Language
import Records
import Testing

@Suite struct `Names` {
  private func names(_ text: String) -> [Name] { Annotator().annotate(text, published: nil).names }

  private func words(_ text: String, _ kind: Name.Kind) -> [String] {
    let annotated = Annotator().annotate(text, published: nil)
    return annotated.names.filter { $0.kind == kind }.map { annotated.string($0.range) }
  }

  @Test(arguments: [
    "IS", "ISIS", "Isis", "ISIL", "Daesh", "Islamic State", "Isis-K", "IS-K", "ISIS-K", "ISIS-Khorasan", "Islamic State Khorasan",
    "al-Qaeda", "Taliban", "Hamas", "Hezbollah", "Boko Haram",
  ])
  func `know armed groups in all their spellings`(group: String) {
    #expect(words("Officials said \(group) had carried out the bombing.", .armedGroup) == [group])
  }

  @Test func `keep a regional group apart from its parent`() {
    let found = names("Isis-K is part of Islamic State, the analyst said.").filter { $0.kind == .armedGroup }
    #expect(found.map(\.canonical) == ["Islamic State Khorasan", "Islamic State"])
  }

  @Test(arguments: [
    ("Germany", Name.Kind.place), ("the United States", .place), ("Ukraine", .place), ("the United Nations", .organisation),
    ("the Kremlin", .organisation), ("the White House", .organisation), ("the CIA", .organisation),
  ])
  func `know states, bodies and seats`(phrase: String, kind: Name.Kind) {
    let bare = phrase.hasPrefix("the ") ? String(phrase.dropFirst(4)) : phrase
    #expect(words("In a statement, \(phrase) denied any role.", kind) == [bare])
  }

  @Test func `leave pronouns and verbs alone`() { #expect(names("They told us who is to blame, and it is us.").isEmpty) }

  @Test func `tell nationalities from states`() {
    #expect(words("Russian officials met the French in Berlin.", .nationality) == ["Russian", "French"])
  }

  @Test func `join a surname to the full name of the same person`() {
    let people = names("Viktor Melnyk denied the charge. The accusation was false, Melnyk said.").filter { $0.kind == .person }
    #expect(people.map(\.canonical) == ["Viktor Melnyk", "Viktor Melnyk"])
  }

  @Test func `join an office with a capital to the one person who holds it`() {
    let text = "Foreign Secretary Maria Ortega met Peter Lang. The Foreign Secretary left early. Ortega said the Secretary was tired."
    let people = names(text).filter { $0.kind == .person }.map(\.canonical)
    #expect(people == ["Maria Ortega", "Peter Lang", "Maria Ortega", "Maria Ortega", "Maria Ortega"])
  }

  @Test(arguments: [
    "President Maria Ortega met President Peter Lang. Later the President left.",
    "President Maria Ortega met Peter Lang. Later the president left.",
    "President Maria Ortega met Peter Lang. Later the President of the Senate left.",
  ])
  func `leave an office open that could be another's`(text: String) {
    #expect(names(text).filter { $0.kind == .person }.count == 2)
  }

  @Test(arguments: [
    ("The committee thanked the Foreign Secretary.", ["Foreign Secretary"]),
    ("President Maria Ortega met President Peter Lang. Later the President left.", ["President"]),
    ("Nothing obliges the Secretary to resign.", ["Secretary"]), ("Thank you, Mr. President, for coming.", ["Mr. President"]),
    ("The Secretary to the Treasury left early.", []), ("Later the President of Velmora left.", []),
    ("They wrote to the Attorney General's Office.", []), ("Later the president left.", []), ("WAIT FOR THE PRESIDENT HERE.", []),
  ])
  func `stand apart from an office that nobody is known to hold`(text: String, offices: [String]) {
    let annotated = Annotator().annotate(text, published: nil)
    #expect(annotated.offices.map(annotated.string) == offices)
    #expect(!annotated.names.contains { name in annotated.offices.contains { $0.overlaps(name.range) } })
  }

  @Test(arguments: [
    ("Thank you, Peter Lang Anna Larsen, please call Peter Lang today.", ["Peter Lang", "Anna Larsen", "Peter Lang"]),
    ("Best regards, Peter Peter, thank you for the note.", ["Peter", "Peter"]),
  ])
  func `part where one letter ends and the next begins`(text: String, people: [String]) { #expect(words(text, .person) == people) }

  @Test func `leave out initials that are counted like things`() {
    let text = "The Ministry of Defence said it had lost a UAV. Officials from MIKD searched for the UAV in Velmora near an MIKD office."
    let annotated = names(text).map(\.canonical)
    #expect(!annotated.contains("UAV"))
    #expect(annotated.contains("MIKD"))
  }

  @Test func `do not join a surname that two people share`() {
    let people = names("Anna Larsen met Peter Larsen in Oslo. Later, Larsen spoke to reporters.").filter { $0.kind == .person }
    #expect(people.map(\.canonical) == ["Anna Larsen", "Peter Larsen", "Larsen"])
  }

  @Test(arguments: [
    ("Ivan Horak, a Kremlin spokesman, denied it.", "a Kremlin spokesman"),
    ("President Maria Ortega denied it.", "President"),
    ("Polish Foreign Minister Jan Kowalczyk denied it.", "Polish Foreign Minister"),
    ("The agency's director, Peter Lang, denied it.", "The agency's director"),
  ])
  func `carry the role that stands beside them`(text: String, role: String) {
    #expect(names(text).first { $0.kind == .person }?.role == role)
  }

  @Test(arguments: [
    ("President Maria Ortega denied it.", "President Maria Ortega"), ("Mr. Horak denied it.", "Mr. Horak"),
    ("Lt. Gen. Peter Lang denied it.", "Lt. Gen. Peter Lang"),
    ("Deputy Secretary of State Peter Lang denied it.", "Deputy Secretary of State Peter Lang"),
    ("On Friday Press Secretary Peter Lang denied it.", "Press Secretary Peter Lang"),
    ("On Friday Former President Maria Ortega denied it.", "President Maria Ortega"),
    ("Polish Foreign Minister Jan Kowalczyk denied it.", "Foreign Minister Jan Kowalczyk"),
    ("The minister, Jan Kowalczyk, denied it.", "Jan Kowalczyk"), ("The president Maria Ortega denied it.", "Maria Ortega"),
  ])
  func `keep the title before them at hand`(text: String, titled: String) {
    let annotated = Annotator().annotate(text, published: nil)
    #expect(annotated.names.filter { $0.kind == .person }.map { annotated.string($0.titled) } == [titled])
  }

  @Test func `stand without article, title and possessive`() {
    #expect(words("President Maria Ortega's aide left.", .person) == ["Maria Ortega"])
  }
}

@Suite struct `The state gazetteer` {
  @Test(arguments: [
    ("US", "United States", StateGazetteer.Kind.state), ("U.S.", "United States", .state), ("Britain", "United Kingdom", .state),
    ("Russians", "Russia", .nationality), ("Kiev", "Kyiv", .capital), ("Kremlin", "Kremlin", .seat),
    ("Nato", "North Atlantic Treaty Organization", .body),
    ("Daesh", "Islamic State", .armedGroup), ("ISKP", "Islamic State Khorasan", .armedGroup), ("FSB", "Federal Security Service", .agency),
  ])
  func `finds spellings as they stand`(words: String, canonical: String, kind: StateGazetteer.Kind) {
    let entry = StateGazetteer.standard.entry(for: words)
    #expect(entry?.canonical == canonical)
    #expect(entry?.kind == kind)
  }

  @Test(arguments: ["us", "is", "who", "turkey", "polish"])
  func `wants a capital letter`(words: String) { #expect(StateGazetteer.standard.entry(for: words) == nil) }

  @Test func `says which state a seat, a capital and a people belong to`() {
    #expect(["Kremlin", "Moscow", "Russian"].map(StateGazetteer.standard.state(named:)) == ["Russia", "Russia", "Russia"])
  }
}
